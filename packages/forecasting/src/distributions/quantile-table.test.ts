import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Distribution } from '../model/cash-model.ts';
import { meanOf, varianceOf } from './moments.ts';
import { normalQuantile } from './normal-quantile.ts';
import { amountOf, quantileTable } from './quantile-table.ts';

const shapes: readonly Distribution[] = [
  { kind: 'fixed', value: 250 },
  { kind: 'uniform', min: -30, max: 90 },
  { kind: 'triangular', min: 10, mode: 40, max: 100 },
  { kind: 'triangular', min: 10, mode: 10, max: 100 },
  { kind: 'triangular', min: -50, mode: 80, max: 80 },
  { kind: 'pert', min: 10, mode: 20, max: 100 },
  { kind: 'pert', min: 0, mode: 0, max: 60 },
  { kind: 'pert', min: -5, mode: 7, max: 7 },
  { kind: 'lognormal', mu: 2, sigma: 0.5, sign: 1 },
  { kind: 'lognormal', mu: 1, sigma: 0.9, sign: -1 },
  { kind: 'lognormal', mu: 3, sigma: 0, sign: 1 },
];

/** Amounts at the middles of so many equal parts of the words: no chance in it. */
function stratified(amount: Distribution, parts: number): Float64Array {
  const table = quantileTable(amount);
  return Float64Array.from({ length: parts }, (_, k) =>
    amountOf(table, Math.floor(((k + 0.5) / parts) * 2 ** 32)),
  );
}

describe.each(shapes)('$kind $min $mode $max $mu $sigma', (amount) => {
  const values = stratified(amount, 65_536);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;

  test('has the mean and the variance of the closed form', () => {
    const deviation = Math.sqrt(varianceOf(amount));
    expect(Math.abs(mean - meanOf(amount))).toBeLessThanOrEqual(1e-4 * deviation + 1e-9);
    // What the middles leave out of the far tail: of a lognormal up to some thousandths of its variance.
    const left = amount.kind === 'lognormal' ? 5e-3 : 2e-4;
    expect(Math.abs(variance - varianceOf(amount))).toBeLessThanOrEqual(left * varianceOf(amount) + 1e-9);
  });

  test('never falls as the word rises', () => {
    const falls = values.filter((value, k) => value < (values[k - 1] ?? value) - 1e-12);
    expect(falls).toHaveLength(0);
  });

  test('is finite at the smallest and the largest word', () => {
    const table = quantileTable(amount);
    const [least, most] = [amountOf(table, 0), amountOf(table, 2 ** 32 - 1)];
    expect(Number.isFinite(least) && Number.isFinite(most) && least <= most).toBe(true);
    if ('min' in amount) expect(least >= amount.min && most <= amount.max).toBe(true);
  });
});

describe('quantiles in closed form', () => {
  const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const shareOf = (drawn: number) => (drawn + 0.5) / 2 ** 32;
  /** Relative error that a straight line over a cell of 1/32 octave leaves. */
  const SMALL = 3e-4;

  test('uniform', () => {
    const table = quantileTable({ kind: 'uniform', min: 100, max: 300 });
    fc.assert(
      fc.property(word, (drawn) => {
        expect(amountOf(table, drawn)).toBeCloseTo(100 + 200 * shareOf(drawn), 9);
      }),
    );
  });

  test('triangular', () => {
    const table = quantileTable({ kind: 'triangular', min: 0, mode: 30, max: 100 });
    fc.assert(
      fc.property(word, (drawn) => {
        const u = shareOf(drawn);
        const exact = u <= 0.3 ? Math.sqrt(u * 3000) : 100 - Math.sqrt((1 - u) * 7000);
        expect(Math.abs(amountOf(table, drawn) - exact)).toBeLessThan(100 * SMALL);
      }),
    );
  });

  test('lognormal, of either sign', () => {
    const out = quantileTable({ kind: 'lognormal', mu: 2, sigma: 0.5, sign: 1 });
    const back = quantileTable({ kind: 'lognormal', mu: 2, sigma: 0.5, sign: -1 });
    fc.assert(
      fc.property(word, (drawn) => {
        const exact = Math.exp(2 + 0.5 * normalQuantile(shareOf(drawn)));
        expect(Math.abs(amountOf(out, drawn) / exact - 1)).toBeLessThan(SMALL);
        expect(amountOf(back, 2 ** 32 - 1 - drawn)).toBe(-amountOf(out, drawn));
      }),
    );
  });

  test.each(['triangular', 'pert'] as const)('%s mirrored', (kind) => {
    const table = quantileTable({ kind, min: 10, mode: 30, max: 100 });
    const mirrored = quantileTable({ kind, min: -100, mode: -30, max: -10 });
    fc.assert(
      fc.property(word, (drawn) => {
        expect(amountOf(mirrored, 2 ** 32 - 1 - drawn)).toBeCloseTo(-amountOf(table, drawn), 9);
      }),
    );
  });

  test('a range of nothing is one amount', () => {
    for (const kind of ['triangular', 'pert'] as const)
      expect(new Set(quantileTable({ kind, min: 7, mode: 7, max: 7 }))).toEqual(new Set([7]));
  });
});
