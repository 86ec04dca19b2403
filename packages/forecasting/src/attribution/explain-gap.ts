import { err, ok, type Result } from '../model/result.ts';
import { CoalitionValues } from './coalition-values.ts';
import {
  type AttributionMethod,
  type GapExplanation,
  type GapProblem,
  type GapQuestion,
  MOST_EXACT_CHANGES,
  MOST_PERMUTATIONS,
} from './gap.ts';
import { roundShares } from './round-shares.ts';
import { sampleShapley } from './sampled-shapley.ts';
import { shapleyValues } from './shapley.ts';

/** Orders drawn when there are too many changes to try all combinations, each with its reverse. */
const USUAL_PERMUTATIONS = 200;

/** Shares before rounding, with what they were computed from. */
interface RawShares {
  readonly from: number;
  readonly to: number;
  readonly shares: readonly number[];
  readonly alone: readonly number[];
  readonly standardErrors: readonly number[] | null;
}

/** The method that is exact where that can be done in time, and sampled from the seed above twelve changes. */
export function usualMethod(changes: number, seed: number): AttributionMethod {
  return changes <= MOST_EXACT_CHANGES
    ? { kind: 'exact' }
    : { kind: 'sampled', permutations: USUAL_PERMUTATIONS, seed };
}

/**
 * Explains why two models differ in value: what each change accounts for, by Shapley or along an order (see
 * `AttributionMethod`), in whole units of 10^-decimals that add up to the gap exactly (`roundShares`). The gap itself is that
 * between the two rounded values, so that what a screen shows adds up as well. Changes that work on each other share what
 * they do together; `interactionUnits` says how much that is. Swapping the two models turns the sign of every Shapley share.
 *
 * Cost in values computed: 2^n exact, 2n ordered, and sampled at most 2 · permutations · (n - 1) + n + 2, the fewer the
 * more orders meet in the same choice of changes.
 */
export function explainGap<M>(question: GapQuestion<M>): Result<GapExplanation, GapProblem> {
  const problem = findProblem(question);
  if (problem !== undefined) return err(problem);
  const values = new CoalitionValues(question);
  const raw = attribute(question, values);
  if (values.problem !== undefined) return err(values.problem);
  const { method, decimals, changes } = question;
  const [fromUnits, toUnits] = [Math.round(raw.from), Math.round(raw.to)];
  const gapUnits = toUnits - fromUnits;
  const units = roundShares(raw.shares, gapUnits);
  const shares = changes.map(({ id }, index) => ({
    id,
    units: units[index] ?? 0,
    aloneUnits: Math.round((raw.alone[index] ?? 0) - raw.from) + 0,
    standardErrorUnits: raw.standardErrors?.[index] ?? null,
  }));
  const interactionUnits = shares.reduce((rest, { aloneUnits }) => rest - aloneUnits, gapUnits);
  const { evaluations } = values;
  return ok({ method, decimals, fromUnits, toUnits, gapUnits, shares, interactionUnits, evaluations });
}

function attribute<M>(question: GapQuestion<M>, values: CoalitionValues<M>): RawShares {
  switch (question.method.kind) {
    case 'exact':
      return attributeExactly(question, values);
    case 'sampled':
      return { ...sampleShapley(question.changes, values, question.method), alone: values.alone() };
    case 'ordered':
      return attributeInOrder(question, values);
  }
}

function attributeExactly<M>({ changes }: GapQuestion<M>, values: CoalitionValues<M>): RawShares {
  const all = values.all();
  return {
    from: all.at(0) ?? 0,
    to: all.at(-1) ?? 0,
    shares: shapleyValues(all, changes.length),
    alone: changes.map((_, index) => all[1 << index] ?? 0),
    standardErrors: null,
  };
}

function attributeInOrder<M>({ changes }: GapQuestion<M>, values: CoalitionValues<M>): RawShares {
  const along = values.along(changes);
  return {
    from: along.at(0) ?? 0,
    to: along.at(-1) ?? 0,
    shares: changes.map((_, index) => (along[index + 1] ?? 0) - (along[index] ?? 0)),
    alone: values.alone(),
    standardErrors: null,
  };
}

function findProblem<M>({ changes, decimals, method }: GapQuestion<M>): GapProblem | undefined {
  const ids = changes.map(({ id }) => id);
  const duplicate = ids.find((id, index) => ids.indexOf(id) !== index);
  if (duplicate !== undefined) return { code: 'duplicate-id', id: duplicate };
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 9)
    return { code: 'decimals-outside-range', decimals };
  if (method.kind === 'exact' && changes.length > MOST_EXACT_CHANGES)
    return { code: 'too-many-changes', count: changes.length, most: MOST_EXACT_CHANGES };
  if (method.kind !== 'sampled') return undefined;
  const { permutations } = method;
  return Number.isInteger(permutations) && permutations >= 2 && permutations <= MOST_PERMUTATIONS
    ? undefined
    : { code: 'permutations-outside-range', permutations, most: MOST_PERMUTATIONS };
}
