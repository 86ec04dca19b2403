import type { Cents } from '../core/cents.ts';
import type { YearMonth } from '../core/dates.ts';
import { roundedShare } from '../core/spread-cents.ts';
import type { CashSource } from './derived.ts';
import { isIncome, type LineNature } from './lines.ts';
import { type CashPlan, WHOLE_SHARE } from './plan.ts';
import type { Sheet, SheetKind, SheetLine } from './sheet.ts';

/** What is known of one line in one month, and from where. */
export type Cell =
  | { readonly cents: Cents; readonly source: Exclude<CashSource, 'plan' | 'onbekend'> }
  | { readonly cents: null; readonly source: 'onbekend'; readonly isYearTold: boolean };

/** What came true goes before what is expected, and that before what was planned. */
const PRECEDENCE: readonly SheetKind[] = ['realisatie', 'prognose', 'begroting'];

/** The sheets of one author, ready to be asked for a line and a month. */
export class SheetBook {
  readonly #years = new Map<number, Map<SheetKind, ReadonlyMap<string, SheetLine>>>();
  readonly #growthBp: CashPlan['growthBp'];
  readonly firstYear: number;

  constructor(sheets: readonly Sheet[], growthBp: CashPlan['growthBp']) {
    this.#growthBp = growthBp;
    for (const sheet of sheets) {
      const kinds = this.#years.get(sheet.year) ?? new Map<SheetKind, ReadonlyMap<string, SheetLine>>();
      this.#years.set(
        sheet.year,
        kinds.set(sheet.kind, new Map(sheet.lines.map((line) => [line.key, line]))),
      );
    }
    this.firstYear = Math.min(...this.#years.keys());
  }

  /** What the sheets of the year itself tell; never carried on from another year. */
  told(key: string, month: YearMonth): Cell {
    const year = this.#years.get(Number(month.slice(0, 4)));
    const index = Number(month.slice(5)) - 1;
    for (const source of PRECEDENCE) {
      const cents = year?.get(source)?.get(key)?.months[index];
      if (cents !== null && cents !== undefined) return { cents, source };
    }
    return { cents: null, source: 'onbekend', isYearTold: year !== undefined };
  }

  /**
   * What the forecast expects: what the year tells, or, when it has neither budget nor projection, the same month of the year
   * before with a year's growth, rounded to the cent year by year.
   */
  expected(line: { readonly key: string; readonly nature: LineNature }, month: YearMonth): Cell {
    const told = this.told(line.key, month);
    if (told.source !== 'onbekend') return told;
    const year = Number(month.slice(0, 4));
    if (this.#isPlanned(year) || year <= this.firstYear) return told;
    const before = this.expected(line, `${year - 1}${month.slice(4)}` as YearMonth);
    if (before.source === 'onbekend') return told.isYearTold ? told : before;
    const growth = isIncome(line.nature) ? this.#growthBp.income : this.#growthBp.cost;
    const cents = roundedShare(before.cents, WHOLE_SHARE + growth, WHOLE_SHARE);
    return { cents, source: 'doorgetrokken' };
  }

  #isPlanned(year: number): boolean {
    const kinds = this.#years.get(year);
    return kinds?.has('begroting') === true || kinds?.has('prognose') === true;
  }
}
