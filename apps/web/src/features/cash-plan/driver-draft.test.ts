import { yearMonth } from '@regietafel/domain/core/dates';
import { DRIVER_KEYS, type Driver } from '@regietafel/domain/liquidity/plan';
import { describe, expect, it } from 'vitest';
import { driverDraft, driverOf, newDriver } from './driver-draft.ts';

describe('driverOf', () => {
  it.each(DRIVER_KEYS)('reads back the driver %s that it was given', (key) => {
    const driver: Driver = {
      key,
      budgeted: 9_250,
      steps: [{ from: yearMonth('2025-03'), value: 9_011 }],
      lines: ['verblijf'],
      assumptionId: null,
      ...(key === 'verzuim' ? { premiumBp: 3_050 } : {}),
    };
    expect(driverOf(driverDraft(driver))).toEqual(driver);
  });

  it('drops a premium that a driver does not take, and never makes a zero of nothing', () => {
    expect(driverOf({ ...newDriver('bezetting'), premium: 30 })).toEqual({
      key: 'bezetting',
      budgeted: Number.NaN,
      steps: [],
      lines: [],
      assumptionId: null,
    });
  });
});
