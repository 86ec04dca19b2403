import { describe, expect, test } from 'vitest';
import { expectedByStandard } from './standardise.ts';

/**
 * Male doctors by age group, and the deaths by cirrhosis of the liver per man and year in the whole population at those
 * ages: M. Bland, An introduction to medical statistics, section 16.3.
 */
const DOCTORS = [1080, 12860, 11510, 10330, 7790];
const RATES = [5.859e-6, 13.05e-6, 46.937e-6, 161.503e-6, 271.358e-6];

describe('indirect standardisation', () => {
  test('expects 4.4966 deaths where 14 were counted: 311 to 100', () => {
    const expected = expectedByStandard(DOCTORS, RATES) ?? 0;
    expect(expected).toBeCloseTo(4.4966, 4);
    expect(Math.round((100 * 14) / expected)).toBe(311);
  });

  test('of the standard itself expects what it has', () => {
    expect(expectedByStandard([10, 30], [0.3, 8 / 30])).toBeCloseTo(11, 12);
  });

  test('is unknown where the standard knows no rate for a stratum of the group', () => {
    expect(expectedByStandard([10, 5], [0.1, null])).toBeNull();
    expect(expectedByStandard([10, 0], [0.1, null])).toBeCloseTo(1, 12);
    expect(() => expectedByStandard([1], [])).toThrow(RangeError);
  });
});
