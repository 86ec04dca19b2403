import { type BookSheet, type Cell, head, on, type Row, text } from './book/cell.ts';
import type { BookSource } from './book-source.ts';

export const START = 'Uitgangspunten';
const WIDE = 34;
const NARROW = 18;

/** Rows of the sheet, counted from 0, that other sheets and the reader of the workbook look at. */
export const START_ROW = {
  title: 0,
  view: 1,
  standPer: 2,
  firstMonth: 3,
  months: 4,
  opening: 5,
  bank: 6,
  difference: 7,
  bankOn: 8,
  credit: 9,
  choice: 10,
  theoretisch: 11,
  begroot: 12,
  gerealiseerd: 13,
  used: 14,
  growthIncome: 15,
  growthCost: 16,
} as const;

/** Address of a starting point, for formulas on other sheets. */
export function start(row: keyof typeof START_ROW): string {
  return on(START, `$B$${START_ROW[row] + 1}`);
}

/** Basis points of a cell that shows per cents with two decimals; 0 when it is empty. */
export function basisPoints(cell: string): string {
  return `IF(ISNUMBER(${cell}),ROUND(${cell}*100,0),0)`;
}

/** What the forecast starts from and rests on. */
export function startSheet({ title, viewName, standPer, plan, compiled }: BookSource): BookSheet {
  const { returns, returnChoice } = compiled;
  const local = (row: keyof typeof START_ROW) => `B${START_ROW[row] + 1}`;
  const used = returnChoice === 'begroot' ? null : returns[returnChoice];
  const rows: Record<keyof typeof START_ROW, readonly [string, Cell]> = {
    title: ['Liquiditeitsprognose', head(title)],
    view: ['Gezien door', text(viewName)],
    standPer: ['Stand per', text(standPer)],
    firstMonth: ['Eerste maand', text(plan.firstMonth)],
    months: ['Aantal maanden', { number: plan.months, form: 'whole' }],
    opening: ['Beginsaldo', { number: plan.opening.cents / 100, form: 'euros', isInput: true }],
    bank: ['Banksaldo', { number: plan.opening.bankCents / 100, form: 'euros', isInput: true }],
    difference: [
      'Verschil (moet 0 zijn)',
      { formula: `ROUND(${local('opening')}-${local('bank')},2)`, value: 0, form: 'euros' },
    ],
    bankOn: ['Banksaldo op', text(plan.opening.bankOn)],
    credit: ['Kredietruimte', { number: plan.creditLimitCents / 100, form: 'euros', isInput: true }],
    choice: ['Rendement waarop de prognose rust', text(returnChoice)],
    theoretisch: ['Theoretisch rendement (%)', percent(returns.theoretisch)],
    begroot: ['Begroot rendement (%)', percent(returns.begroot)],
    gerealiseerd: ['Gerealiseerd rendement (%)', percent(returns.gerealiseerd)],
    used: [
      'Gebruikt rendement (%); leeg: zoals begroot',
      {
        formula: `IF(${local('choice')}="theoretisch",${local('theoretisch')},IF(${local('choice')}="gerealiseerd",${local('gerealiseerd')},""))`,
        value: used === null ? '' : used / 100,
        form: 'percent',
      },
    ],
    growthIncome: ['Groei van opbrengsten per jaar (%)', percent(plan.growthBp.income)],
    growthCost: ['Groei van kosten per jaar (%)', percent(plan.growthBp.cost)],
  };
  const ordered = Object.entries(START_ROW).toSorted(([, left], [, right]) => left - right);
  return {
    name: START,
    rows: ordered.map(([key]): Row => {
      const [label, cell] = rows[key as keyof typeof START_ROW];
      return [text(label), cell];
    }),
    widths: [WIDE, NARROW],
    stickyRows: 0,
    stickyColumns: 1,
  };
}

function percent(points: number | null): Cell {
  return points === null ? null : { number: points / 100, form: 'percent', isInput: true };
}
