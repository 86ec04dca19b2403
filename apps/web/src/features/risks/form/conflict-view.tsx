import { riskContentInput } from '@regietafel/contracts/risks/content';
import type { RiskConflict } from '@regietafel/contracts/risks/risk';
import type { RevisionId } from '@regietafel/domain/core/ids';
import { compareContent } from '@regietafel/domain/risks/content';
import { Button } from '@regietafel/ui/components/button';
import { Dialog } from '@regietafel/ui/components/dialog';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useRiskWords } from '../use-risk-words.ts';
import { contentOfDraft, type RiskDraft } from './risk-draft.ts';
import { VersionsTable } from './versions-table.tsx';

interface ConflictViewProps {
  readonly conflict: RiskConflict;
  readonly draft: RiskDraft;
  readonly onKeepMine: (supersedes: RevisionId) => void;
  readonly onEdit: (supersedes: RevisionId) => void;
  readonly onTakeTheirs: () => void;
}

/** Two people saved the same risk: both versions side by side, and the person decides. Nothing is lost either way. */
export function ConflictView({ conflict, draft, onKeepMine, onEdit, onTakeTheirs }: ConflictViewProps) {
  const t = useMessages('risks');
  const format = useFormat();
  const { current } = conflict;
  return (
    <Dialog
      title={t('conflict.title')}
      isOpen
      onClose={onTakeTheirs}
      size="large"
      role="alertdialog"
      actions={
        <>
          {current && (
            <>
              <Button variant="primary" onClick={() => onEdit(current.revisionId)}>
                {t('conflict.edit')}
              </Button>
              <Button onClick={() => onKeepMine(current.revisionId)}>{t('conflict.keepMine')}</Button>
            </>
          )}
          <Button onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>
        </>
      }
    >
      <Notice tone="caution" role="alert" title={t('conflict.lead')}>
        {current
          ? t('conflict.when', { moment: format.instant(current.origin.recordedAt) })
          : t('conflict.unseen')}
      </Notice>
      {current && <Versions current={current} draft={draft} />}
    </Dialog>
  );
}

interface VersionsProps {
  readonly current: NonNullable<RiskConflict['current']>;
  readonly draft: RiskDraft;
}

function Versions({ current, draft }: VersionsProps) {
  const t = useMessages('risks');
  const words = useRiskWords();
  const mine = riskContentInput.parse(contentOfDraft(draft));
  const changes = compareContent(current.content, mine);
  const rows = changes.map(({ field }) => ({
    field,
    label: t(`column.${field}`),
    mine: words.fieldText(field, mine[field]),
    theirs: words.fieldText(field, current.content[field]),
  }));
  return <VersionsTable rows={rows} />;
}
