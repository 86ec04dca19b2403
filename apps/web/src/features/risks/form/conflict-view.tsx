import { riskContentInput } from '@regietafel/contracts/risks/content';
import type { RiskConflict } from '@regietafel/contracts/risks/risk';
import type { RevisionId } from '@regietafel/domain/core/ids';
import { type ComparedField, compareContent } from '@regietafel/domain/risks/content';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import { Button } from '@regietafel/ui/components/button';
import { Dialog } from '@regietafel/ui/components/dialog';
import { Notice } from '@regietafel/ui/components/notice';
import { useState } from 'react';
import { MergeFields } from '../../../components/merge/merge-fields.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { firstChoices, type MergeField } from '../../../lib/merge/choices.ts';
import { useRiskWords } from '../use-risk-words.ts';
import { isRiskText, mergeRisk } from './merge-risk.ts';
import { contentOfDraft, draftOf, type RiskDraft } from './risk-draft.ts';

interface ConflictViewProps {
  readonly conflict: RiskConflict;
  readonly draft: RiskDraft;
  /** The risk as it stood when the person began; null when that is not known. */
  readonly base: RiskContent | null;
  readonly onSave: (merged: RiskDraft, supersedes: RevisionId) => void;
  readonly onEdit: (merged: RiskDraft, supersedes: RevisionId) => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Two people saved the same risk: both versions side by side, and the person decides. Nothing is lost either way. */
export function ConflictView(props: ConflictViewProps) {
  const { current } = props.conflict;
  return current === null ? <Unseen {...props} /> : <Merge {...props} current={current} />;
}

/** The other version stands where this person does not read: it can only be left alone. */
function Unseen({ onTakeTheirs, onClose }: ConflictViewProps) {
  const t = useMessages('risks');
  return (
    <Dialog
      title={t('conflict.title')}
      isOpen
      onClose={onClose}
      size="large"
      role="alertdialog"
      actions={<Button onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>}
    >
      <Notice tone="caution" role="alert" title={t('conflict.lead')}>
        {t('conflict.unseen')}
      </Notice>
    </Dialog>
  );
}

interface MergeProps extends ConflictViewProps {
  readonly current: NonNullable<RiskConflict['current']>;
}

function Merge({ current, draft, base, onSave, onEdit, onTakeTheirs, onClose }: MergeProps) {
  const t = useMessages('risks');
  const live = useMessages('live');
  const format = useFormat();
  const mine = riskContentInput.parse(contentOfDraft(draft));
  const fields = useMergeFields(mine, current.content, base);
  const [choices, setChoices] = useState(() => firstChoices(fields));
  const { kringId, standPer } = draft;
  const merged = (): RiskDraft => ({
    ...draftOf(mergeRisk(mine, current.content, choices), {
      kringId,
      standPer: standPer ?? current.standPer,
    }),
    standPer,
    mayWiden: draft.mayWiden,
  });
  return (
    <Dialog
      title={t('conflict.title')}
      isOpen
      onClose={onClose}
      size="large"
      role="alertdialog"
      actions={
        <>
          <Button variant="primary" onClick={() => onSave(merged(), current.revisionId)}>
            {live('merge.save')}
          </Button>
          <Button onClick={() => onEdit(merged(), current.revisionId)}>{live('merge.edit')}</Button>
          <Button onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>
        </>
      }
    >
      <Notice tone="caution" role="alert" title={t('conflict.lead')}>
        {t('conflict.when', { moment: format.instant(current.origin.recordedAt) })}
      </Notice>
      <MergeFields
        fields={fields}
        choices={choices}
        onChoose={(field, choice) => setChoices((before) => new Map(before).set(field, choice))}
      />
    </Dialog>
  );
}

function useMergeFields(
  mine: RiskContent,
  theirs: RiskContent,
  base: RiskContent | null,
): readonly MergeField<ComparedField>[] {
  const t = useMessages('risks');
  const words = useRiskWords();
  return compareContent(theirs, mine).map(({ field }) => ({
    field,
    label: t(`column.${field}`),
    mine: words.fieldText(field, mine[field]),
    theirs: words.fieldText(field, theirs[field]),
    base: base && words.fieldText(field, base[field]),
    isText: isRiskText(field),
  }));
}
