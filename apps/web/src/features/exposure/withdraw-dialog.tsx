import { exposureConflict, type ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { EXPOSURE_BOUNDS } from '@regietafel/contracts/exposure/record';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { TracedField } from './traced-field.tsx';

interface WithdrawDialogProps {
  readonly statement: ShownStatement;
  readonly onClose: () => void;
}

/** Takes back what the own organisation told of a year, with the reason for whoever read it. */
export function WithdrawDialog({ statement, onClose }: WithdrawDialogProps) {
  const t = useMessages('exposure');
  const { dossierId } = useDossier();
  const [reason, setReason] = useState('');
  const [mayBeTraced, setMayBeTraced] = useState(statement.mayBeTraced);
  const saving = useSave({
    save: api.exposure.withdraw.mutate,
    done: t('withdraw.done'),
    onDone: onClose,
  });
  const isOvertaken = overtakenBy(saving.failure, exposureConflict) !== undefined;
  return (
    <SaveDialog
      {...saving}
      title={t('withdraw.title', { year: String(statement.year) })}
      action={t('withdraw.action')}
      variant="danger"
      onSubmit={() => saving.save({ dossierId, supersedes: statement.headRevisionId, reason, mayBeTraced })}
      onClose={onClose}
      refusal={
        isOvertaken && (
          <Notice tone="caution" role="alert" title={t('form.conflictTitle')}>
            {t('withdraw.conflict')}
          </Notice>
        )
      }
    >
      {(parts) => (
        <>
          <p>{t('withdraw.lead')}</p>
          <TextArea
            id={parts.idOf('reason')}
            label={t('withdraw.reason')}
            isRequired
            maxLength={EXPOSURE_BOUNDS.reason}
            value={reason}
            onChange={setReason}
            error={parts.errors.get('reason')}
          />
          {statement.side === 'share' && (
            <TracedField
              label={t('withdraw.mayBeTraced')}
              hint={t('withdraw.mayBeTracedHint')}
              value={mayBeTraced}
              onChange={setMayBeTraced}
              parts={parts}
            />
          )}
        </>
      )}
    </SaveDialog>
  );
}
