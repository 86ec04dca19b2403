import type { AssessmentConflict } from '@regietafel/contracts/risks/assessments';
import { Button } from '@regietafel/ui/components/button';
import { Notice } from '@regietafel/ui/components/notice';
import { useState } from 'react';
import { MergeFields } from '../../../components/merge/merge-fields.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { differing, firstChoices } from '../../../lib/merge/choices.ts';
import { mergeJudgement } from './merge-judgement.ts';
import { factsOf, type Judgement } from './use-assess.ts';
import { useAssessmentWords } from './use-assessment-words.ts';

interface AssessmentConflictViewProps extends AssessmentConflict {
  /** What stands in the form. */
  readonly draft: Judgement;
  /** The judgement as it stood when the person began; null when there was none. */
  readonly base: Judgement | null;
  readonly onMerge: (values: Partial<Judgement>) => void;
}

/** A colleague saved the same judgement first: both versions above the form, which still holds the own one. */
export function AssessmentConflictView(props: AssessmentConflictViewProps) {
  const t = useMessages('risks');
  const { current } = props;
  if (current !== null) return <Merge {...props} theirs={current} />;
  return (
    <Notice tone="caution" role="alert" title={t('assessments.conflict')}>
      {t('conflict.unseen')}
    </Notice>
  );
}

interface MergeProps extends AssessmentConflictViewProps {
  readonly theirs: NonNullable<AssessmentConflict['current']>;
}

function Merge({ theirs, draft, base, onMerge }: MergeProps) {
  const t = useMessages('risks');
  const live = useMessages('live');
  const format = useFormat();
  const words = useAssessmentWords();
  const [other, before] = [words(theirs), base && words(factsOf(base))];
  const fields = differing(
    words(factsOf(draft)).map(({ field, label, text }, index) => ({
      field,
      label,
      mine: text,
      theirs: other[index]?.text ?? '',
      base: before?.[index]?.text ?? null,
      isText: field === 'rationale',
    })),
  );
  const [choices, setChoices] = useState(() => firstChoices(fields));
  return (
    <Notice
      tone="caution"
      role="alert"
      title={t('assessments.conflict')}
      actions={
        <Button onClick={() => onMerge(mergeJudgement(draft, theirs, choices))}>{live('merge.take')}</Button>
      }
    >
      <p>{t('conflict.when', { moment: format.instant(theirs.origin.recordedAt) })}</p>
      <MergeFields
        fields={fields}
        choices={choices}
        onChoose={(field, choice) => setChoices((chosen) => new Map(chosen).set(field, choice))}
      />
      <p>{t('assessments.conflictAgain')}</p>
    </Notice>
  );
}
