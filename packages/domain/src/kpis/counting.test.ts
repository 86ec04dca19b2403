import { describe, expect, test } from 'vitest';
import { type Instant, plainDate, type YearMonth } from '../core/dates.ts';
import { newId, type TenantId } from '../core/ids.ts';
import type { ParticipationRole } from '../sharing/tenant.ts';
import { buildNorm } from '../testing/build-kpi.ts';
import { countingNorm, countingSeries, heldNorms } from './counting.ts';
import type { KpiNorm, KpiValue } from './kpi.ts';

const region = newId<TenantId>();
const provider = newId<TenantId>();
const other = newId<TenantId>();
const stranger = newId<TenantId>();

function roleOf(author: TenantId): ParticipationRole | null {
  const roles = new Map<TenantId, ParticipationRole>([
    [region, 'accounthoudend'],
    [provider, 'aanbieder'],
    [other, 'betrokken'],
  ]);
  return roles.get(author) ?? null;
}

function value(
  authorTenantId: TenantId,
  month: string,
  amount: number | null,
  at = '2024-05-01T00:00:00Z',
): KpiValue {
  return {
    dossierId: newId(),
    kpiId: newId(),
    kringId: newId(),
    authorTenantId,
    month: month as YearMonth,
    value: amount,
    recordedAt: at as Instant,
    isFictitious: true,
  };
}

describe('countingSeries', () => {
  test('takes the provider, and the accounthoudende regio where it recorded another', () => {
    const values = [
      value(provider, '2024-02', 70),
      value(provider, '2024-01', 69),
      value(region, '2024-02', 66),
      value(other, '2024-01', 60),
    ];
    expect(countingSeries(values, roleOf).map(({ month, value }) => [month, value])).toEqual([
      ['2024-01', 69],
      ['2024-02', 66],
    ]);
  });

  test('takes the one recorded last among equals, and anybody when nobody else reported', () => {
    const values = [
      value(region, '2024-01', 1, '2024-02-01T00:00:00Z'),
      value(region, '2024-01', 2, '2024-03-01T00:00:00Z'),
      value(stranger, '2024-02', 3),
    ];
    expect(countingSeries(values, roleOf).map(({ value }) => value)).toEqual([2, 3]);
  });

  test('an unknown month counts only where nobody has a figure', () => {
    const values = [
      value(region, '2024-01', null),
      value(provider, '2024-01', 70),
      value(region, '2024-02', null),
      value(provider, '2024-02', null, '2024-06-01T00:00:00Z'),
    ];
    expect(countingSeries(values, roleOf).map((one) => [one.authorTenantId, one.value])).toEqual([
      [provider, 70],
      [region, null],
    ]);
  });

  test('an unnamed author does not go before a named party', () => {
    const values = [value(stranger, '2024-01', 3), value(provider, '2024-01', 4)];
    expect(countingSeries(values, roleOf).map(({ value }) => value)).toEqual([4]);
  });
});

describe('countingNorm', () => {
  const day = plainDate('2024-08-31');
  const held = (authorTenantId: TenantId, min: number, from: string, rest: Partial<KpiNorm> = {}) =>
    buildNorm({ authorTenantId, min, validFrom: plainDate(from), ...rest });
  const counts = (...norms: readonly KpiNorm[]) =>
    countingNorm(norms, day, ({ authorTenantId }) => roleOf(authorTenantId))?.min;

  test('is that of the accounthoudende regio, also when another one began or was recorded later', () => {
    const own = held(region, 70, '2024-01-01');
    const strategic = held(other, 80, '2024-06-01', { recordedAt: '2024-08-01T00:00:00Z' as Instant });
    expect([counts(own, strategic), counts(strategic, own), counts(strategic)]).toEqual([70, 70, 80]);
  });

  test('of two with the same standing is the one that began last', () => {
    expect(counts(held(other, 60, '2024-02-01'), held(stranger, 65, '2024-03-01'))).toBe(65);
  });

  test('leaves a norm out that no longer holds, or not yet', () => {
    const ended = held(region, 70, '2024-01-01', { validTo: plainDate('2024-08-31') });
    expect(counts(ended, held(region, 75, '2024-09-01'))).toBeUndefined();
    expect(counts(ended, held(other, 80, '2024-01-01'))).toBe(80);
  });

  test('stands beside those of the others, one per party', () => {
    const norms = [
      held(region, 70, '2024-01-01'),
      held(other, 80, '2024-02-01'),
      held(region, 72, '2024-05-01'),
    ];
    expect(heldNorms(norms, day).map(({ min }) => min)).toEqual([72, 80]);
  });
});
