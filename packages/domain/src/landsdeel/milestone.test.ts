import { describe, expect, test } from 'vitest';
import { cents } from '../core/cents.ts';
import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, MilestoneId, RevisionId, TenantId } from '../core/ids.ts';
import { type FundingRevision, standingFunding, sumFunding } from './funding.ts';
import { type MilestoneRevision, standingMilestones } from './milestone.ts';

const RECORD = {
  dossierId: 'plan' as DossierId,
  revisionId: 'revision' as RevisionId,
  authorTenantId: 'landsdeel' as TenantId,
  kringId: 'breed' as KringId,
  recordedAt: '2026-01-01T09:00:00Z' as Instant,
  standPer: '2026-01-01' as PlainDate,
  isFictitious: true,
};
const TODAY = '2026-11-23' as PlainDate;

const milestone = (id: string, dueOn: string, rest: Partial<MilestoneRevision> = {}): MilestoneRevision => ({
  ...RECORD,
  milestoneId: id as MilestoneId,
  kind: 'ombouw',
  title: 'Groep wordt open',
  partTenantId: null,
  providerId: null,
  places: null,
  dueOn: dueOn as PlainDate,
  doneOn: null,
  note: '',
  withdrawnReason: null,
  ...rest,
});

describe('a milestone', () => {
  test('keeps the date that was promised first, however often it moves', () => {
    const chain = ['2026-03-01', '2026-06-01', '2027-03-01'].map((due) => milestone('m', due));
    expect(standingMilestones(chain, TODAY)).toEqual([
      { head: chain[2], firstDueOn: '2026-03-01', slipDays: 365, state: 'open' },
    ]);
  });

  test('slips by the day on which it was reached once it was', () => {
    const reached = [
      milestone('m', '2026-03-01'),
      milestone('m', '2026-06-01', { doneOn: '2026-02-27' as PlainDate }),
    ];
    expect(standingMilestones(reached, TODAY)[0]).toMatchObject({ slipDays: -2, state: 'done' });
  });

  test('is overdue the day after it was due, and not when withdrawn', () => {
    const at = (due: string, rest = {}) => standingMilestones([milestone('m', due, rest)], TODAY)[0]?.state;
    expect(at('2026-11-23')).toBe('open');
    expect(at('2026-11-22')).toBe('overdue');
    expect(at('2026-11-22', { withdrawnReason: 'Vervallen' })).toBe('withdrawn');
  });
});

describe('funding', () => {
  const year = (number: number, granted: number | null, spent: number | null): FundingRevision => ({
    ...RECORD,
    year: number,
    grantedCents: granted === null ? null : cents(granted),
    spentCents: spent === null ? null : cents(spent),
    source: '',
  });

  test('of a year the last word counts, and what is unknown is counted apart', () => {
    const years = standingFunding([year(2025, 100, 80), year(2024, 50, 50), year(2025, 120, null)]);
    expect(years.map(({ year: number }) => number)).toEqual([2024, 2025]);
    expect(sumFunding(years)).toEqual({
      grantedCents: 170,
      spentCents: 50,
      unknownGranted: 0,
      unknownSpent: 1,
    });
  });
});
