import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../core/cents.ts';
import { buildWork } from '../testing/build-property.ts';
import { gapsOf, patternOf, yearlyCosts } from './yearly.ts';

const FLAT = { priceLevelYear: 2025, indexBasisPoints: 0 };
const TEN = { firstYear: 2025, years: 10 };

const flatMeans = (euros: number) => ({
  years: Array.from({ length: 10 }, (_, index) => ({ year: 2025 + index, cents: cents(euros * 100) })),
});

describe('the cost per year', () => {
  test('repeats by the cycle, rises with the index and keeps verduurzaming apart', () => {
    const works = [
      buildWork({ firstYear: 2025, cycleYears: 5, euros: 1000 }),
      buildWork({ firstYear: 2025, euros: 500, category: 'verduurzaming', replacementEuros: 200 }),
    ];
    const costs = yearlyCosts({ priceLevelYear: 2024, indexBasisPoints: 1000 }, works, TEN);
    expect(costs[0]).toMatchObject({
      year: 2025,
      maintenanceCents: 110_000,
      sustainabilityCents: 33_000,
      totalCents: 143_000,
    });
    // 1000 · 1.1^6 = 1771.561
    expect(costs[5]).toMatchObject({ year: 2030, maintenanceCents: 177_156, sustainabilityCents: 0 });
  });

  test('names the works whose cost is not known, in each year of theirs', () => {
    const pm = buildWork({ firstYear: 2026, cycleYears: 4, cost: { kind: 'pm' } });
    const costs = yearlyCosts(FLAT, [pm], TEN);
    expect(costs.filter(({ openWorkIds }) => openWorkIds.length > 0).map(({ year }) => year)).toEqual([
      2026, 2030, 2034,
    ]);
    expect(patternOf(gapsOf(costs, flatMeans(1))).openWorkIds).toEqual([pm.workId]);
  });

  test('counts from the least to the most', () => {
    const most = buildWork({
      firstYear: 2025,
      cost: { kind: 'max', cents: cents(900), frequency: 'once' },
    });
    expect(yearlyCosts(FLAT, [most], TEN)[0]).toMatchObject({ lowestCents: 0, totalCents: 900 });
  });

  test('adds up to the turns of all works, whatever the years', () => {
    const arbitraryWork = fc.record({
      firstYear: fc.integer({ min: 2020, max: 2040 }),
      cycleYears: fc.option(fc.integer({ min: 1, max: 12 })),
      euros: fc.integer({ min: 0, max: 10_000 }),
    });
    fc.assert(
      fc.property(fc.array(arbitraryWork, { maxLength: 8 }), (some) => {
        const costs = yearlyCosts(FLAT, some.map(buildWork), TEN);
        let expected = 0;
        for (let year = 2025; year < 2035; year++)
          for (const { firstYear, cycleYears, euros } of some)
            if (
              year === firstYear ||
              (cycleYears !== null && year > firstYear && (year - firstYear) % cycleYears === 0)
            )
              expected += euros * 100;
        expect(costs.reduce((sum, { totalCents }) => sum + totalCents, 0)).toBe(expected);
      }),
    );
  });
});

describe('works beside their means', () => {
  test('are short in the first years and leave room in the later ones, and enough over all (the letters)', () => {
    const works = [
      buildWork({ firstYear: 2025, euros: 900 }),
      buildWork({ firstYear: 2026, euros: 700 }),
      buildWork({ firstYear: 2030, euros: 100 }),
    ];
    const pattern = patternOf(gapsOf(yearlyCosts(FLAT, works, TEN), flatMeans(200)));
    expect(pattern.shortYears).toEqual([2025, 2026]);
    expect(pattern.shortCents).toBe(120_000);
    expect(pattern.roomYears).toEqual([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034]);
    expect(pattern.deepest).toEqual({ year: 2026, cents: -120_000 });
    expect(pattern.endCents).toBe(30_000);
  });

  test('are not known where the budget of a year is not known, and from there on together', () => {
    const { years } = flatMeans(200);
    const holed = { years: years.map((one) => (one.year === 2028 ? { ...one, cents: null } : one)) };
    const gaps = gapsOf(yearlyCosts(FLAT, [buildWork({ firstYear: 2025, euros: 100 })], TEN), holed);
    expect(gaps[3]).toMatchObject({ budgetCents: null, gapCents: null, cumulativeCents: null });
    expect(gaps[4]).toMatchObject({ gapCents: 20_000, cumulativeCents: null });
    expect(patternOf(gaps)).toMatchObject({ unknownYears: [2028], endCents: null });
  });

  test('are not known without any means', () => {
    const pattern = patternOf(gapsOf(yearlyCosts(FLAT, [], TEN), null));
    expect(pattern.unknownYears).toHaveLength(10);
    expect(pattern.deepest).toBeNull();
  });
});
