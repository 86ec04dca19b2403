import type { AddedKring } from '@regietafel/contracts/sharing/kring-acts';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

interface CloseKringDialogProps {
  readonly kring: AddedKring;
  readonly onClose: () => void;
}

/** Closes a kring that was added, with the reason. */
export function CloseKringDialog({ kring, onClose }: CloseKringDialogProps) {
  const t = useMessages('kringen');
  const { dossierId } = useDossier();
  const [reason, setReason] = useState('');
  const saving = useSave({ save: api.sharing.closeKring.mutate, done: t('close.done'), onDone: onClose });
  return (
    <SaveDialog
      {...saving}
      title={t('close.title', { name: kring.name })}
      action={t('close.action')}
      onSubmit={() => saving.save({ dossierId, aboutKringId: kring.kringId, reason })}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('close.lead')}</p>
          <TextArea
            id={idOf('reason')}
            label={t('add.reason')}
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
