/** Something that takes money out, in dated amounts. */
export interface StressEvent {
  readonly id: string;
  /** 0 to 1; what cannot happen (0) is no part of a combination. */
  readonly probability: number;
  /** Money that goes out per month (negative: comes in), in the unit of the headroom; as many months. */
  readonly outflow: readonly number[];
}

/** Which few events together break the limit? */
export interface StressQuestion {
  /**
   * Per month, how much more may go out before the limit is broken: lowest cash of the month without any of the events, plus
   * the credit limit. Below 0 the limit is broken already; at 0 it is just kept.
   */
  readonly headroom: readonly number[];
  readonly events: readonly StressEvent[];
}

export interface StressCombination {
  /** In the order in which the events were given. */
  readonly ids: readonly string[];
  /** First month in which the limit is broken. */
  readonly month: number;
  /** How far beyond the limit the combination goes in its worst month, above 0. */
  readonly overrun: number;
  /** Product of the probabilities: that of all of them happening, were they independent. */
  readonly probability: number;
}

export interface StressAnswer {
  /** Fewest events; of those the most probable; of those the one that goes furthest beyond the limit, then the first given. */
  readonly smallest: StressCombination;
  /** Other combinations of as many events and the same probability, at most nine. */
  readonly equals: readonly StressCombination[];
  /** Whether `equals` may lack some because ten were found. */
  readonly mayHaveMore: boolean;
  /** Nodes of the search: what the exactness cost. */
  readonly nodes: number;
}

export type StressProblem =
  | { readonly code: 'too-many-events'; readonly count: number; readonly most: number }
  | { readonly code: 'duplicate-id'; readonly id: string }
  | { readonly code: 'wrong-length'; readonly id: string; readonly length: number; readonly expected: number }
  | { readonly code: 'not-finite'; readonly id: string | null; readonly month: number }
  | { readonly code: 'probability-outside-range'; readonly id: string; readonly probability: number }
  | { readonly code: 'already-broken'; readonly month: number; readonly overrun: number }
  /** Whatever happens together, the limit holds; `left` remains in the month that comes nearest (null: there are no months). */
  | { readonly code: 'unbreakable'; readonly month: number | null; readonly left: number }
  /** The search was given up: the answer would not be exact. */
  | { readonly code: 'too-hard'; readonly nodes: number };

export const MOST_STRESS_EVENTS = 60;

/** What is wrong with the question, or why there is nothing to search: undefined when the search can begin. */
export function findStressProblem({ headroom, events }: StressQuestion): StressProblem | undefined {
  if (events.length > MOST_STRESS_EVENTS)
    return { code: 'too-many-events', count: events.length, most: MOST_STRESS_EVENTS };
  const infinite = headroom.findIndex((value) => !Number.isFinite(value));
  if (infinite >= 0) return { code: 'not-finite', id: null, month: infinite };
  const seen = new Set<string>();
  for (const event of events) {
    if (seen.has(event.id)) return { code: 'duplicate-id', id: event.id };
    seen.add(event.id);
    const problem = findEventProblem(event, headroom.length);
    if (problem !== undefined) return problem;
  }
  const broken = headroom.findIndex((value) => value < 0);
  return broken < 0
    ? undefined
    : { code: 'already-broken', month: broken, overrun: -(headroom[broken] ?? Number.NaN) };
}

function findEventProblem(
  { id, probability, outflow }: StressEvent,
  months: number,
): StressProblem | undefined {
  if (outflow.length !== months)
    return { code: 'wrong-length', id, length: outflow.length, expected: months };
  const month = outflow.findIndex((value) => !Number.isFinite(value));
  if (month >= 0) return { code: 'not-finite', id, month };
  return probability >= 0 && probability <= 1
    ? undefined
    : { code: 'probability-outside-range', id, probability };
}
