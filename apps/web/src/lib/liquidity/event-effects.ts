import type { Simulation } from '@regietafel/forecasting/simulate/simulation';

export interface EventEffect {
  readonly id: string;
  /** Futures in which it happened. */
  readonly occurred: number;
  /** Mean lowest balance with it less that without, in cents: negative where it does harm. */
  readonly effect: number;
  /** Of the effect, in cents: of the two means, each over its own futures. */
  readonly standardError: number;
}

/** Between two quantiles of a normal shape, 5 and 95 per cent, lie so many standard deviations. */
const DEVIATIONS_APART = 2 * 1.6449;

/**
 * What each event does to the deepest point, the largest harm first. What happened in every future, or in none, has nothing
 * to be compared with and is left out. The error takes the spread of the lowest balance over all futures for that of either
 * group: √(s²/n₁ + s²/n₂), s from the distance between the quantiles.
 */
export function eventEffects({ events, lowest, paths }: Simulation): readonly EventEffect[] {
  const low = lowest.quantiles.find(({ share }) => share === 0.05)?.value ?? 0;
  const high = lowest.quantiles.find(({ share }) => share === 0.95)?.value ?? 0;
  const deviation = (high - low) / DEVIATIONS_APART;
  return events
    .flatMap(({ id, occurred, meanLowestWith, meanLowestWithout }) => {
      if (meanLowestWith === null || meanLowestWithout === null) return [];
      const standardError = deviation * Math.sqrt(1 / occurred + 1 / (paths - occurred));
      return [{ id, occurred, effect: meanLowestWith - meanLowestWithout, standardError }];
    })
    .toSorted((a, b) => a.effect - b.effect);
}
