import { CELLS_PER_OCTAVE, HALF_TABLE } from '../kernel/layout.ts';
import type { Distribution } from '../model/cash-model.ts';
import { lowerNormalQuantile } from './normal-quantile.ts';
import { betaQuantiles } from './pert.ts';
import { exp } from './portable-math.ts';
import { NODES } from './table-nodes.ts';

type Mode = Extract<Distribution, { kind: 'triangular' | 'pert' }>;

let normals: Float64Array | undefined;

/**
 * The quantiles of a distribution as a table: 1,025 for the distances of `NODES` to 0, then as many for those to 1; between
 * them the amount is a straight line. The mean is within 1e-5 standard deviations of the closed form.
 */
export function quantileTable(amount: Distribution): Float64Array {
  switch (amount.kind) {
    case 'fixed':
      return new Float64Array(2 * HALF_TABLE).fill(amount.value);
    case 'uniform': {
      const range = amount.max - amount.min;
      return bothHalves(
        (distance) => amount.min + range * distance,
        (distance) => amount.max - range * distance,
      );
    }
    case 'triangular':
      return triangularTable(amount);
    case 'pert':
      return pertTable(amount);
    case 'lognormal':
      return lognormalTable(amount);
  }
}

/**
 * The amount that a drawn word stands for: the quantile at (word + ½)/2^32. The definition of what the kernel does with a table.
 */
export function amountOf(table: Float64Array, word: number): number {
  const isUpper = word >= 2 ** 31;
  const distance = (isUpper ? 2 ** 32 - 1 - word : word) + 0.5;
  // Of the lowest distance, 1/2, no bit of a word is left: octave −1, which is its own.
  const octave = 31 - Math.clz32(distance);
  const place = (distance / 2 ** octave - 1) * CELLS_PER_OCTAVE;
  const cell = Math.floor(place);
  const node = (octave + 1) * CELLS_PER_OCTAVE + cell + (isUpper ? HALF_TABLE : 0);
  const [here, next] = [table[node] ?? Number.NaN, table[node + 1] ?? Number.NaN];
  return here + (next - here) * (place - cell);
}

function bothHalves(lower: (distance: number) => number, upper: (distance: number) => number): Float64Array {
  return joined(NODES.map(lower), NODES.map(upper));
}

function joined(lower: Float64Array, upper: Float64Array): Float64Array {
  const table = new Float64Array(2 * HALF_TABLE);
  table.set(lower);
  table.set(upper, HALF_TABLE);
  return table;
}

/** Below the mode min + √(u·c)·range, above it max − √((1−u)(1−c))·range, with c the place of the mode in the range. */
function triangularTable({ min, mode, max }: Mode): Float64Array {
  const range = max - min;
  if (range === 0) return new Float64Array(2 * HALF_TABLE).fill(min);
  const peak = (mode - min) / range;
  const below = (u: number) => min + range * Math.sqrt(u * peak);
  const above = (distance: number) => max - range * Math.sqrt(distance * (1 - peak));
  return bothHalves(
    (distance) => (distance <= peak ? below(distance) : above(1 - distance)),
    (distance) => (distance <= 1 - peak ? above(distance) : below(1 - distance)),
  );
}

function pertTable({ min, mode, max }: Mode): Float64Array {
  const range = max - min;
  if (range === 0) return new Float64Array(2 * HALF_TABLE).fill(min);
  const alpha = 1 + (4 * (mode - min)) / range;
  const { lower, upper } = betaQuantiles(alpha, 6 - alpha);
  return joined(
    lower.map((x) => min + range * x),
    upper.map((x) => max - range * x),
  );
}

function lognormalTable({ mu, sigma, sign }: Extract<Distribution, { kind: 'lognormal' }>): Float64Array {
  normals ??= NODES.map(lowerNormalQuantile);
  const small = normals.map((z) => exp(mu + sigma * z));
  const large = normals.map((z) => exp(mu - sigma * z));
  return sign === 1
    ? joined(small, large)
    : joined(
        large.map((value) => -value),
        small.map((value) => -value),
      );
}
