import type { Choices } from './prices.ts';
import type { Option, Problem } from './problem.ts';

/** One option per job, in the order of the jobs. */
export type Division = readonly Option[];

/** Whether a load stays within what is left. */
export function fits(load: readonly number[], left: readonly number[]): boolean {
  return load.every((part, row) => part <= (left[row] ?? 0));
}

export function weightOf(division: Division): number {
  return division.reduce((sum, { weight }) => sum + weight, 0);
}

interface Waiting {
  readonly job: number;
  readonly options: readonly Option[];
}

/** Orders in which jobs are put down one by one: the largest first, the soonest to end, the dearest to delay. */
const ORDERS: readonly ((a: Waiting, b: Waiting) => number)[] = [
  (a, b) => largestOf(b) - largestOf(a),
  (a, b) => (a.options.at(-1)?.year ?? 0) - (b.options.at(-1)?.year ?? 0),
  (a, b) => (b.options.at(-1)?.weight ?? 0) - (a.options.at(-1)?.weight ?? 0),
];

function largestOf({ options }: Waiting): number {
  return options.reduce((most, { load }) => Math.max(most, ...load), 0);
}

/** The lightest of a few divisions made in one go; undefined when none of them comes out. */
export function putDownInOrders(choices: Choices, limits: Problem['limits']): Division | undefined {
  const jobs = choices.map((options, job) => ({ job, options }));
  return ORDERS.map((order) => putDown(jobs.toSorted(order), limits))
    .filter((division) => division !== undefined)
    .toSorted((a, b) => weightOf(a) - weightOf(b))[0];
}

function putDown(jobs: readonly Waiting[], limits: readonly number[]): Division | undefined {
  let left: readonly number[] = limits;
  const division: Option[] = [];
  for (const { job, options } of jobs) {
    const option = options.toSorted((a, b) => a.weight - b.weight).find(({ load }) => fits(load, left));
    if (option === undefined) return undefined;
    division[job] = option;
    left = minus(left, option.load);
  }
  return division;
}

const minus = (left: readonly number[], load: readonly number[]): readonly number[] =>
  left.map((limit, row) => limit - (load[row] ?? 0));
const plus = (left: readonly number[], load: readonly number[]): readonly number[] =>
  left.map((limit, row) => limit + (load[row] ?? 0));

/** Makes a division lighter by moving one work or two at once, until no such move helps. */
export function improveByMoves(division: Division, choices: Choices, limits: Problem['limits']): Division {
  let current = division;
  for (;;) {
    const better = oneMove(current, choices, limits) ?? twoMoves(current, choices, limits);
    if (better === undefined) return current;
    current = better;
  }
}

function leftOf(division: Division, limits: readonly number[]): readonly number[] {
  return division.reduce((left, { load }) => minus(left, load), limits);
}

function oneMove(division: Division, choices: Choices, limits: readonly number[]): Division | undefined {
  const left = leftOf(division, limits);
  for (const [job, now] of division.entries()) {
    const room = plus(left, now.load);
    const lighter = choices[job]?.find(({ weight, load }) => weight < now.weight && fits(load, room));
    if (lighter !== undefined) return division.with(job, lighter);
  }
  return undefined;
}

function twoMoves(division: Division, choices: Choices, limits: readonly number[]): Division | undefined {
  const left = leftOf(division, limits);
  for (const [job, now] of division.entries())
    for (const lighter of choices[job]?.filter(({ weight }) => weight < now.weight) ?? []) {
      const gain = now.weight - lighter.weight;
      const room = minus(plus(left, now.load), lighter.load);
      for (const [other, then] of division.entries()) {
        if (other === job) continue;
        const way = choices[other]?.find(
          ({ weight, load }) => weight - then.weight < gain && fits(load, plus(room, then.load)),
        );
        if (way !== undefined) return division.with(job, lighter).with(other, way);
      }
    }
  return undefined;
}
