import { describe, expect, test } from 'vitest';
import { directlyStandardised, indirectlyStandardised, ratioInterval } from './standardise.ts';

/**
 * Down syndrome by age of the mother (rows) and birth order (columns): J. L. Fleiss (1981), p. 249; rates and standardised
 * rates in table 1 of M. P. Fay and E. J. Feuer, Confidence intervals for directly standardized rates, Statistics in Medicine
 * 16 (1997), and in the manual of the R package epitools.
 */
const BIRTHS = [
  [230061, 329449, 114920, 39487, 14208, 3052],
  [72202, 326701, 208667, 83228, 28466, 5375],
  [15050, 175702, 207081, 117300, 45026, 8660],
  [2293, 68800, 132424, 98301, 46075, 9834],
  [327, 30666, 123419, 149919, 104088, 34392],
];
const CASES = [
  [107, 141, 60, 40, 39, 25],
  [25, 150, 110, 84, 82, 39],
  [3, 71, 114, 103, 108, 75],
  [1, 26, 64, 89, 137, 96],
  [0, 8, 63, 112, 262, 295],
];
const STANDARD = [63986.6, 186263.6, 157302.2, 97647, 47572.6, 12262.6];

describe('direct standardisation', () => {
  test.each([
    [0, 56.3, 92.3],
    [1, 67.6, 91.2],
    [2, 83.3, 85.1],
    [3, 115, 92.7],
    [4, 167, 75.5],
  ])('of birth order %d (from 0) gives the published rate per 100,000', (order, crude, standardised) => {
    const births = BIRTHS[order] ?? [];
    const group = births.map((below, age) => ({ above: CASES[order]?.[age] ?? 0, below }));
    const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
    const rate = (1e5 * sum(group.map(({ above }) => above))) / sum(births);
    expect(rate).toBeCloseTo(crude, order < 3 ? 1 : -0.3);
    expect(1e5 * (directlyStandardised(group, STANDARD) ?? 0)).toBeCloseTo(standardised, 1);
  });

  test('to its own mix changes nothing', () => {
    const group = [
      { above: 3, below: 10 },
      { above: 8, below: 30 },
    ];
    expect(directlyStandardised(group, [10, 30])).toBeCloseTo(11 / 40, 12);
  });

  test('is unknown where the group has nobody in a stratum of the standard', () => {
    expect(
      directlyStandardised(
        [
          { above: 1, below: 2 },
          { above: 0, below: 0 },
        ],
        [1, 1],
      ),
    ).toBeNull();
    expect(
      directlyStandardised(
        [
          { above: 1, below: 2 },
          { above: 0, below: 0 },
        ],
        [1, 0],
      ),
    ).toBe(0.5);
  });
});

/** Deaths of male doctors by cirrhosis of the liver: M. Bland, An introduction to medical statistics, section 16.3. */
describe('indirect standardisation', () => {
  const DOCTORS = [1080, 12860, 11510, 10330, 7790];
  const RATES = [5.859e-6, 13.05e-6, 46.937e-6, 161.503e-6, 271.358e-6];
  const doctors = indirectlyStandardised(14, DOCTORS, RATES);

  test('expects 4.4965 deaths where 14 were counted: 311 to 100', () => {
    expect(doctors.expected).toBeCloseTo(4.4966, 4);
    expect(doctors.ratio).toBeCloseTo(3.11, 2);
  });

  test('lies, with 95 % confidence, between 7.65 and 23.49 deaths (the tables of Garwood)', () => {
    const interval = ratioInterval(doctors);
    expect((interval?.low ?? 0) * doctors.expected).toBeCloseTo(7.65393, 5);
    expect((interval?.high ?? 0) * doctors.expected).toBeCloseTo(23.48962, 5);
  });

  test('of nothing counted has a lower end of nothing', () => {
    const none = indirectlyStandardised(0, DOCTORS, RATES);
    expect(ratioInterval(none)?.low).toBe(0);
    expect((ratioInterval(none)?.high ?? 0) * none.expected).toBeCloseTo(3.68888, 5);
  });

  test('is unknown where the standard knows no rate for a stratum of the group', () => {
    expect(indirectlyStandardised(3, [10, 5], [0.1, null]).ratio).toBeNull();
    expect(indirectlyStandardised(3, [10, 0], [0.1, null]).ratio).toBeCloseTo(3, 12);
  });
});
