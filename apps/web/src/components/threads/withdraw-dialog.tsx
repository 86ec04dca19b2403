import type { Comment } from '@regietafel/contracts/threads/threads';
import type { DossierId } from '@regietafel/domain/core/ids';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { SaveDialog } from '../save-dialog.tsx';

interface WithdrawDialogProps {
  readonly comment: Comment;
  readonly dossierId: DossierId;
  readonly onClose: () => void;
}

/** Takes a comment back, with the reason that will stand in its place. */
export function WithdrawDialog({ comment, dossierId, onClose }: WithdrawDialogProps) {
  const t = useMessages('threads');
  const [reason, setReason] = useState('');
  const saving = useSave({ save: api.threads.withdraw.mutate, done: t('withdraw.done'), onDone: onClose });
  const { commentId, headRevisionId: supersedes } = comment;
  return (
    <SaveDialog
      {...saving}
      title={t('withdraw.title')}
      action={t('withdraw.open')}
      variant="danger"
      onSubmit={() => saving.save({ dossierId, commentId, supersedes, reason })}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('withdraw.lead')}</p>
          <TextField
            id={idOf('reason')}
            label={t('withdraw.reason')}
            isRequired
            value={reason}
            onChange={setReason}
            error={errors.get('reason')}
          />
        </>
      )}
    </SaveDialog>
  );
}
