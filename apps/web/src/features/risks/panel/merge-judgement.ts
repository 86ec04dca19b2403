import type { MergeChoices } from '../../../lib/merge/choices.ts';
import { mergedText } from '../../../lib/merge/choices.ts';
import type { Judgement } from './use-assess.ts';
import type { AssessmentFacts, AssessmentWords } from './use-assessment-words.ts';

/** What of the form changes when the other version is taken for the parts that were chosen so. */
export function mergeJudgement(
  mine: Judgement,
  theirs: AssessmentFacts,
  choices: MergeChoices<AssessmentWords['field']>,
): Partial<Judgement> {
  const takes = (field: AssessmentWords['field']) => choices.get(field) === 'theirs';
  return {
    ...(takes('probability') && { probabilityPercent: theirs.probabilityPercent }),
    ...(takes('amount') && {
      minEuros: eurosOf(theirs.amountMinCents),
      likelyEuros: eurosOf(theirs.amountLikelyCents),
      maxEuros: eurosOf(theirs.amountMaxCents),
    }),
    ...(takes('expected') && {
      expectedFrom: theirs.expectedFrom,
      expectedTo: theirs.expectedTo,
      spreadMonths: theirs.spreadMonths,
    }),
    rationale: mergedText(choices.get('rationale') ?? 'mine', mine.rationale, theirs.rationale),
  };
}

/** Cents as the form has them; unknown stays unknown. */
export function eurosOf(cents: number | null): number | null {
  return cents === null ? null : cents / 100;
}
