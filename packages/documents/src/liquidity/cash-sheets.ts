import { RETURN_LINE } from '@regietafel/domain/liquidity/derive-extra';
import { isCareIncome, isIncome } from '@regietafel/domain/liquidity/lines';
import type { CashRule, PlanLine } from '@regietafel/domain/liquidity/plan';
import {
  address,
  type BookSheet,
  type Cell,
  centsOf,
  columnName,
  euroFormula,
  head,
  on,
  type Row,
  text,
} from './book/cell.ts';
import { BEFORE, type BookSource } from './book-source.ts';
import { type FinalRows, WORKINGS } from './exploitatie-sheets.ts';
import { dayText, FLOWS, flowRows, header, NAMED, OUTSTANDING, withMonths } from './input-sheets.ts';
import { basisPoints, start } from './start-sheet.ts';

export const RULES = 'Regels';
export const CASH = 'Kas';
const YEAR = 12;
const RULE_WIDTH = 14;
/** Columns of the sheet of rules: the way, its calendar month, and per part a share, a delay and a day. */
export const RULE = { kind: 3, month: 4, yearlyDay: 5, firstPart: 6, perPart: 3 } as const;
export const RULE_KINDS: Readonly<Record<CashRule['kind'], string>> = {
  parts: 'in delen',
  yearly: 'eens per jaar',
  none: 'geen geld',
};

/** How each line becomes cash; a controller who changes a share or a delay sees the forecast follow. */
export function rulesSheet({ plan }: BookSource): BookSheet {
  const most = Math.max(1, ...plan.lines.map(({ rule }) => (rule.kind === 'parts' ? rule.parts.length : 0)));
  const partHeads = Array.from({ length: most }, (_, part) => [
    head(`deel ${part + 1} (%)`),
    head('maanden later'),
    head('dag'),
  ]);
  return {
    name: RULES,
    rows: [
      [...header([]), head('wijze'), head('kalendermaand'), head('dag'), ...partHeads.flat()],
      ...plan.lines.map(
        ({ key, title, nature, rule }): Row => [text(key), text(title), text(nature), ...ruleCells(rule)],
      ),
    ],
    widths: [...withMonths(0).widths, ...Array.from({ length: RULE.perPart * (most + 1) }, () => RULE_WIDTH)],
    stickyRows: 1,
    stickyColumns: 2,
  };
}

function ruleCells(rule: CashRule): Row {
  const kind = text(RULE_KINDS[rule.kind]);
  switch (rule.kind) {
    case 'none':
      return [kind];
    case 'yearly':
      return [kind, { number: rule.month, form: 'whole', isInput: true }, text(dayText(rule.day))];
    case 'parts':
      return [
        kind,
        null,
        null,
        ...rule.parts.flatMap(({ shareBp, delayMonths, day }): readonly Cell[] => [
          { number: shareBp / 100, form: 'percent', isInput: true },
          { number: delayMonths, form: 'whole', isInput: true },
          text(dayText(day)),
        ]),
      ];
  }
}

/** What moves in each month: every line by its rule, the flows, and the correction to the return. */
export function cashSheet(source: BookSource, finals: FinalRows): BookSheet {
  const { plan, months, compiled } = source;
  const cashOf = (key: string, month: number) =>
    compiled.cash.lines.find((line) => line.key === key)?.cash[month] ?? 0;
  const lineRows = plan.lines.map(
    (line, at): Row => [
      text(line.key),
      text(line.title),
      text(line.nature),
      ...months.map((_, month) =>
        euroFormula(lineFormula(source, line, at + 1, month, finals), cashOf(line.key, month)),
      ),
    ],
  );
  const rowsOfFlows = flowRows(source);
  const flowKeys = [...new Set(plan.flows.map(({ key }) => key))];
  const flowTotals = flowKeys.map(
    (key): Row => [
      text(key),
      text(plan.flows.find((flow) => flow.key === key)?.title ?? ''),
      text('investering of lening'),
      ...months.map((_, month) => {
        const cells = rowsOfFlows.flatMap((flow, at) =>
          flow.key === key ? [centsOf(on(FLOWS, address(at + 1, NAMED + 1 + month)))] : [],
        );
        return euroFormula(`(${cells.join('+')})/100`, cashOf(key, month));
      }),
    ],
  );
  const returnRow: Row = [
    text(RETURN_LINE),
    text('Correctie naar het rendement'),
    text(RETURN_LINE),
    ...months.map((_, month) =>
      euroFormula(returnFormula(source, month, finals), cashOf(RETURN_LINE, month)),
    ),
  ];
  return {
    name: CASH,
    rows: [header(months), ...lineRows, ...flowTotals, returnRow],
    ...withMonths(months.length),
  };
}

