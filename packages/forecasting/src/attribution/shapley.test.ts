import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapleyValues } from './shapley.ts';

test('the glove game: two with a left glove and one with a right one share a pair as 1/6, 1/6 and 2/3', () => {
  const pair = (mask: number) => (mask & 4 && mask & 3 ? 1 : 0);
  const shares = shapleyValues(
    Float64Array.from({ length: 8 }, (_, mask) => pair(mask)),
    3,
  );
  expect(shares.map((share) => share.toFixed(12))).toEqual([1 / 6, 1 / 6, 2 / 3].map((x) => x.toFixed(12)));
});

test('the airport game: who needs a runway of 1, 2 and 4 pays by parts of it used together', () => {
  const costs = [1, 2, 4];
  const cost = (mask: number) => Math.max(0, ...costs.filter((_, i) => mask & (1 << i)));
  const shares = shapleyValues(
    Float64Array.from({ length: 8 }, (_, mask) => cost(mask)),
    3,
  );
  const expected = [1 / 3, 1 / 3 + 1 / 2, 1 / 3 + 1 / 2 + 2];
  for (const [index, share] of shares.entries()) expect(share).toBeCloseTo(expected[index] ?? 0, 12);
});

test('the definition: the average over all orders of what a player adds', () => {
  const players = 5;
  const game = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(game, (worths) => {
      const values = Float64Array.from(worths);
      const orders = permutations([0, 1, 2, 3, 4]);
      const sums = Array.from({ length: players }, () => 0);
      for (const order of orders) {
        let mask = 0;
        for (const player of order) {
          const before = values[mask] ?? 0;
          mask |= 1 << player;
          sums[player] = (sums[player] ?? 0) + (values[mask] ?? 0) - before;
        }
      }
      for (const [player, share] of shapleyValues(values, players).entries())
        expect(share).toBeCloseTo((sums[player] ?? 0) / orders.length, 4);
    }),
    { numRuns: 30 },
  );
});

function permutations(rest: readonly number[]): number[][] {
  if (rest.length === 0) return [[]];
  return rest.flatMap((first) =>
    permutations(rest.filter((other) => other !== first)).map((tail) => [first, ...tail]),
  );
}

test('additive whole numbers come back exactly, at twelve players and amounts of a hundred million euro', () => {
  const effect = fc.integer({ min: -1e10, max: 1e10 });
  fc.assert(
    fc.property(fc.array(effect, { minLength: 12, maxLength: 12 }), (effects) => {
      const values = Float64Array.from({ length: 4096 }, (_, mask) =>
        effects.reduce((sum, value, i) => sum + (mask & (1 << i) ? value : 0), 0),
      );
      expect(shapleyValues(values, 12)).toEqual(effects);
    }),
    { numRuns: 10 },
  );
});

test('nobody shares nothing', () => {
  expect(shapleyValues(Float64Array.of(7), 0)).toEqual([]);
});
