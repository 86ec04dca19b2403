import type { ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import { NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import { DRIVER_KEYS, RETURN_CHOICES } from '@regietafel/domain/liquidity/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOverrides, overridesText } from './overrides-text.ts';

const override = fc.record(
  {
    isOn: fc.boolean(),
    shift: fc.integer({ min: -36, max: 36 }),
    scalePercent: fc.integer({ min: 0, max: 1000 }),
  },
  { requiredKeys: [] },
);
const key = fc
  .tuple(fc.constantFrom('risk', 'event', 'works'), fc.uuid())
  .map(([kind, id]) => `${kind}:${id}`);
const anyOverrides: fc.Arbitrary<ForecastOverrides> = fc.record({
  events: fc.dictionary(key, override, { maxKeys: 12 }),
  returnChoice: fc.option(fc.constantFrom(...RETURN_CHOICES)),
  drivers: fc.dictionary(fc.constantFrom(...DRIVER_KEYS), fc.integer({ min: 1, max: 9999 })),
});

describe('what a reader did, in an address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyOverrides, (overrides) => {
        const text = overridesText(overrides);
        expect(text === undefined ? NO_OVERRIDES : findOverrides(text)).toEqual(overrides);
      }),
    );
  });

  it('is nothing where nothing was done, and is not told where it does not fit', () => {
    expect(overridesText(NO_OVERRIDES)).toBeUndefined();
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`risk:${index}-${'x'.repeat(32)}`, { isOn: false }]),
    );
    expect(overridesText({ ...NO_OVERRIDES, events: many })).toBeUndefined();
  });

  it('is read as a whole or not at all', () => {
    for (const text of ['', 'x', 'risk.a!a!1!2*onzin', 'bezetting(9999999)', 'weer(1)', 'risk.a!a!1!5000'])
      expect(findOverrides(text)).toBeUndefined();
  });

  it('stays readable in an address', () => {
    const text = overridesText({
      events: { 'risk:4a': { isOn: true, shift: -2 } },
      returnChoice: 'begroot',
      drivers: { bezetting: -100 },
    });
    expect(text).toBe('risk.4a!a!-2!*bezetting(-100)*rendement.begroot');
    expect(encodeURI(text ?? '')).toBe(text);
  });
});
