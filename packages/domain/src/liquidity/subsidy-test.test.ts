import { describe, expect, test } from 'vitest';
import { cents } from '../core/cents.ts';
import { plainDate } from '../core/dates.ts';
import type { SchemeId } from '../core/ids.ts';
import { buildDelivery } from '../testing/build-delivery.ts';
import { testId } from '../testing/ids.ts';
import type { LineNature } from './lines.ts';
import type { Sheet } from './sheet.ts';
import { type SupportScheme, testSubsidy } from './subsidy-test.ts';

const SCHEME: SupportScheme = {
  schemeId: testId<SchemeId>(1),
  name: 'Een regeling',
  validFrom: plainDate('2020-01-01'),
  validTo: plainDate('2026-01-01'),
  confirmedUntil: null,
  windowMonths: 6,
  maxShareBp: 1500,
  repayWithinMonths: 12,
  standing: 'established',
  source: 'Een bron',
};
const ON = plainDate('2024-09-01');

const sheet = (
  kind: Sheet['kind'],
  year: number,
  monthly: number | null,
  nature: LineNature = 'bevoorschot',
): Sheet => ({
  year,
  kind,
  lines: [
    {
      key: 'omzet',
      title: 'Omzet',
      nature,
      months: Array.from({ length: 12 }, () => (monthly === null ? null : cents(monthly))),
    },
    { key: 'huur', title: 'Huur', nature: 'huur', months: Array.from({ length: 12 }, () => cents(99)) },
  ],
});
const BUDGET = sheet('begroting', 2024, 1_000);
const forecast = (net: readonly number[], limit = 0, opening = 1_000) =>
  buildDelivery({ firstMonth: '2024-09', opening, limit, lines: { omzet: net } });
const steady = Array.from({ length: 12 }, () => 0);
/** A year in which this much goes out in one month, counted from September. */
const outIn = (month: number, amount: number) => steady.map((_, index) => (index === month ? -amount : 0));

describe('the subsidy test', () => {
  test('a shortage within the window gives the need, its first month and the maximum', () => {
    expect(testSubsidy([SCHEME], ON, forecast(outIn(3, 1_500)), [BUDGET])).toMatchObject({
      verdict: 'yes',
      firstShortage: '2024-12',
      needCents: 500,
      maxCents: 1_800,
      amountCents: 500,
      windowTo: '2025-03-01',
      turnover: { cents: 12_000, year: 2024, kind: 'begroting' },
      doubts: [],
    });
  });

  test('no more is given than the share of the turnover, rounded down', () => {
    const odd = sheet('begroting', 2024, 1_001);
    expect(testSubsidy([SCHEME], ON, forecast(outIn(0, 9_000)), [odd])).toMatchObject({
      needCents: 8_000,
      maxCents: Math.floor(12_012 * 0.15),
      amountCents: 1_801,
    });
  });

  test('credit that is left counts as means', () => {
    expect(testSubsidy([SCHEME], ON, forecast(outIn(3, 1_500), 500), [BUDGET]).verdict).toBe('no');
    expect(testSubsidy([SCHEME], ON, forecast(outIn(3, 1_501), 500), [BUDGET])).toMatchObject({
      verdict: 'yes',
      needCents: 1,
    });
  });

  test('a shortage after the window does not count', () => {
    expect(testSubsidy([SCHEME], ON, forecast(outIn(7, 1_500)), [BUDGET])).toMatchObject({
      verdict: 'no',
      needCents: 0,
      firstShortage: null,
    });
  });

  test('in a month that the window cuts, the day of the lowest balance decides', () => {
    const cut = { ...forecast(outIn(6, 1_500)), lowestOn: forecast(steady).lowestOn };
    expect(testSubsidy([SCHEME], ON, cut, [BUDGET])).toMatchObject({
      verdict: 'unknown',
      doubts: ['day_within_month'],
    });
    const early = {
      ...cut,
      lowestOn: cut.lowestOn.map((day, index) => (index === 6 ? plainDate('2025-03-01') : day)),
    };
    expect(testSubsidy([SCHEME], ON, early, [BUDGET]).verdict).toBe('yes');
  });

  test('what is not told makes a no unknown, but not a yes', () => {
    const short = { ...forecast(steady.slice(0, 4)) };
    expect(testSubsidy([SCHEME], ON, short, [BUDGET])).toMatchObject({
      verdict: 'unknown',
      doubts: ['forecast_too_short'],
    });
    const gaps = [{ kind: 'month_unknown', line: 'huur', months: [] }] as const;
    expect(testSubsidy([SCHEME], ON, { ...forecast(steady), gaps }, [BUDGET])).toMatchObject({
      verdict: 'unknown',
      doubts: ['forecast_gaps'],
    });
    expect(testSubsidy([SCHEME], ON, { ...forecast(outIn(1, 2_000)), gaps }, [BUDGET])).toMatchObject({
      verdict: 'yes',
      doubts: ['forecast_gaps'],
    });
  });

  test('the turnover is what came true over a whole year, and unknown when a month is missing', () => {
    const real = sheet('realisatie', 2023, 2_000);
    expect(testSubsidy([SCHEME], ON, forecast(steady), [BUDGET, real]).turnover).toEqual({
      cents: 24_000,
      year: 2023,
      kind: 'realisatie',
    });
    const holes = sheet('begroting', 2024, null);
    const found = testSubsidy([SCHEME], ON, forecast(outIn(1, 2_000)), [holes]);
    expect(found).toMatchObject({
      verdict: 'yes',
      turnover: null,
      maxCents: null,
      amountCents: null,
      doubts: ['turnover_unknown'],
    });
    expect(
      testSubsidy([SCHEME], ON, forecast(steady), [sheet('begroting', 2024, 5, 'subsidie')]).turnover,
    ).toBeNull();
  });

  test('on a day without a scheme there is no answer', () => {
    const ended = { ...SCHEME, validTo: ON };
    expect(testSubsidy([ended], ON, forecast(outIn(1, 9_000)), [BUDGET])).toMatchObject({
      verdict: 'unknown',
      doubts: ['no_scheme'],
    });
    expect(testSubsidy([ended], plainDate('2024-08-31'), forecast(steady), [BUDGET]).scheme).toBe(ended);
  });

  test('a scheme that nobody found extended is applied, and said to be unconfirmed', () => {
    const old = { ...SCHEME, confirmedUntil: plainDate('2023-12-31') };
    expect(testSubsidy([old], ON, forecast(outIn(1, 2_000)), [BUDGET])).toMatchObject({
      verdict: 'yes',
      doubts: ['scheme_unconfirmed'],
    });
  });

  test('the window ends on the last day of a shorter month', () => {
    expect(testSubsidy([SCHEME], plainDate('2024-08-31'), forecast(steady), []).windowTo).toBe('2025-02-28');
  });
});
