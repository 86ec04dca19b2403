import type { Ladder, LadderStepAnswer } from '@regietafel/contracts/ladder/ladder';

export interface Rung {
  readonly definition: Ladder['definitions'][number];
  readonly isCurrent: boolean;
  /** The last exploration of and the last advice on this trede since the dossier came where it stands. */
  readonly explored: LadderStepAnswer | null;
  readonly advised: LadderStepAnswer | null;
}

/** The rungs of the ladder, the gravest first, with where the dossier stands and what is being considered. */
export function rungsOf({ definitions, steps, current }: Ladder): readonly Rung[] {
  const lastMove = steps.findLastIndex(({ tredeBefore, tredeAfter }) => tredeBefore !== tredeAfter);
  const considered = steps.slice(lastMove + 1);
  return definitions
    .map((definition) => {
      const { trede } = definition;
      const isCurrent = trede === current?.trede;
      const lastOf = (kind: LadderStepAnswer['kind']) =>
        considered.findLast((step) => step.kind === kind && step.trede === trede) ?? null;
      return { definition, isCurrent, explored: lastOf('verkenning'), advised: lastOf('advies') };
    })
    .toSorted((a, b) => b.definition.trede - a.definition.trede);
}
