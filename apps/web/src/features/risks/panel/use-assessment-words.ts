import type { Risk } from '@regietafel/contracts/risks/risk';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useRiskWords } from '../use-risk-words.ts';

/** What a judgement says, apart from who says it. */
export type AssessmentFacts = Pick<
  Risk['assessments'][number],
  | 'probabilityPercent'
  | 'amountMinCents'
  | 'amountLikelyCents'
  | 'amountMaxCents'
  | 'expectedFrom'
  | 'expectedTo'
  | 'spreadMonths'
  | 'rationale'
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
  return ({
    probabilityPercent,
    amountMinCents,
    amountMaxCents,
    expectedFrom,
    expectedTo,
    rationale,
    ...told
  }) => {
    const amounts = [...new Set([amountMinCents, amountMaxCents])].filter((one) => one !== null);
    const isTimed = expectedFrom !== null || expectedTo !== null;
    const { amountLikelyCents: likely, spreadMonths: spread } = told;
    const amount = [
      amounts.map((one) => format.euro(one)).join(' – '),
      likely !== null && t('assessments.likelyIs', { amount: format.euro(likely) }),
    ].filter(Boolean);
    const expected = [
      isTimed && words.window({ from: expectedFrom, to: expectedTo }),
      spread !== null && spread > 1 && t('assessments.spreadOver', { count: spread }),
    ].filter(Boolean);
    return [
      {
        field: 'probability',
        label: t('assessments.probability'),
        text: probabilityPercent === null ? t('notSaid') : format.percent(probabilityPercent, 0),
      },
      {
        field: 'amount',
        label: t('column.amount'),
        text: amount.join(', ') || t('notSaid'),
      },
      {
        field: 'expected',
        label: t('assessments.expected'),
        text: expected.join(', ') || t('notSaid'),
      },
      { field: 'rationale', label: t('assessments.rationale'), text: rationale || t('notSaid') },
    ];
  };
}
