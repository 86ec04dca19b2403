import type { Ladder, LadderStepAnswer } from '@regietafel/contracts/ladder/ladder';
import { describe, expect, it } from 'vitest';
import { rungsOf } from './rungs.ts';

type Kind = LadderStepAnswer['kind'];

const step = (id: string, kind: Kind, trede: number, tredeBefore: number | null, tredeAfter: number | null) =>
  ({ id, kind, trede, tredeBefore, tredeAfter }) as LadderStepAnswer & { id: string };

const ladderOf = (steps: readonly LadderStepAnswer[], trede: number | null) =>
  ({
    definitions: [1, 2, 3, 4].map((one) => ({ trede: one })),
    steps,
    current: trede === null ? null : { trede },
  }) as unknown as Ladder;

describe('the rungs of the ladder', () => {
  it('stand with the gravest at the top', () => {
    expect(rungsOf(ladderOf([], null)).map(({ definition }) => definition.trede)).toEqual([4, 3, 2, 1]);
    expect(rungsOf(ladderOf([], null)).some(({ isCurrent }) => isCurrent)).toBe(false);
  });

  it('mark where the dossier stands and what is considered since', () => {
    const steps = [
      step('vast', 'vaststelling', 3, null, 3),
      step('verkend', 'verkenning', 4, 3, 3),
      step('nog eens', 'verkenning', 4, 3, 3),
      step('advies', 'advies', 4, 3, 3),
    ];
    const [four, three] = rungsOf(ladderOf(steps, 3));
    expect([four?.isCurrent, three?.isCurrent]).toEqual([false, true]);
    expect(four?.explored?.id).toBe('nog eens');
    expect(four?.advised?.id).toBe('advies');
    expect([three?.explored, three?.advised]).toEqual([null, null]);
  });

  it('forget what was considered before the dossier moved', () => {
    const steps = [
      step('vast', 'vaststelling', 3, null, 3),
      step('verkend', 'verkenning', 4, 3, 3),
      step('op', 'vaststelling', 4, 3, 4),
    ];
    expect(rungsOf(ladderOf(steps, 4))[0]).toMatchObject({ isCurrent: true, explored: null });
  });
});
