import { describe, expect, test } from 'vitest';
import { cents } from '../core/cents.ts';
import { resultMisses } from './result-misses.ts';
import type { Sheet } from './sheet.ts';

const sheet = (
  kind: Sheet['kind'],
  year: number,
  income: readonly (number | null)[],
  cost: readonly number[],
): Sheet => {
  const months = (amounts: readonly (number | null)[]) =>
    Array.from({ length: 12 }, (_, index) => {
      const amount = amounts[index] ?? null;
      return amount === null ? null : cents(amount);
    });
  return {
    year,
    kind,
    lines: [
      { key: 'omzet', title: 'Omzet', nature: 'bevoorschot', months: months(income) },
      { key: 'huur', title: 'Huur', nature: 'huur', months: months(cost) },
    ],
  };
};

describe('how far results lay from the budget', () => {
  test('income counts up and cost counts down', () => {
    const found = resultMisses([
      sheet('begroting', 2024, [10, 10], [4, 4]),
      sheet('realisatie', 2024, [9, 12], [5, 4]),
    ]);
    expect(found).toEqual([-2, 2]);
  });

  test('a month that one of the two does not tell whole is unknown, and the ends are cut off', () => {
    const budget = sheet('begroting', 2024, [10, 10, 10, 10], [1, 1, 1, 1]);
    expect(resultMisses([budget, sheet('realisatie', 2024, [null, 11, null, 12], [1, 1, 1, 1, 1])])).toEqual([
      1,
      null,
      2,
    ]);
  });

  test('goes on over the years, with a year that is missing as unknown months', () => {
    const pair = (year: number, actual: number) => [
      sheet('begroting', year, [10], [0]),
      sheet('realisatie', year, [actual], [0]),
    ];
    const found = resultMisses([...pair(2022, 11), ...pair(2024, 8)]);
    expect(found).toHaveLength(25);
    expect([found[0], found.at(-1), found.filter((miss) => miss !== null).length]).toEqual([1, -2, 2]);
  });

  test('is empty without a budget to hold the actual against', () => {
    expect(resultMisses([])).toEqual([]);
    expect(resultMisses([sheet('realisatie', 2024, [1], [1]), sheet('begroting', 2023, [1], [1])])).toEqual(
      [],
    );
  });
});
