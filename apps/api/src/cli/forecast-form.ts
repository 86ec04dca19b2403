import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import { NOT_IN_FIGURE_REASONS } from '@regietafel/domain/liquidity/compiled';
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

/** What a forecast of a dossier comes to before chance: whole cents, months by their name. */
const compiledForm = z.object({
  months: z.readonly(z.array(z.string())),
  returnChoice: z.string(),
  closing: z.readonly(z.array(z.int())),
  lowest: z.readonly(z.array(z.int())),
  /** The first month in which the money runs short; null: none. */
  firstBreach: z.nullable(z.string()),
  notInFigure: z.readonly(
    z.array(
      z.object({ title: z.string(), reason: z.enum(NOT_IN_FIGURE_REASONS), cents: z.nullable(z.int()) }),
    ),
  ),
  /** Whether a figure in it is missing, so that it is incomplete. */
  isIncomplete: z.boolean(),
});

/** What a simulation gives on the command line: amounts in the unit of the model (cents for a dossier), months counted from 0. */
export const simulationForm = z.object({
  /** Of a dossier; null for a model file. */
  forecast: z.nullable(compiledForm),
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
  {
    hash,
    warnings,
    compiled,
  }: {
    readonly hash: string;
    readonly warnings: SimulationForm['warnings'];
    readonly compiled: CompiledForecast | null;
  },
): SimulationForm {
  return {
    ...simulation,
    forecast: compiled && compiledFormOf(compiled),
    modelHash: hash,
    warnings,
    months: simulation.months.map((outcomes, month) => ({ ...outcomes, month })),
  };
}

function compiledFormOf(compiled: CompiledForecast): NonNullable<SimulationForm['forecast']> {
  const { cash, returnChoice, closing, lowest, firstBreach, notInFigure } = compiled;
  return {
    months: cash.months,
    returnChoice,
    closing,
    lowest,
    firstBreach: firstBreach === null ? null : (cash.months[firstBreach] ?? null),
    notInFigure: notInFigure.map(({ title, reason, cents }) => ({ title, reason, cents })),
    isIncomplete: cash.gaps.length > 0 || notInFigure.some(({ reason }) => reason === 'pm'),
  };
}
