import type { YearMonth } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import { describe, expect, it } from 'vitest';
import type { KpiDetail } from '../queries.ts';
import { draftMonths, type MonthDraft, readDrafts } from './values-draft.ts';

const month = (text: string) => text as YearMonth;

function recorded(at: string, value: number | null): KpiDetail['own'][number] {
  return { month: month(at), value, revisionId: newId(), kringId: newId() };
}

const own = [recorded('2024-06', null), recorded('2024-07', 66.2)];
const drafts = () => draftMonths(own, 'percent', month('2024-08'), 3);

function changed(at: string, change: Partial<MonthDraft>) {
  return readDrafts(
    drafts().map((draft) => (draft.month === at ? { ...draft, ...change } : draft)),
    own,
    'percent',
  );
}

describe('months in the form', () => {
  it('are filled with what stands, newest first', () => {
    expect(drafts()).toEqual([
      { month: '2024-08', typed: null, isUnknown: false },
      { month: '2024-07', typed: 66.2, isUnknown: false },
      { month: '2024-06', typed: null, isUnknown: true },
    ]);
  });

  it('are not recorded as long as nothing changes', () => {
    expect(readDrafts(drafts(), own, 'percent')).toEqual({ values: [], emptied: [] });
  });

  it('build upon what stands', () => {
    expect(changed('2024-08', { typed: 67 }).values).toEqual([
      { month: '2024-08', value: 67, supersedes: null },
    ]);
    expect(changed('2024-07', { typed: 65 }).values).toEqual([
      { month: '2024-07', value: 65, supersedes: own[1]?.revisionId },
    ]);
    expect(changed('2024-06', { typed: 64, isUnknown: false }).values).toEqual([
      { month: '2024-06', value: 64, supersedes: own[0]?.revisionId },
    ]);
  });

  it('are unknown only when somebody said so', () => {
    expect(changed('2024-07', { typed: null })).toEqual({ values: [], emptied: ['2024-07'] });
    expect(changed('2024-07', { isUnknown: true })).toEqual({
      values: [{ month: '2024-07', value: null, supersedes: own[1]?.revisionId }],
      emptied: [],
    });
    expect(changed('2024-08', { isUnknown: true }).values).toEqual([
      { month: '2024-08', value: null, supersedes: null },
    ]);
  });

  it('take zero for a figure', () => {
    expect(changed('2024-07', { typed: 0 }).values).toMatchObject([{ value: 0 }]);
  });

  it('are typed in euros where the KPI counts cents', () => {
    const cents = [recorded('2024-07', 1_250)];
    const [draft] = draftMonths(cents, 'cents', month('2024-07'), 1);
    expect(draft?.typed).toBe(12.5);
    expect(
      readDrafts([{ month: month('2024-07'), typed: 0.29, isUnknown: false }], cents, 'cents').values,
    ).toEqual([{ month: '2024-07', value: 29, supersedes: cents[0]?.revisionId }]);
  });
});
