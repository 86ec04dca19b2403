import type { AssessmentConflict } from '@regietafel/contracts/risks/assessments';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { VersionsTable } from '../form/versions-table.tsx';
import { type AssessmentFacts, useAssessmentWords } from './use-assessment-words.ts';

interface AssessmentConflictViewProps extends AssessmentConflict {
  /** What stands in the form. */
  readonly mine: AssessmentFacts;
}

/** A colleague saved the same judgement first: both versions above the form, which still holds the own one. */
export function AssessmentConflictView({ current, mine }: AssessmentConflictViewProps) {
  const t = useMessages('risks');
  const format = useFormat();
  const words = useAssessmentWords();
  if (current === null) {
    return (
      <Notice tone="caution" role="alert" title={t('assessments.conflict')}>
        {t('conflict.unseen')}
      </Notice>
    );
  }
  const [yours, theirs] = [words(mine), words(current)];
  return (
    <Notice tone="caution" role="alert" title={t('assessments.conflict')}>
      <p>{t('conflict.when', { moment: format.instant(current.origin.recordedAt) })}</p>
      <VersionsTable
        rows={yours.map(({ field, label, text }, index) => ({
          field,
          label,
          mine: text,
          theirs: theirs[index]?.text ?? '',
        }))}
      />
      <p>{t('assessments.conflictAgain')}</p>
    </Notice>
  );
}
