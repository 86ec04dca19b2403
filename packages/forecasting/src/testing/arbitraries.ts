import fc from 'fast-check';
import type { CashEvent, CashModel, Distribution, NoiseFactor } from '../model/cash-model.ts';

/** Numbers within a range, evenly: `fc.double` draws from all doubles, nearly all of which lie next to 0. */
export function evenly(min: number, max: number): fc.Arbitrary<number> {
  const steps = 2 ** 30;
  return fc.integer({ min: 0, max: steps }).map((step) => min + (step / steps) * (max - min));
}

const amount = evenly(-1e6, 1e6);

/** Amounts of every kind. */
export const distributions: fc.Arbitrary<Distribution> = fc.oneof(
  amount.map((value) => ({ kind: 'fixed' as const, value })),
  fc.tuple(amount, amount).map(([a, b]) => ({
    kind: 'uniform' as const,
    min: Math.min(a, b),
    max: Math.max(a, b),
  })),
  fc
    .tuple(fc.constantFrom('triangular' as const, 'pert' as const), amount, amount, amount)
    .map(([kind, ...three]) => {
      const [min = 0, mode = 0, max = 0] = three.toSorted((a, b) => a - b);
      return { kind, min, mode, max };
    }),
  fc
    .record({
      mu: evenly(0, 12),
      sigma: evenly(0, 1),
      sign: fc.constantFrom(1 as const, -1 as const),
    })
    .map((parameters) => ({ kind: 'lognormal' as const, ...parameters })),
);

function eventsIn(months: number): fc.Arbitrary<CashEvent[]> {
  return fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 6 }),
      probability: fc.oneof(fc.constantFrom(0, 1), evenly(0, 1)),
      amount: distributions,
      onset: fc.tuple(fc.nat(months - 1), fc.nat(8)).map(([from, span]) => ({ from, to: from + span })),
      spread: fc.integer({ min: 1, max: months + 3 }),
    }),
    { maxLength: 5, selector: ({ id }) => id },
  );
}

function factorsIn(months: number): fc.Arbitrary<NoiseFactor[]> {
  return fc.array(
    fc.record({
      phi: evenly(-1, 1),
      sigma: evenly(0, 2),
      weight: fc.array(amount, { minLength: months, maxLength: months }),
    }),
    { maxLength: 4 },
  );
}

/** Correlations that exist: one coefficient between all, not below −1/(n − 1). */
function equicorrelation(size: number): fc.Arbitrary<number[][] | null> {
  const matrixOf = (rho: number) =>
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : rho)));
  const least = size > 1 ? -0.9 / (size - 1) : 0;
  return fc.option(evenly(least, 0.9).map(matrixOf), { nil: null });
}

/** Sound models of all sorts, small enough for the naive simulation. */
export const models: fc.Arbitrary<CashModel> = fc.integer({ min: 1, max: 9 }).chain((months) =>
  fc.tuple(eventsIn(months), factorsIn(months)).chain(([events, noise]) =>
    fc.record({
      months: fc.constant(months),
      opening: amount,
      limit: evenly(0, 1e6),
      net: fc.array(amount, { minLength: months, maxLength: months }),
      dip: fc.array(evenly(0, 1e5), { minLength: months, maxLength: months }),
      noise: fc.constant(noise),
      noiseCorrelation: equicorrelation(noise.length),
      events: fc.constant(events),
      eventCorrelation: equicorrelation(events.length),
    }),
  ),
);
