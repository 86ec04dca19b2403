import { err, ok, type Result } from '../model/result.ts';
import { type Budget, findBestSubsets, type Item, MOST_EQUALS, SAME_PROBABILITY } from './best-subset.ts';
import {
  findStressProblem,
  type StressAnswer,
  type StressCombination,
  type StressProblem,
  type StressQuestion,
} from './stress.ts';

/** About a second; a register of forty risks takes some thousands. */
const MOST_NODES = 5_000_000;

/** One month of the question: what each event has taken by then, largest first, and how many are needed at least. */
interface MonthStress {
  readonly threshold: number;
  readonly items: readonly Item[];
  /** Infinite when even all of them together keep the limit in this month. */
  readonly fewest: number;
}

/**
 * Reverse stress: the smallest combination of events that breaks the limit, exactly. Fewest events first: in each month the
 * largest amounts are the fewest that suffice, and the least of those numbers over the months is the answer's size k. Then,
 * over the months that k events can break, the sets of k events with the largest product of probabilities
 * (`findBestSubsets`). Amounts that are whole numbers are added exactly. At most 60 events, and so many
 * nodes of search.
 */
export function findSmallestBreach(
  question: StressQuestion,
  mostNodes = MOST_NODES,
): Result<StressAnswer, StressProblem> {
  const problem = findStressProblem(question);
  if (problem !== undefined) return err(problem);
  const cumulative = question.events.map(({ outflow }) => runningSum(outflow));
  const months = question.headroom.map((threshold, month) =>
    monthStress(question, cumulative, threshold, month),
  );
  const size = Math.min(...months.map(({ fewest }) => fewest));
  if (!Number.isFinite(size)) return err(nearestMiss(months));
  const budget: Budget = { left: mostNodes };
  const sets = searchMonths(
    months.filter(({ fewest }) => fewest === size),
    size,
    budget,
  );
  const nodes = mostNodes - budget.left;
  if (sets === undefined) return err({ code: 'too-hard', nodes: mostNodes });
  const found = sets
    .map((set) => combine(question, cumulative, set))
    .toSorted((a, b) => b.combination.overrun - a.combination.overrun || compareSets(a.set, b.set))
    .map(({ combination }) => combination);
  const [smallest, ...others] = found;
  if (smallest === undefined) return err(nearestMiss(months));
  const equals = others.slice(0, MOST_EQUALS - 1);
  return ok({ smallest, equals, mayHaveMore: found.length >= MOST_EQUALS, nodes });
}

function monthStress(
  { events }: StressQuestion,
  cumulative: readonly (readonly number[])[],
  threshold: number,
  month: number,
): MonthStress {
  const items = events
    .map(({ probability }, index) => ({
      index,
      amount: cumulative[index]?.[month] ?? Number.NaN,
      logProbability: Math.log(probability),
    }))
    // What brings money in by this month, or cannot happen, is in no smallest set.
    .filter(({ amount, logProbability }) => amount > 0 && Number.isFinite(logProbability))
    .toSorted((a, b) => b.amount - a.amount);
  const sums = runningSum(items.map(({ amount }) => amount));
  const place = sums.findIndex((sum) => sum > threshold);
  return { threshold, items, fewest: place < 0 ? Number.POSITIVE_INFINITY : place + 1 };
}

/** The most probable sets over all months, without those found twice; undefined when the budget ran out. */
function searchMonths(
  months: readonly MonthStress[],
  size: number,
  budget: Budget,
): readonly (readonly number[])[] | undefined {
  let best = Number.NEGATIVE_INFINITY;
  let sets = new Map<string, readonly number[]>();
  for (const { items, threshold } of months) {
    const found = findBestSubsets(items, size, threshold, best, budget);
    if (found === undefined) return undefined;
    if (found.sets.length === 0) continue;
    if (found.logProbability > best + SAME_PROBABILITY) sets = new Map();
    best = Math.max(best, found.logProbability);
    for (const set of found.sets) sets.set(set.join(), set);
  }
  return [...sets.values()];
}

function combine(
  { headroom, events }: StressQuestion,
  cumulative: readonly (readonly number[])[],
  set: readonly number[],
): { readonly set: readonly number[]; readonly combination: StressCombination } {
  const overruns = headroom.map((room, month) =>
    set.reduce((sum, index) => sum + (cumulative[index]?.[month] ?? 0), -room),
  );
  const chosen = set.flatMap((index) => events[index] ?? []);
  const combination = {
    ids: chosen.map(({ id }) => id),
    month: overruns.findIndex((overrun) => overrun > 0),
    overrun: Math.max(...overruns),
    probability: chosen.reduce((product, { probability }) => product * probability, 1),
  };
  return { set, combination };
}

/** The month in which everything together leaves the least, and how much that is. */
function nearestMiss(months: readonly MonthStress[]): StressProblem {
  const left = months.map(({ threshold, items }) =>
    items.reduce((rest, { amount }) => rest - amount, threshold),
  );
  const least = Math.min(...left);
  const month = left.indexOf(least);
  return { code: 'unbreakable', month: month < 0 ? null : month, left: least };
}

function compareSets(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((index, k) => index !== b[k]);
  return (a[place] ?? 0) - (b[place] ?? 0);
}

function runningSum(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
