import type { SeatDesk } from '@regietafel/contracts/sharing/seats';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';

interface EndSeatDialogProps {
  readonly seat: SeatDesk['seats'][number];
  readonly onClose: () => void;
}

/** Ends a seat today. */
export function EndSeatDialog({ seat, onClose }: EndSeatDialogProps) {
  const t = useMessages('seats');
  const { dossierId } = useDossier();
  const [reason, setReason] = useState('');
  const saving = useSave({ save: api.seats.end.mutate, done: t('ended'), onDone: onClose });
  return (
    <SaveDialog
      {...saving}
      title={t('endTitle')}
      action={t('endTitle')}
      variant="danger"
      onSubmit={() => saving.save({ dossierId, seatId: seat.seatId, reason })}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('endLead', { name: seat.personName })}</p>
          <TextField
            id={idOf('reason')}
            label={t('field.reason')}
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
