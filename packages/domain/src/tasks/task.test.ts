import { describe, expect, it } from 'vitest';
import type { Instant } from '../core/dates.ts';
import type { RevisionId } from '../core/ids.ts';
import { testId } from '../testing/ids.ts';
import { type GivenAnswer, type TaskAnswer, taskState } from './task.ts';

const FIRST = testId<RevisionId>(1);
const SECOND = testId<RevisionId>(2);

function given(answer: TaskAnswer, revisionId: RevisionId, second: number): GivenAnswer {
  return { answer, revisionId, recordedAt: `2026-11-20T10:00:0${second}Z` as Instant };
}

describe('taskState', () => {
  it('is what the author settled, whatever was answered', () => {
    const answers = [given('declined', FIRST, 1)];
    expect(taskState({ status: 'done', headRevisionId: FIRST }, answers)).toBe('done');
    expect(taskState({ status: 'dropped', headRevisionId: FIRST }, answers)).toBe('dropped');
  });

  it('is what the assignee answered last, while open', () => {
    const task = { status: 'open', headRevisionId: FIRST } as const;
    expect(taskState(task, [])).toBe('open');
    expect(taskState(task, [given('done', FIRST, 1)])).toBe('done');
    expect(taskState(task, [given('done', FIRST, 2), given('declined', FIRST, 1)])).toBe('done');
  });

  it('is open again once its author changed it after the answer', () => {
    const answers = [given('done', FIRST, 1)];
    expect(taskState({ status: 'open', headRevisionId: SECOND }, answers)).toBe('open');
  });
});
