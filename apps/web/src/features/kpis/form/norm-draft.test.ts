import { recordNormInput } from '@regietafel/contracts/kpis/kpis';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import { describe, expect, it } from 'vitest';
import type { Kpi } from '../queries.ts';
import { type NormDraft, normDraft, normOfDraft } from './norm-draft.ts';

const DAY = '2024-10-15' as PlainDate;
const PERCENT = { unit: 'percent', direction: 'higher' } as const;
const draft = (changes: Partial<NormDraft> = {}): NormDraft => ({
  ...normDraft({ norm: { min: 70, max: null, nearMargin: 2 } as Kpi['norm'], unit: 'percent' }, DAY),
  ...changes,
});

function refused(changes: Partial<NormDraft>, kpi: Parameters<typeof normOfDraft>[1] = PERCENT) {
  const ids = { dossierId: newId(), kpiId: newId(), kringId: newId(), supersedes: null };
  const parsed = recordNormInput.safeParse({ ...ids, ...normOfDraft(draft(changes), kpi) });
  return parsed.error?.issues.map((issue) => issue.path.join('.')) ?? [];
}

describe('a norm in the form', () => {
  it('begins as the norm that holds, from the first of the month on', () => {
    expect(normOfDraft(draft(), PERCENT)).toEqual({
      min: 70,
      max: null,
      nearMargin: 2,
      validFrom: '2024-10-01',
      validTo: null,
      toleratedUntil: null,
      toleratedReason: null,
    });
    expect(refused({})).toEqual([]);
  });

  it('holds through its last day', () => {
    expect(normOfDraft(draft({ validThrough: '2024-12-31' as PlainDate }), PERCENT).validTo).toBe(
      '2025-01-01',
    );
    expect(refused({ validThrough: '2024-10-01' as PlainDate })).toEqual([]);
    expect(refused({ validThrough: '2024-09-30' as PlainDate })).toEqual(['validTo']);
  });

  it('sends only the limits on which the KPI is judged', () => {
    expect(normOfDraft(draft({ max: 90 }), PERCENT)).toMatchObject({ min: 70, max: null });
    expect(normOfDraft(draft({ max: 90 }), { unit: 'percent', direction: 'band' })).toMatchObject({
      min: 70,
      max: 90,
    });
    expect(normOfDraft(draft({ max: 12.5 }), { unit: 'cents', direction: 'lower' })).toMatchObject({
      min: null,
      max: 1_250,
    });
  });

  it('is refused where something is missing', () => {
    expect(refused({ min: null })).toEqual(['min']);
    expect(refused({ validFrom: null })).toContain('validFrom');
    expect(refused({ isTolerated: true, toleratedUntil: '2024-12-31' as PlainDate })).toEqual([
      'toleratedReason',
    ]);
    expect(refused({ isTolerated: true, toleratedReason: 'Afbouw' })).toEqual(['toleratedUntil']);
  });
});
