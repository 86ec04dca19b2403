import { type Cents, cents, sumCents } from '../core/cents.ts';
import { isCareIncome, isIncome, type LineNature } from './lines.ts';
import type { Sheet, SheetKind, SheetLine } from './sheet.ts';

/** A sum of which months may be unknown: then it holds only what is known, and says so. */
export interface YearSum {
  readonly cents: Cents;
  readonly unknownMonths: number;
}

/** One line over a year: what was planned, what came true, where that leads, and what the author states itself. */
export interface YearLine {
  readonly key: string;
  readonly title: string;
  readonly nature: LineNature;
  /** Null where no sheet of the kind tells the line. */
  readonly budget: YearSum | null;
  readonly actual: YearSum | null;
  /** The budget of the months that have an actual: what `actual` is held against. Null without any actual. */
  readonly budgetToDate: YearSum | null;
  /** Realised + rest of the budget. Null when nothing is known of the line. */
  readonly projected: YearSum | null;
  readonly stated: YearSum | null;
  /** Stated less projected; null when either is absent or misses months. */
  readonly difference: Cents | null;
}

/** Income, cost and result of a year, and the result as a share of turnover in basis points. */
export interface YearTotal {
  readonly income: YearSum;
  readonly cost: YearSum;
  readonly result: YearSum;
  /** Null without turnover, or when months are unknown: a share of what is half known says nothing. */
  readonly returnBp: number | null;
}

/** What is told of every line, and so of all together. */
export type YearFigure = 'budget' | 'budgetToDate' | 'actual' | 'projected' | 'stated';

export interface YearOverview {
  readonly lines: readonly YearLine[];
  readonly totals: Readonly<Record<YearFigure, YearTotal | null>>;
}

/** The months of one line by kind of sheet; null where that sheet does not tell the line. */
type Told = Readonly<Record<SheetKind, readonly (Cents | null)[] | null>>;

/** The year's sheets of one author side by side, line by line, with the projection of where the year ends. */
export function yearOverview(sheets: readonly Sheet[], year: number): YearOverview {
  const own = sheets.filter((sheet) => sheet.year === year);
  const lines = linesOf(own).map((line) => yearLine(line, toldOf(own, line.key)));
  return {
    lines,
    totals: {
      budget: totalOf(lines, (line) => line.budget),
      budgetToDate: totalOf(lines, (line) => line.budgetToDate),
      actual: totalOf(lines, (line) => line.actual),
      projected: totalOf(lines, (line) => line.projected),
      stated: totalOf(lines, (line) => line.stated),
    },
  };
}

/** Every line that some sheet tells, in the order of the budget, then of what was added later. */
export function linesOf(sheets: readonly Sheet[]): readonly SheetLine[] {
  const order: readonly SheetKind[] = ['begroting', 'prognose', 'realisatie'];
  const found = new Map<string, SheetLine>();
  for (const kind of order)
    for (const sheet of sheets.filter((one) => one.kind === kind))
      for (const line of sheet.lines) if (!found.has(line.key)) found.set(line.key, line);
  return [...found.values()];
}

function toldOf(sheets: readonly Sheet[], key: string): Told {
  const months = (kind: SheetKind) =>
    sheets.find((sheet) => sheet.kind === kind)?.lines.find((line) => line.key === key)?.months ?? null;
  return { begroting: months('begroting'), realisatie: months('realisatie'), prognose: months('prognose') };
}

function yearLine({ key, title, nature }: SheetLine, told: Told): YearLine {
  const { begroting, realisatie, prognose } = told;
  const projected = projectedMonths(told);
  const realised = (_: unknown, month: number) => isKnown(realisatie?.[month]);
  const difference =
    prognose === null || projected === null || [...prognose, ...projected].includes(null)
      ? null
      : cents(sumOf(prognose).cents - sumOf(projected).cents);
  return {
    key,
    title,
    nature,
    budget: begroting && sumOf(begroting),
    actual: realisatie && sumOf(realisatie.filter(isKnown)),
    budgetToDate: begroting && realisatie && sumOf(begroting.filter(realised)),
    projected: projected && sumOf(projected),
    stated: prognose && sumOf(prognose),
    difference,
  };
}

/** What came true where it is known, otherwise what was planned. */
function projectedMonths({ begroting, realisatie }: Told): readonly (Cents | null)[] | null {
  if (begroting === null && realisatie === null) return null;
  const months = Math.max(begroting?.length ?? 0, realisatie?.length ?? 0);
  return Array.from({ length: months }, (_, month) => realisatie?.[month] ?? begroting?.[month] ?? null);
}

function isKnown(value: Cents | null | undefined): value is Cents {
  return value !== null && value !== undefined;
}

function sumOf(months: readonly (Cents | null)[]): YearSum {
  const known = months.filter(isKnown);
  return { cents: sumCents(known), unknownMonths: months.length - known.length };
}

function totalOf(lines: readonly YearLine[], pick: (line: YearLine) => YearSum | null): YearTotal | null {
  const told = lines.flatMap((line) => {
    const sum = pick(line);
    return sum === null ? [] : [{ line, sum }];
  });
  if (told.length === 0) return null;
  const of = (isCounted: (nature: LineNature) => boolean) =>
    together(told.filter(({ line }) => isCounted(line.nature)).map(({ sum }) => sum));
  const income = of(isIncome);
  const cost = of((nature) => !isIncome(nature));
  const turnover = of(isCareIncome);
  const unknownMonths = income.unknownMonths + cost.unknownMonths;
  const result = { cents: cents(income.cents - cost.cents), unknownMonths };
  const isWhole = unknownMonths === 0 && turnover.cents > 0;
  return {
    income,
    cost,
    result,
    returnBp: isWhole ? Math.round((result.cents / turnover.cents) * 10_000) : null,
  };
}

function together(sums: readonly YearSum[]): YearSum {
  return {
    cents: sumCents(sums.map((sum) => sum.cents)),
    unknownMonths: sums.reduce((total, sum) => total + sum.unknownMonths, 0),
  };
}
