import type { ComparedField } from '@regietafel/domain/risks/content';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import type { MergeChoices } from '../../../lib/merge/choices.ts';
import { mergedText } from '../../../lib/merge/choices.ts';

/** The fields of running text, of which both versions can stand. */
export const RISK_TEXTS = [
  'title',
  'cause',
  'consequence',
  'measures',
] as const satisfies readonly ComparedField[];
type RiskText = (typeof RISK_TEXTS)[number];

/** A risk out of two versions: the own one, but for the fields that were chosen otherwise. */
export function mergeRisk(
  mine: RiskContent,
  theirs: RiskContent,
  choices: MergeChoices<ComparedField>,
): RiskContent {
  const chosen = [...choices].map(([field, choice]): Partial<RiskContent> => {
    if (isRiskText(field)) return { [field]: mergedText(choice, mine[field], theirs[field]) };
    return choice === 'theirs' ? { [field]: theirs[field] } : {};
  });
  return Object.assign({ ...mine }, ...chosen);
}

/** Whether a field is running text. */
export function isRiskText(field: ComparedField): field is RiskText {
  return RISK_TEXTS.some((text) => text === field);
}
