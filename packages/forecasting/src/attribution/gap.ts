/** One of the places where two models differ: a risk's assessment, an assumption. */
export interface Change<M> {
  readonly id: string;
  /** Takes the model's own part at this place over from the other model; leaves the model that it gets as it is. */
  readonly apply: (model: M) => M;
}

/** How the gap is divided. */
export type AttributionMethod =
  /** Shapley value over all 2^n combinations, for at most 12 changes. */
  | { readonly kind: 'exact' }
  /** Shapley value over so many random orders (each together with its reverse), drawn from the seed. */
  | { readonly kind: 'sampled'; readonly permutations: number; readonly seed: number }
  /** What each change adds in the order given: cheap, and dependent on the order. */
  | { readonly kind: 'ordered' };

/** Why does the value of two models differ? */
export interface GapQuestion<M> {
  /** The model of the one view; with all changes applied it is the model of the other. */
  readonly from: M;
  /** The changes, with ids of their own. Each touches a place of its own, so that their order of application is no matter. */
  readonly changes: readonly Change<M>[];
  /** What is compared: cents in the worst month, months of runway, a probability. Finite, and the same for the same model. */
  readonly value: (model: M) => number;
  /** Shares are whole multiples of 10^-decimals of the value's unit: 0 for cents, 1 for tenths of a month; 0 to 9. */
  readonly decimals: number;
  readonly method: AttributionMethod;
}

/** What one change accounts for; everything in units of 10^-decimals, whole numbers that add up exactly. */
export interface GapShare {
  readonly id: string;
  readonly units: number;
  /** What the change does when it is the only one: differs from `units` where changes strengthen or weaken one another. */
  readonly aloneUnits: number;
  /** Standard error of `units` by sampling; null when nothing was sampled. */
  readonly standardErrorUnits: number | null;
}

/** The gap in full: from + Σ shares = to, in whole units. */
export interface GapExplanation {
  readonly method: AttributionMethod;
  readonly decimals: number;
  readonly fromUnits: number;
  readonly toUnits: number;
  readonly gapUnits: number;
  readonly shares: readonly GapShare[];
  /** Gap - Σ alone: what the changes do together and none of them does alone. The shares divide it over them. */
  readonly interactionUnits: number;
  /** How many values were computed. */
  readonly evaluations: number;
}

/** Why a gap cannot be divided. */
export type GapProblem =
  | { readonly code: 'too-many-changes'; readonly count: number; readonly most: number }
  | { readonly code: 'duplicate-id'; readonly id: string }
  | { readonly code: 'decimals-outside-range'; readonly decimals: number }
  | { readonly code: 'permutations-outside-range'; readonly permutations: number; readonly most: number }
  /** The value of the model with these changes is NaN or infinite. */
  | { readonly code: 'not-finite'; readonly changed: readonly string[]; readonly value: number };

/** Exact division takes 2^n values: four thousand at twelve changes. */
export const MOST_EXACT_CHANGES = 12;
export const MOST_PERMUTATIONS = 100_000;

/** The value of a share in the unit of what was compared: units / 10^decimals. */
export function shareValue(units: number, decimals: number): number {
  return units / 10 ** decimals;
}
