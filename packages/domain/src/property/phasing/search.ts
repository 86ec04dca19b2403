import { type Division, fits, improveByMoves, putDownInOrders, weightOf } from './divide.ts';
import { type Choices, type Prices, pricedWeight, relax, worthOf } from './prices.ts';
import type { Option, Problem } from './problem.ts';

export type Search =
  | { readonly kind: 'found'; readonly division: Division; readonly isProvedBest: boolean }
  | { readonly kind: 'impossible' }
  /** The search ended at its limit without a division: it can exist or not. */
  | { readonly kind: 'undecided' };

/** Weights are whole numbers: a branch that cannot be better by a half cannot be better at all, whatever floats lose. */
const LEAST_GAIN = 0.5;
/** A bound above nothing proves that no division exists; this share of the worth of the limits is left to floats. */
const FLOAT_SHARE = 1e-9;
const ROUNDS_AT_START = 200;
const ROUNDS_PER_NODE = 7;

/**
 * Finds any division within the limits. Looks at no more than `mostNodes` partial divisions; when that is not enough it
 * says so.
 */
export function findAny(choices: Choices, limits: Problem['limits'], mostNodes: number): Search {
  const quick = putDownInOrders(choices, limits);
  if (quick !== undefined) return { kind: 'found', division: quick, isProvedBest: false };
  const weightless = choices.map((options) => options.map((option) => ({ ...option, weight: 0 })));
  const state: State = { isAnyGood: true, nodesLeft: mostNodes, best: undefined };
  const isWhole = exploreAll(state, weightless, limits);
  if (state.best !== undefined)
    return { kind: 'found', division: asChosen(choices, state.best.division), isProvedBest: false };
  return isWhole ? { kind: 'impossible' } : { kind: 'undecided' };
}

/** Finds the division of least weight within the limits, or the best within `mostNodes` partial divisions. */
export function findBest(choices: Choices, limits: Problem['limits'], mostNodes: number): Search {
  const first = findAny(choices, limits, mostNodes);
  if (first.kind !== 'found') return first;
  const division = improveByMoves(first.division, choices, limits);
  const state: State = {
    isAnyGood: false,
    nodesLeft: mostNodes,
    best: { division, weight: weightOf(division) },
  };
  const isProvedBest = exploreAll(state, choices, limits);
  return { kind: 'found', division: state.best?.division ?? division, isProvedBest };
}

/** The same years among the options that carry their weights. */
function asChosen(choices: Choices, division: Division): Division {
  return choices.flatMap((options, job) => options.filter(({ year }) => year === division[job]?.year));
}

interface OpenJob {
  readonly job: number;
  readonly options: readonly Option[];
}

interface Taken {
  readonly job: number;
  readonly option: Option;
}

interface State {
  readonly isAnyGood: boolean;
  nodesLeft: number;
  best: { readonly division: Division; readonly weight: number } | undefined;
}

/** A partial division, what of the limits it leaves, and the prices of the one that it extends. */
interface Node {
  readonly open: readonly OpenJob[];
  readonly taken: readonly Taken[];
  readonly takenWeight: number;
  readonly left: readonly number[];
  readonly prices: Prices;
  readonly rounds: number;
}

function exploreAll(state: State, choices: Choices, limits: readonly number[]): boolean {
  return explore(state, {
    open: choices.map((options, job) => ({ job, options })),
    taken: [],
    takenWeight: 0,
    left: limits,
    prices: new Float64Array(limits.length),
    rounds: ROUNDS_AT_START,
  });
}

/**
 * Looks depth first, the job with the fewest open options first and its cheapest option first, and leaves alone what cannot
 * be better than the best so far. Returns whether everything that could be better was looked at.
 */
function explore(state: State, node: Node): boolean {
  if (state.nodesLeft <= 0) return false;
  state.nodesLeft -= 1;
  if (node.open.length === 0) {
    accept(state, node);
    return true;
  }
  const narrowed = narrow(state, node);
  if (narrowed === undefined) return true;
  const { open, prices } = narrowed;
  const next = fewestFirst(open);
  const rest = open.filter((one) => one !== next);
  for (const option of byPricedWeight(next.options, prices)) {
    const isWhole = explore(state, {
      open: rest,
      taken: [...node.taken, { job: next.job, option }],
      takenWeight: node.takenWeight + option.weight,
      left: node.left.map((limit, row) => limit - (option.load[row] ?? 0)),
      prices,
      rounds: ROUNDS_PER_NODE,
    });
    if (!isWhole) return false;
    if (state.isAnyGood && state.best !== undefined) return true;
  }
  return true;
}

function accept(state: State, { taken, takenWeight }: Node): void {
  if (state.best !== undefined && takenWeight >= state.best.weight) return;
  const division = taken.toSorted((a, b) => a.job - b.job).map(({ option }) => option);
  state.best = { division, weight: takenWeight };
}

/** The options that can still be part of a better division; undefined when some job has none. */
function narrow(
  state: State,
  { open, left, prices: start, rounds, takenWeight }: Node,
): { readonly open: readonly OpenJob[]; readonly prices: Prices } | undefined {
  const fitting = open.map(({ job, options }) => ({
    job,
    options: options.filter(({ load }) => fits(load, left)),
  }));
  if (fitting.some(({ options }) => options.length === 0)) return undefined;
  // What the open jobs may still weigh.
  const enough =
    state.best === undefined ? Number.POSITIVE_INFINITY : state.best.weight - LEAST_GAIN - takenWeight;
  const choices = fitting.map(({ options }) => options);
  const { bound, prices } = relax(choices, left, { start, rounds, enough: state.isAnyGood ? 0 : enough });
  const most = state.isAnyGood ? FLOAT_SHARE * worthOf(left, prices) : enough;
  if (bound > most) return undefined;
  const useful = fitting.map(({ job, options }) => {
    const weights = options.map((option) => pricedWeight(option, prices));
    const least = Math.min(...weights);
    return { job, options: options.filter((_, at) => bound - least + (weights[at] ?? 0) <= most) };
  });
  return useful.some(({ options }) => options.length === 0) ? undefined : { open: useful, prices };
}

/** The job that leaves the least choice, the one that takes most among equals. */
function fewestFirst(open: readonly OpenJob[]): OpenJob {
  const first = open.toSorted(
    (a, b) => a.options.length - b.options.length || heaviestOf(b.options) - heaviestOf(a.options),
  )[0];
  if (first === undefined) throw new Error('a node without open jobs has no next one');
  return first;
}

function heaviestOf(options: readonly Option[]): number {
  return options.reduce((most, { load }) => Math.max(most, ...load), 0);
}

function byPricedWeight(options: readonly Option[], prices: Prices): readonly Option[] {
  return options
    .map((option) => ({ option, weight: pricedWeight(option, prices) }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ option }) => option);
}
