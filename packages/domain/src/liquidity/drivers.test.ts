import { describe, expect, it } from 'vitest';
import { cents } from '../core/cents.ts';
import { yearMonth } from '../core/dates.ts';
import { buildPlan, buildSheet, buildSheetLine } from '../testing/build-cash.ts';
import { deriveCash } from './derive-cash.ts';
import { driverEffect, driverValue } from './drivers.ts';
import type { Driver } from './plan.ts';

const driver = (overrides: Partial<Driver>): Driver => ({
  key: 'bezetting',
  budgeted: 9_000,
  steps: [{ from: yearMonth('2025-03'), value: 8_500 }],
  lines: ['verblijf'],
  assumptionId: null,
  ...overrides,
});

describe('driverEffect', () => {
  it('moves a line in proportion', () => {
    expect(driverEffect(driver({}), cents(90_000), 8_500)).toBe(-5_000);
    expect(driverEffect(driver({ key: 'tarief', budgeted: 10_000 }), cents(200), 10_250)).toBe(5);
  });

  it('pays the absent on and hires their hours at a premium', () => {
    const absence = driver({ key: 'verzuim', budgeted: 700, premiumBp: 5_000 });
    expect(driverEffect(absence, cents(1_000_000), 900)).toBe(30_000);
    expect(driverEffect(absence, cents(1_000_000), 600)).toBe(-15_000);
  });

  it('pays only the premium for hours that move from salaried to hired staff', () => {
    const hired = driver({ key: 'inhuur', budgeted: 500, premiumBp: 4_000 });
    expect(driverEffect(hired, cents(1_000_000), 1_500)).toBe(40_000);
  });
});

describe('driverValue', () => {
  it('holds the budget until the first step, then the last step by then, with the points on top', () => {
    const { steps } = driver({});
    const two = driver({ steps: [...steps, { from: yearMonth('2025-06'), value: 8_800 }] });
    expect(driverValue(two, yearMonth('2025-02'), 0)).toBe(9_000);
    expect(driverValue(two, yearMonth('2025-05'), -100)).toBe(8_400);
    expect(driverValue(two, yearMonth('2026-01'), 0)).toBe(8_800);
    expect(driverValue(two, yearMonth('2026-01'), -99_999)).toBe(0);
  });
});

describe('drivers in the derivation', () => {
  const line = buildSheetLine();
  const sheets = [
    buildSheet({ lines: [line] }),
    buildSheet({
      kind: 'realisatie',
      lines: [{ ...line, months: line.months.map((amount, month) => (month < 4 ? amount : null)) }],
    }),
  ];
  const tariff = driver({
    key: 'tarief',
    budgeted: 10_000,
    steps: [{ from: yearMonth('2025-06'), value: 11_000 }],
  });

  it('move what is expected and never what came true, each on top of the one before', () => {
    const plan = buildPlan(sheets, { drivers: [driver({}), tariff] });
    const result = deriveCash(plan, sheets, { returnBp: null, driverPoints: {} });
    const [derived] = result.ok ? result.value.lines : [];
    expect(derived?.exploitatie.slice(2, 6)).toStrictEqual([100_000, 100_000, 94_444, 103_888]);
    expect(derived?.drivers.map(({ key, months }) => [key, months[5]])).toStrictEqual([
      ['bezetting', -5_556],
      ['tarief', 9_444],
    ]);
  });

  it('move by points that a reader adds, and say when the plan has no such driver', () => {
    const plan = buildPlan(sheets, { drivers: [driver({ steps: [] })] });
    const points = { bezetting: -900, capaciteit: 3 };
    const result = deriveCash(plan, sheets, { returnBp: null, driverPoints: points });
    expect(result.ok && result.value.lines[0]?.exploitatie[4]).toBe(90_000);
    expect(result.ok && result.value.gaps).toStrictEqual([
      { kind: 'driver_unknown', line: 'capaciteit', months: [] },
    ]);
  });

  it('refuse together what each allows by itself, instead of a wrong curve', () => {
    const big = buildSheetLine({ amount: 100_000_000_000 });
    const grown = [buildSheet({ year: 2024, lines: [big] })];
    const tenfold = (key: Driver['key']): Driver =>
      driver({ key, budgeted: 10, steps: [{ from: yearMonth('2025-01'), value: 100 }] });
    const plan = buildPlan(grown, {
      drivers: [tenfold('bezetting'), tenfold('capaciteit'), tenfold('tarief'), tenfold('productiviteit')],
      opening: { ...buildPlan(grown).opening },
    });
    const result = deriveCash(plan, grown, { returnBp: null, driverPoints: {} });
    expect(result).toMatchObject({ ok: false, error: [{ messageKey: 'liquidity.amountTooLarge' }] });
  });
});
