import { type Cents, cents } from '@regietafel/domain/core/cents';
import type { NotInFigureReason } from '@regietafel/domain/liquidity/compiled';
import {
  address,
  type BookSheet,
  type Cell,
  euroFormula,
  euroInput,
  head,
  on,
  type Row,
  text,
} from './book/cell.ts';
import type { BookSource } from './book-source.ts';
import { CASH } from './cash-sheets.ts';
import { EVENT, EVENTS } from './event-sheet.ts';
import { NAMED } from './input-sheets.ts';
import { start } from './start-sheet.ts';

const LABEL_WIDTH = 40;
const MONTH_WIDTH = 15;
const REASONS: Readonly<Record<NotInFigureReason, string>> = {
  pm: 'PM: nog niet geschat',
  no_amount: 'geen bedrag',
  no_probability: 'kans onbekend: telt niet mee in de kansen',
  resolved: 'opgelost',
  covered: 'staat al in een andere gebeurtenis',
  outside_horizon: 'valt buiten de prognose',
};

/** The forecast itself: opening, what moves, closing, lowest balance of the month and what is left of the credit. */
export function outlookSheet({ compiled, months, plan }: BookSource): BookSheet {
  const events = compiled.events.length;
  const lines = plan.lines.length + new Set(plan.flows.map(({ key }) => key)).size + 1;
  const at = (label: OutlookRow, month: number) => address(OUTLOOK_ROWS.indexOf(label), 1 + month);
  const cells: Record<OutlookRow, (month: number) => Cell> = {
    maand: (month) => head(months[month] ?? ''),
    Beginstand: (month) =>
      euroFormula(
        month === 0 ? start('opening') : at('Eindstand', month - 1),
        month === 0 ? plan.opening.cents : (compiled.closing[month - 1] ?? 0),
      ),
    'Exploitatie, investeringen en leningen': (month) =>
      euroFormula(`ROUND(SUM(${column(CASH, NAMED + month, lines)}),2)`, compiled.cash.net[month] ?? 0),
    Gebeurtenissen: (month) =>
      euroFormula(
        events === 0 ? '0' : `ROUND(SUM(${column(EVENTS, EVENT.firstMonth + month, events)}),2)`,
        (compiled.net[month] ?? 0) - (compiled.cash.net[month] ?? 0),
      ),
    Eindstand: (month) =>
      euroFormula(
        `ROUND(${at('Beginstand', month)}+${at('Exploitatie, investeringen en leningen', month)}+${at('Gebeurtenissen', month)},2)`,
        compiled.closing[month] ?? 0,
      ),
    'Laagste dag onder eindstand': (month) =>
      euroInput(dipOf(compiled.closing[month], compiled.lowest[month])),
    'Laagste stand in de maand': (month) =>
      euroFormula(
        `ROUND(${at('Eindstand', month)}-${at('Laagste dag onder eindstand', month)},2)`,
        compiled.lowest[month] ?? 0,
      ),
    'Ruimte tot de kredietgrens': (month) =>
      euroFormula(
        `ROUND(${at('Laagste stand in de maand', month)}+${start('credit')},2)`,
        (compiled.lowest[month] ?? 0) + plan.creditLimitCents,
      ),
  };
  return {
    name: 'Prognose',
    rows: OUTLOOK_ROWS.map((label): Row => [head(label), ...months.map((_, month) => cells[label](month))]),
    widths: [LABEL_WIDTH, ...months.map(() => MONTH_WIDTH)],
    stickyRows: 1,
    stickyColumns: 1,
  };
}

const OUTLOOK_ROWS = [
  'maand',
  'Beginstand',
  'Exploitatie, investeringen en leningen',
  'Gebeurtenissen',
  'Eindstand',
  'Laagste dag onder eindstand',
  'Laagste stand in de maand',
  'Ruimte tot de kredietgrens',
] as const;
type OutlookRow = (typeof OUTLOOK_ROWS)[number];

/** Thirteen weeks from the first day, as they were when the workbook was written. */
export function weeksSheet({ compiled }: BookSource): BookSheet {
  const { weeks } = compiled.cash;
  const amounts = (label: string, of: (week: (typeof weeks)[number]) => number): Row => [
    head(label),
    ...weeks.map((week): Cell => ({ number: of(week) / 100, form: 'euros' })),
  ];
  return {
    name: 'Weken',
    rows: [
      [head('van'), ...weeks.map(({ from }) => head(from))],
      [head('tot en met'), ...weeks.map(({ to }) => head(to))],
      amounts('Ontvangsten', ({ receipts }) => receipts),
      amounts('Betalingen', ({ payments }) => -payments),
      amounts('Eindstand zonder gebeurtenissen', ({ closing }) => closing),
      amounts('Laagste stand', ({ lowest }) => lowest),
    ],
    widths: [LABEL_WIDTH, ...weeks.map(() => MONTH_WIDTH)],
    stickyRows: 2,
    stickyColumns: 1,
  };
}

/** What adds nothing to the figures, and why: unknown is not zero. */
export function notInFigureSheet({ compiled }: BookSource): BookSheet {
  return {
    name: 'Niet in het cijfer',
    rows: [
      ['naam', 'reden', 'bedrag'].map(head),
      ...compiled.notInFigure.map(
        ({ title, reason, cents: amount }): Row => [
          text(title),
          text(REASONS[reason]),
          amount === null ? null : { number: amount / 100, form: 'euros' },
        ],
      ),
    ],
    widths: [LABEL_WIDTH, LABEL_WIDTH, MONTH_WIDTH],
    stickyRows: 1,
    stickyColumns: 0,
  };
}

function column(sheet: string, at: number, rows: number): string {
  return on(sheet, `${address(1, at)}:${address(rows, at)}`);
}

function dipOf(closing: Cents | undefined, lowest: Cents | undefined): Cents {
  return cents((closing ?? 0) - (lowest ?? 0));
}
