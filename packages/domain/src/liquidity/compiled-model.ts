import type { CompiledEvent, CompiledModel, EventsTogether } from './compiled.ts';
import type { DerivedCash } from './derived.ts';
import type { ForecastNoise } from './forecast-input.ts';
import { correlationOf } from './go-together.ts';

/**
 * The forecast as the simulation takes it, in whole cents as plain numbers. What is certain and has one amount and month
 * moves as the deterministic forecast has it, but for the fractions of cents that a spread amount rounds.
 */
export function compiledModel(
  cash: DerivedCash,
  events: readonly CompiledEvent[],
  noise: ForecastNoise | null,
  together: readonly EventsTogether[],
): CompiledModel {
  const drawn = events.flatMap((event) => (event.drawn === null ? [] : [modelEvent(event, event.drawn)]));
  return {
    months: cash.months.length,
    opening: cash.openingCents,
    limit: cash.creditLimitCents,
    net: cash.net,
    dip: cash.closing.map((closing, month) => closing - (cash.lowest[month] ?? closing)),
    // A shock of one, weighed in cents: the simulation keeps standard deviations small and weights as large as amounts.
    noise: noise === null ? [] : [{ phi: noise.phi, sigma: 1, weight: cash.months.map(() => noise.sigma) }],
    noiseCorrelation: null,
    events: drawn,
    eventCorrelation: correlationOf(
      drawn.map(({ id }) => id),
      together,
    ),
  };
}

type ModelEvent = CompiledModel['events'][number];

const MONTHS_PER_YEAR = 12;

function modelEvent(event: CompiledEvent, probability: number): ModelEvent {
  return {
    id: event.key,
    probability,
    amount: amountOf(event, event.isYearly ? event.spreadMonths / MONTHS_PER_YEAR : 1),
    onset: { from: event.from, to: event.to },
    spread: event.spreadMonths,
  };
}

/** One amount as it is; between two amounts uniform, and triangular when the author tells the most likely one. */
function amountOf({ sign, range: { min, likely, max } }: CompiledEvent, times: number): ModelEvent['amount'] {
  const cost = (amount: number) => sign * amount * times;
  if (min === max) return { kind: 'fixed', value: cost(max) };
  const [low, high] = [Math.min(cost(min), cost(max)), Math.max(cost(min), cost(max))];
  if (likely === null) return { kind: 'uniform', min: low, max: high };
  return { kind: 'triangular', min: low, mode: cost(likely), max: high };
}
