import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addQuarters, annualDoubts, quartersOf } from './annual.ts';
import type { ItemValues } from './compute.ts';
import { type PeriodCode, periodCode } from './period.ts';

const YEAR = periodCode('2024');
const ITEMS = [
  { code: 'opbrengsten', name: 'Opbrengsten', unit: 'cents', kind: 'flow' },
  { code: 'balanstotaal', name: 'Balanstotaal', unit: 'cents', kind: 'stock' },
  { code: 'verzuimdagen', name: 'Verzuimdagen', unit: 'days', kind: 'flow' },
  { code: 'clienten', name: 'Cliënten', unit: 'count', kind: 'stock' },
] as const;

/** Quarters in order, as a provider reported them; undefined where it did not. */
const reported = (...quarters: readonly (ItemValues | undefined)[]) => {
  const values = new Map(quartersOf(YEAR).map((period, at) => [period, quarters[at]]));
  return addQuarters(ITEMS, YEAR, (period: PeriodCode) => values.get(period));
};
const told = (year: ItemValues, quarters: ReturnType<typeof reported>) =>
  annualDoubts(ITEMS, year, quarters).map(({ path, messageKey }) => `${path} ${messageKey}`);

describe('the quarters of a year', () => {
  it('are four, and a quarter has none', () => {
    expect(quartersOf(YEAR)).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']);
    expect(quartersOf(periodCode('2024-Q3'))).toEqual([]);
  });

  it('add up what flows and end with what stands', () => {
    const quarter = (opbrengsten: number, balanstotaal: number) => ({ opbrengsten, balanstotaal });
    const { sums, missing } = reported(quarter(1, 10), quarter(2, 20), quarter(3, 30), quarter(4, 40));
    expect(sums).toEqual({ opbrengsten: 10, balanstotaal: 40 });
    expect(missing).toEqual([]);
  });

  it('say nothing of an item that one of them does not know, and which of them are missing', () => {
    const full = { opbrengsten: 5, balanstotaal: 7 };
    expect(reported(full, undefined, full, full)).toEqual({
      sums: { balanstotaal: 7 },
      missing: ['2024-Q2'],
    });
    expect(reported(full, { ...full, opbrengsten: null }, full, full).sums).toEqual({ balanstotaal: 7 });
    expect(reported(full, full, full, undefined)).toEqual({ sums: {}, missing: ['2024-Q4'] });
  });
});

describe('an annual account beside its quarters', () => {
  const quarter = { opbrengsten: 100_000, balanstotaal: 500_000, verzuimdagen: 10.1, clienten: 12 };
  const quarters = reported(quarter, quarter, quarter, quarter);

  it('is silent where they agree, and where it does not know', () => {
    const same = { opbrengsten: 400_000, balanstotaal: 500_000, verzuimdagen: 40.4, clienten: 12 };
    expect(told(same, quarters)).toEqual([]);
    expect(told({ opbrengsten: null }, quarters)).toEqual([]);
  });

  it('names a quarter without which nothing can be held against it, and is silent where none was reported', () => {
    const [doubt, ...others] = annualDoubts(ITEMS, { opbrengsten: 1 }, reported(quarter, undefined, quarter));
    expect(doubt).toMatchObject({ path: 'period', values: { quarters: 'Q2 2024, Q4 2024' } });
    expect(others).toEqual([]);
    expect(told({ opbrengsten: 1 }, reported())).toEqual([]);
  });

  it('names the item that differs, with both figures', () => {
    const [doubt] = annualDoubts(ITEMS, { opbrengsten: 410_000 }, quarters);
    expect(doubt).toEqual({
      path: 'items.opbrengsten',
      messageKey: 'indicators.quartersAmount',
      values: { item: 'Opbrengsten', yearCents: 410_000, quartersCents: 400_000 },
    });
    expect(told({ balanstotaal: 400_000, verzuimdagen: 41, clienten: 13 }, quarters)).toEqual([
      'items.balanstotaal indicators.lastQuarterAmount',
      'items.verzuimdagen indicators.quartersNumber',
      'items.clienten indicators.lastQuarterNumber',
    ]);
  });

  it('is never asked about for what rounding to whole euros does, and always beyond that', () => {
    const cents = fc.integer({ min: 0, max: 2 ** 40 });
    fc.assert(
      fc.property(fc.tuple(cents, cents, cents, cents), (exact) => {
        const quarters = exact.map((opbrengsten) => ({ opbrengsten: Math.round(opbrengsten / 100) * 100 }));
        const whole = exact.reduce((sum, one) => sum + one, 0);
        const rounded = Math.round(whole / 100) * 100;
        expect(told({ opbrengsten: rounded }, reported(...quarters))).toEqual([]);
        const sum = quarters.reduce((total, { opbrengsten }) => total + opbrengsten, 0);
        expect(told({ opbrengsten: sum + 251 }, reported(...quarters))).toHaveLength(1);
      }),
    );
  });
});
