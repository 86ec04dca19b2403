import type { Simulation } from '@regietafel/forecasting/simulate/simulation';
import * as z from 'zod/mini';

const whole = z.int().check(z.nonnegative());
const amount = z.number();
const probability = z.object({ value: z.number(), standardError: z.number() });
const quantiles = z.readonly(
  z.array(
    z.object({ share: z.number(), value: amount, lower: amount, upper: amount, standardError: amount }),
  ),
);
const outcome = { mean: amount, quantiles, expectedShortfall: amount };

/** What a simulation gives on the command line: amounts in the unit of the model, months counted from 0. */
export const simulationForm = z.object({
  modelVersion: z.string(),
  /** SHA-256 of the model in its fixed order. */
  modelHash: z.string(),
  seed: whole,
  paths: whole,
  /** Correlations that were replaced by the nearest that exist. */
  warnings: z.readonly(z.array(z.object({ code: z.string(), path: z.string(), largestChange: z.number() }))),
  months: z.readonly(
    z.array(z.object({ ...outcome, month: whole, breach: probability, meanShortfall: amount })),
  ),
  lowest: z.object(outcome),
  firstBreach: z.readonly(z.array(whole)),
  breachBefore: z.readonly(z.array(probability)),
  events: z.readonly(
    z.array(
      z.object({
        id: z.string(),
        occurred: whole,
        meanLowestWith: z.nullable(amount),
        meanLowestWithout: z.nullable(amount),
      }),
    ),
  ),
  support: z.readonly(
    z.array(
      z.object({
        beforeMonth: whole,
        points: z.readonly(z.array(z.object({ certainty: z.number(), amount }))),
      }),
    ),
  ),
});

export type SimulationForm = z.infer<typeof simulationForm>;

/** A simulation in that form. */
export function simulationFormOf(
  simulation: Simulation,
  modelHash: string,
  warnings: SimulationForm['warnings'],
): SimulationForm {
  return {
    ...simulation,
    modelHash,
    warnings,
    months: simulation.months.map((outcomes, month) => ({ ...outcomes, month })),
  };
}
