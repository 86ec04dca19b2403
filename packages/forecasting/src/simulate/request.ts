import type { CheckedModel } from '../model/cash-model.ts';
import type { Run } from '../model/check-run.ts';

/** What is asked of a simulation beside its size. */
export interface Asked {
  /** Shares between 0 and 1 of which the quantile is given per month. */
  readonly quantiles: readonly number[];
  /** Share of the worst futures of which the mean is given (expected shortfall). */
  readonly tail: number;
  /** Horizons (in months from the opening) of which the lowest cash until then is known; the whole plan is always one. */
  readonly horizons: readonly number[];
}

/** A simulation as it can be posted to a worker. */
export interface SimulationRequest {
  readonly model: CheckedModel;
  readonly run: Run;
  readonly asked: Asked;
}

/** P5, 10, 25, 50, 75, 90 and 95, the mean of the worst twentieth, and the whole plan. */
export const USUAL: Asked = { quantiles: [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95], tail: 0.05, horizons: [] };

/**
 * The horizons of a request, each once, with the whole plan last. Throws a RangeError when something is asked that does not
 * exist: a horizon outside the plan, a quantile outside 0 to 1, an empty tail.
 */
export function horizonsOf({ model: { months }, asked }: SimulationRequest): readonly number[] {
  const { horizons, quantiles, tail } = asked;
  const wrong = horizons.find((one) => !Number.isInteger(one) || one < 1 || one > months);
  if (wrong !== undefined) throw new RangeError(`a horizon of ${wrong} in a plan of ${months} months`);
  const share = quantiles.find((one) => !(one >= 0 && one <= 1));
  if (share !== undefined) throw new RangeError(`a quantile of ${share}`);
  if (!(tail > 0 && tail <= 1)) throw new RangeError(`a tail of ${tail}`);
  return [...new Set([...horizons, months])].toSorted((a, b) => a - b);
}
