/** What can be wrong with a model or a request to simulate it. */
export type ProblemCode =
  /** The file is no model: a field is missing or of another type. */
  | 'not-a-model'
  /** NaN or an infinity. */
  | 'not-finite'
  /** Below `least` or above `most`. */
  | 'outside-range'
  /** Not a whole number. */
  | 'not-whole'
  /** An array of `length` where `expected` stand in the plan, or with a hole in it: an empty month. */
  | 'wrong-length'
  /** Minimum above mode, mode above maximum, or a window that ends before it begins. */
  | 'wrong-order'
  /** An event before the opening. */
  | 'before-opening'
  /** An event that cannot begin within the plan. */
  | 'after-horizon'
  /** More events than `most`. */
  | 'too-many-events'
  | 'too-many-factors'
  /** Two events with one id would share their fate. */
  | 'duplicate-id'
  | 'not-symmetric'
  | 'diagonal-not-one'
  /** No such correlation exists, and the nearest one that does differs by `largestChange`. */
  | 'not-positive-definite'
  /** Paths × months are more than fit in memory. */
  | 'too-large';

/** One thing that is wrong: what, where, and the figures that show it. */
export interface ModelProblem {
  readonly code: ProblemCode;
  /** The field, as one would write it in code: `events[3].probability`. */
  readonly path: string;
  readonly figures: Readonly<Record<string, number>>;
}
