import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastBias } from './forecast-bias.ts';

const bias = (meanEuros: number, errorEuros: number | null, deliveries = 6) =>
  forecastBias({
    deliveries,
    meanError: meanEuros * 100,
    standardError: errorEuros === null ? null : errorEuros * 100,
  });

describe('what earlier deliveries say of the next one', () => {
  test('six that were too favourable', () => {
    expect(bias(310_000, 5_774)).toEqual({ verdict: 'te_gunstig', deliveries: 6, aboutCents: 310_000_00 });
  });

  test('too gloomy is the other side', () => {
    expect(bias(-105_000, 5_000)).toMatchObject({ verdict: 'te_somber', aboutCents: 105_000_00 });
  });

  test('an error larger than the mean is no clear deviation, an equal one is', () => {
    expect(bias(20_000, 20_001).verdict).toBe('geen_duidelijke_afwijking');
    expect(bias(20_000, 20_000).verdict).toBe('te_gunstig');
  });

  test('one delivery has no error of its own, and is told in round figures', () => {
    expect(bias(123_456, null, 1)).toEqual({ verdict: 'te_gunstig', deliveries: 1, aboutCents: 120_000_00 });
  });

  test('says no more digits than the error supports', () => {
    expect(bias(345_263, 35_780).aboutCents).toBe(350_000_00);
    expect(bias(345_263, 3_578).aboutCents).toBe(345_000_00);
    expect(bias(345_263, 0).aboutCents).toBe(345_263_00);
  });

  test('a few hundred euros are no deviation', () => {
    expect(bias(999, 1).verdict).toBe('geen_duidelijke_afwijking');
    expect(bias(1_000, 1).verdict).toBe('te_gunstig');
  });

  test('turning the sign turns the verdict and keeps the size', () => {
    const OTHER = {
      te_gunstig: 'te_somber',
      te_somber: 'te_gunstig',
      geen_duidelijke_afwijking: 'geen_duidelijke_afwijking',
    };
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.option(fc.nat(1e8)), (mean, error) => {
        const [one, other] = [bias(mean, error), bias(-mean, error)];
        expect(other.verdict).toBe(OTHER[one.verdict]);
        expect(other.aboutCents).toBe(one.aboutCents);
      }),
    );
  });
});