function lineFormula(
  { months }: BookSource,
  { key, nature, rule }: PlanLine,
  row: number,
  month: number,
  finals: FinalRows,
): string {
  const sign = isIncome(nature) ? '' : '-';
  const outstanding = centsOf(on(OUTSTANDING, address(row, NAMED + month)));
  const final = finals.get(key) ?? 0;
  const moves =
    rule.kind === 'parts'
      ? partTerms(rule, row, month, final, months.length)
      : yearlyTerms(rule, row, month, final);
  return `${sign}(${[...moves, outstanding].join('+')})/100`;
}

/** Parts add up to the whole: each is the rounded sum of the shares up to it, less that of the ones before. */
function partTerms(
  rule: Extract<CashRule, { kind: 'parts' }>,
  row: number,
  month: number,
  final: number,
  months: number,
): readonly string[] {
  const first = address(final, NAMED).replace(/\d+$/, '');
  const last = columnName(NAMED + BEFORE + months + 2);
  const range = on(WORKINGS, `$${first}$${final + 1}:$${last}$${final + 1}`);
  const share = (part: number) =>
    on(RULES, `$${columnName(RULE.firstPart + part * RULE.perPart)}$${row + 1}`);
  const delay = (part: number) =>
    on(RULES, `$${columnName(RULE.firstPart + part * RULE.perPart + 1)}$${row + 1}`);
  const upTo = (count: number) =>
    `ROUND((${Array.from({ length: count }, (_, part) => share(part)).join('+')})*100,0)`;
  return rule.parts.map((_, part) => {
    const amount = `INDEX(${range},1,${month + BEFORE + 1}-${delay(part)})`;
    const until = `ROUND(${amount}*${upTo(part + 1)}/10000,0)`;
    return part === 0 ? until : `${until}-ROUND(${amount}*${upTo(part)}/10000,0)`;
  });
}

/** Saved up over the twelve months that end with the month of payment. */
function yearlyTerms(rule: CashRule, row: number, month: number, final: number): readonly string[] {
  if (rule.kind !== 'yearly') return [];
  const until = NAMED + BEFORE + month;
  const range = on(WORKINGS, `${address(final, until - YEAR + 1)}:${address(final, until)}`);
  const paidIn = on(RULES, `$${columnName(RULE.month)}$${row + 1}`);
  const calendarMonth = `VALUE(RIGHT(${columnName(NAMED + month)}$1,2))`;
  return [`IF(${calendarMonth}=${paidIn},SUM(${range}),0)`];
}

function returnFormula({ plan }: BookSource, month: number, finals: FinalRows): string {
  const cell = (key: string) => on(WORKINGS, address(finals.get(key) ?? 0, NAMED + BEFORE + month));
  const turnover = plan.lines.filter(({ nature }) => isCareIncome(nature)).map(({ key }) => `+${cell(key)}`);
  const result = plan.lines.map(({ key, nature }) => `${isIncome(nature) ? '+' : '-'}${cell(key)}`);
  const realised = on(WORKINGS, address(Math.max(...finals.values()) + 1, NAMED + BEFORE + month));
  const used = start('used');
  const corrected = `ROUND((0${turnover.join('')})*${basisPoints(used)}/10000,0)-(0${result.join('')})`;
  return `IF(OR(${realised}=1,NOT(ISNUMBER(${used}))),0,${corrected})/100`;
}
