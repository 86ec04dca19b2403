import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastBias } from './forecast-bias.ts';

const errors = (...euros: readonly number[]) =>
  euros.map((euro) => ({ meanErrorCents: euro * 100, months: 3 }));

describe('how far deliveries were off', () => {
  test('six that were too favourable', () => {
    const bias = forecastBias(errors(300_000, 320_000, 290_000, 330_000, 310_000, 310_000));
    expect(bias).toMatchObject({
      verdict: 'te_gunstig',
      deliveries: 6,
      meanErrorCents: 310_000_00,
      aboutCents: 310_000_00,
    });
    // s = 14,142.14 (squares 1e8+1e8+4e8+4e8 over 5 degrees of freedom), divided by the root of 6.
    expect(bias?.standardErrorCents).toBe(Math.round((Math.sqrt(1_000_000_000 / 5) / Math.sqrt(6)) * 100));
  });

  test('too gloomy is the other side', () => {
    expect(forecastBias(errors(-100_000, -110_000))?.verdict).toBe('te_somber');
  });

  test('an error larger than the mean is no clear deviation', () => {
    expect(forecastBias(errors(300_000, -250_000, 10_000))?.verdict).toBe('geen_duidelijke_afwijking');
  });

  test('one delivery has no error of its own, and is told in round figures', () => {
    expect(forecastBias(errors(123_456))).toMatchObject({
      standardErrorCents: null,
      deliveries: 1,
      aboutCents: 120_000_00,
    });
  });

  test('says no more digits than the error supports', () => {
    const bias = forecastBias(errors(412_345, 290_111, 333_333));
    expect(bias?.standardErrorCents).toBeGreaterThan(10_000_00);
    expect(bias?.aboutCents).toBe(350_000_00);
  });

  test('deliveries without an actual do not count, and without any there is nothing to say', () => {
    expect(forecastBias([{ meanErrorCents: 0, months: 0 }])).toBeUndefined();
    expect(forecastBias([{ meanErrorCents: 0, months: 0 }, ...errors(50_000)])?.deliveries).toBe(1);
  });

  test('a few hundred euros are no deviation', () => {
    expect(forecastBias(errors(900, 900, 900))?.verdict).toBe('geen_duidelijke_afwijking');
  });

  test('the order does not matter, and turning all signs turns the verdict', () => {
    const euros = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    const OTHER = {
      te_gunstig: 'te_somber',
      te_somber: 'te_gunstig',
      geen_duidelijke_afwijking: 'geen_duidelijke_afwijking',
    };
    fc.assert(
      fc.property(euros, (list) => {
        const bias = forecastBias(errors(...list));
        expect(forecastBias(errors(...list.toSorted((a, b) => a - b)))?.meanErrorCents).toBeCloseTo(
          bias?.meanErrorCents ?? Number.NaN,
          -1,
        );
        expect(forecastBias(errors(...list.map((euro) => -euro)))?.verdict).toBe(
          OTHER[bias?.verdict ?? 'te_somber'],
        );
      }),
    );
  });
});
