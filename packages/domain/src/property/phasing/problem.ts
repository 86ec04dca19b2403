import type { FieldError } from '../../core/errors.ts';
import type { PropertyWorkId } from '../../core/ids.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Condition } from '../building.ts';
import { countedCost, indexedCents, type PriceLevel, turnsOf } from '../cost.ts';
import { checkHorizon, yearsOf } from '../horizon.ts';
import type { Horizon, MeansContent } from '../means.ts';
import type { WorkWindow } from '../work.ts';
import type { CostedWork } from '../yearly.ts';

/** A work that waits for a year. */
export interface PhasedWork extends CostedWork {
  readonly window: WorkWindow;
  /** Of its part; null is not measured. */
  readonly condition: Condition | null;
}

/** What is asked: a year for each work. */
export interface PhasingQuestion {
  readonly level: PriceLevel;
  readonly works: readonly PhasedWork[];
  readonly means: Pick<MeansContent, 'years'>;
  readonly horizon: Horizon;
  /** Whether means that a year leaves may be spent in a later one. */
  readonly carriesOver: boolean;
}

/** One year in which a work can be done. */
export interface Option {
  readonly year: number;
  /** What it takes of each limit, in cents, 0 or more. */
  readonly load: readonly number[];
  /** What waiting until then weighs, a whole number of 0 or more. */
  readonly weight: number;
}

export interface Job {
  readonly workId: PropertyWorkId;
  /** By year, at least one. */
  readonly options: readonly Option[];
}

/** The question in the form that is searched: choose one option per job so that no limit is passed. */
export interface Problem {
  readonly years: readonly number[];
  readonly jobs: readonly Job[];
  /**
   * In cents, one per year: the means of that year, or, where means are carried over, of that year and all before it; the
   * loads are added up over the years in the same way.
   */
  readonly limits: readonly number[];
  /** Works whose cost is not known: they take nothing here, and are named. */
  readonly openWorkIds: readonly PropertyWorkId[];
  /** Works whose window ended before the first year. */
  readonly passedWorkIds: readonly PropertyWorkId[];
}

/** How much a euro of delay weighs by the condition of the part: 6 first. What was never measured counts as moderate. */
const URGENCY: Readonly<Record<Condition, number>> = { 1: 1, 2: 1, 3: 1, 4: 2, 5: 4, 6: 8 };
const UNMEASURED_URGENCY = URGENCY[4];
/** Being early weighs so little that it only decides between divisions of equal delay. */
const DELAY_OVER_EARLINESS = 4096;
const CENTS_PER_THOUSAND_EURO = 100_000;

/**
 * Makes the question ready for the search. Refused, with the field named, when the span is too short or too long or when
 * the means of a year in it are not known: unknown is not zero. A window that goes beyond the last year ends there; one
 * that begins after it leaves the work out.
 */
export function problemOf(question: PhasingQuestion): Result<Problem, readonly FieldError[]> {
  const span = checkHorizon(question.horizon);
  if (span.length > 0) return err(span);
  const years = yearsOf(question.horizon);
  const budgets = new Map(question.means.years.map(({ year, cents }) => [year, cents]));
  const unknown = years.filter((year) => (budgets.get(year) ?? null) === null);
  if (unknown.length > 0)
    return err([
      { path: 'means', messageKey: 'property.meansUnknown', values: { years: unknown.join(', ') } },
    ]);
  const [firstYear = 0, lastYear = 0] = [years.at(0), years.at(-1)];
  const inSpan = question.works.filter(({ window }) => window.earliest <= lastYear);
  const isPassed = ({ window }: PhasedWork) => window.latest < firstYear;
  const priced = inSpan.filter((work) => !isPassed(work) && countedCost(work) !== null);
  const total = question.carriesOver ? runningTotal : (values: readonly number[]) => values;
  return ok({
    years,
    jobs: priced.map((work) => jobOf(work, question.level, years, total)),
    limits: total(years.map((year) => budgets.get(year) ?? 0)),
    openWorkIds: inSpan.filter((work) => countedCost(work) === null).map(({ workId }) => workId),
    passedWorkIds: inSpan
      .filter((work) => isPassed(work) && countedCost(work) !== null)
      .map(({ workId }) => workId),
  });
}

type Total = (values: readonly number[]) => readonly number[];

function jobOf(work: PhasedWork, level: PriceLevel, years: readonly number[], total: Total): Job {
  const cost = countedCost(work)?.highestCents;
  if (cost === undefined) throw new Error('a work without a cost has no options');
  const urgency = work.condition === null ? UNMEASURED_URGENCY : URGENCY[work.condition];
  const weight = urgency * Math.max(1, Math.ceil(cost / CENTS_PER_THOUSAND_EURO));
  const lastYear = years.at(-1) ?? 0;
  const wanted = Math.max(work.firstYear, years[0] ?? 0);
  const options = years
    .filter((year) => year >= work.window.earliest && year <= work.window.latest)
    .map((year) => {
      const turns = new Set(turnsOf(work, year, lastYear));
      return {
        year,
        load: total(years.map((one) => (turns.has(one) ? indexedCents(cost, level, one) : 0))),
        weight: year >= wanted ? weight * (year - wanted) * DELAY_OVER_EARLINESS : wanted - year,
      };
    });
  return { workId: work.workId, options };
}

function runningTotal(values: readonly number[]): readonly number[] {
  let total = 0;
  return values.map((value) => {
    total += value;
    return total;
  });
}
