import type { Risk } from '@regietafel/contracts/risks/risk';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useRiskWords } from '../use-risk-words.ts';

/** What a judgement says, apart from who says it. */
export type AssessmentFacts = Pick<
  Risk['assessments'][number],
  'probabilityPercent' | 'amountMinCents' | 'amountMaxCents' | 'expectedFrom' | 'expectedTo' | 'rationale'
>;

export interface AssessmentWords {
  readonly field: 'probability' | 'amount' | 'expected' | 'rationale';
  readonly label: string;
  readonly text: string;
}

/** Gives the parts of a judgement in words, always the same parts in the same order. */
export function useAssessmentWords(): (facts: AssessmentFacts) => readonly AssessmentWords[] {
  const t = useMessages('risks');
  const format = useFormat();
  const words = useRiskWords();
  return ({ probabilityPercent, amountMinCents, amountMaxCents, expectedFrom, expectedTo, rationale }) => {
    const amounts = [...new Set([amountMinCents, amountMaxCents])].filter((one) => one !== null);
    const isTimed = expectedFrom !== null || expectedTo !== null;
    return [
      {
        field: 'probability',
        label: t('assessments.probability'),
        text: probabilityPercent === null ? t('notSaid') : format.percent(probabilityPercent, 0),
      },
      {
        field: 'amount',
        label: t('column.amount'),
        text: amounts.length === 0 ? t('notSaid') : amounts.map((one) => format.euro(one)).join(' – '),
      },
      {
        field: 'expected',
        label: t('assessments.expected'),
        text: isTimed ? words.window({ from: expectedFrom, to: expectedTo }) : t('notSaid'),
      },
      { field: 'rationale', label: t('assessments.rationale'), text: rationale || t('notSaid') },
    ];
  };
}
