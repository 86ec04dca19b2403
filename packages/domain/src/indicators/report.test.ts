import { describe, expect, it } from 'vitest';
import type { RevisionId } from '../core/ids.ts';
import { testId } from '../testing/ids.ts';
import { periodCode } from './period.ts';
import { basesOf, openRemarks, type ReviewAnswer, reportState } from './report.ts';

const [FIRST, SECOND] = [testId<RevisionId>(1), testId<RevisionId>(2)];
const REMARKS = [{ item: 'verzuimdagen', remark: 'Staan hier uren?' }];
const review = (revisionId: RevisionId, answer: ReviewAnswer) => ({ revisionId, answer, remarks: REMARKS });
const latest = (revisionId: RevisionId, isSubmitted = true) => ({ revisionId, isSubmitted });

describe('a report', () => {
  it('stands where its last answer puts it, and begins anew with every state', () => {
    const reviews = [review(FIRST, 'sent_back')];
    expect(reportState(latest(FIRST), [])).toBe('submitted');
    expect(reportState(latest(FIRST), reviews)).toBe('sent_back');
    expect(reportState(latest(SECOND, false), reviews)).toBe('draft');
    expect(reportState(latest(SECOND), reviews)).toBe('submitted');
    expect(reportState(latest(SECOND), [...reviews, review(SECOND, 'accepted')])).toBe('accepted');
  });

  it('keeps its remarks until the corrected figures are submitted', () => {
    const reviews = [review(FIRST, 'sent_back')];
    expect(openRemarks(latest(FIRST), reviews)).toEqual(REMARKS);
    expect(openRemarks(latest(SECOND, false), reviews)).toEqual(REMARKS);
    expect(openRemarks(latest(SECOND), reviews)).toEqual([]);
    expect(openRemarks(latest(FIRST), [review(FIRST, 'accepted')])).toEqual([]);
    expect(openRemarks(latest(FIRST, false), [])).toEqual([]);
  });

  it('of a year comes out of an annual account, of a quarter out of quarter figures', () => {
    expect(basesOf(periodCode('2024'))).toEqual(['annual_account', 'estimate']);
    expect(basesOf(periodCode('2024-Q3'))).toEqual(['quarter_figures', 'estimate']);
  });
});
