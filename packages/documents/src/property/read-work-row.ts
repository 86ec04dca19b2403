import { LONGEST_CYCLE } from '@regietafel/domain/property/check';
import type { CellProblemKind } from '@regietafel/domain/property/sheet-problems';
import { FIRST_WORK_YEAR, LAST_WORK_YEAR, type WorkCost } from '@regietafel/domain/property/work';
import { readChoice, readMoney, readWhole } from './read-cells.ts';
import { BTW_WORDS, CATEGORY_WORDS, COST_WORDS, type SheetWork, type WorkColumn } from './work-sheet.ts';

interface RowRead {
  /** Null when a cell was not understood. */
  readonly work: SheetWork | null;
  readonly problems: readonly { readonly column: WorkColumn; readonly problem: CellProblemKind }[];
}

/** Longest texts of a row; the same as a form takes. */
const LONGEST: Partial<Readonly<Record<WorkColumn, number>>> = {
  building: 200,
  part: 120,
  measure: 500,
  defect: 1000,
};

/** Reads one row of a list of works. */
export function readWorkRow(textOf: (column: WorkColumn) => string): RowRead {
  const row = new RowReader(textOf);
  const [building, measure] = [row.text('building', true), row.text('measure', true)];
  const [part, defect] = [row.text('part'), row.text('defect')];
  const category = row.choice('category', CATEGORY_WORDS, 'planmatig');
  const firstYear = row.year('firstYear') ?? FIRST_WORK_YEAR;
  // Without a window of its own a work belongs in its year.
  const window = {
    earliest: row.year('earliest', firstYear) ?? firstYear,
    latest: row.year('latest', firstYear) ?? firstYear,
  };
  if (window.latest < window.earliest) row.refuse('latest', 'windowOrder');
  const cycleYears = row.cycle();
  const cost = row.cost();
  const naturalReplacementCents = row.money('replacement');
  if (naturalReplacementCents !== null && category !== 'verduurzaming')
    row.refuse('replacement', 'replacementOnly');
  const btw = row.choice('btw', BTW_WORDS, 'unstated');
  const { problems } = row;
  if (problems.length > 0 || cost === null) return { work: null, problems };
  const work = { building, part, measure, defect, category, firstYear, cycleYears, window, cost };
  return { work: { ...work, naturalReplacementCents, btw }, problems };
}

/** Takes the cells of a row one by one and remembers which were not understood. */
class RowReader {
  readonly problems: { readonly column: WorkColumn; readonly problem: CellProblemKind }[] = [];
  readonly #textOf: (column: WorkColumn) => string;

  constructor(textOf: (column: WorkColumn) => string) {
    this.#textOf = (column) => textOf(column).trim();
  }

  refuse(column: WorkColumn, problem: CellProblemKind): null {
    this.problems.push({ column, problem });
    return null;
  }

  text(column: WorkColumn, isRequired = false): string {
    const text = this.#textOf(column).replace(/\s+/gu, ' ');
    if (isRequired && text === '') this.refuse(column, 'missing');
    if (text.length > (LONGEST[column] ?? Number.POSITIVE_INFINITY)) this.refuse(column, 'tooLong');
    return text;
  }

  choice<K extends string>(column: WorkColumn, words: Readonly<Record<K, string>>, otherwise: NoInfer<K>): K {
    const text = this.#textOf(column);
    if (text === '') return otherwise;
    const chosen = readChoice(text, words);
    if (chosen === undefined) this.refuse(column, 'choice');
    return chosen ?? otherwise;
  }

  year(column: WorkColumn, otherwise?: number): number | null {
    const text = this.#textOf(column);
    if (text === '' && otherwise !== undefined) return otherwise;
    const year = readWhole(text);
    if (year !== null && year >= FIRST_WORK_YEAR && year <= LAST_WORK_YEAR) return year;
    return this.refuse(column, text === '' ? 'missing' : 'year');
  }

  cycle(): number | null {
    const text = this.#textOf('cycleYears');
    if (text === '') return null;
    const cycle = readWhole(text);
    return cycle !== null && cycle >= 1 && cycle <= LONGEST_CYCLE
      ? cycle
      : this.refuse('cycleYears', 'cycle');
  }

  money(column: WorkColumn) {
    const read = readMoney(this.#textOf(column));
    return 'problem' in read ? this.refuse(column, read.problem) : read.value;
  }

  /** The cost by its kind; a sheet without kinds holds known amounts, and an empty one then is missing, not nothing. */
  cost(): WorkCost | null {
    const text = this.#textOf('cost');
    const isPm = readChoice(text, COST_WORDS) === 'pm';
    const kind = this.choice('costKind', COST_WORDS, isPm ? 'pm' : 'known');
    if (kind === 'pm') return isPm || text === '' ? { kind } : this.refuse('cost', 'amount');
    const cents = this.money('cost');
    if (cents === null) return text === '' ? this.refuse('cost', 'missing') : null;
    if (kind !== 'range') return { kind, cents, frequency: 'once' };
    const maxCents = this.money('costTo');
    if (maxCents === null) return this.#textOf('costTo') === '' ? this.refuse('costTo', 'missing') : null;
    if (maxCents < cents) return this.refuse('costTo', 'rangeOrder');
    return { kind, minCents: cents, maxCents, frequency: 'once' };
  }
}
