import type { SeatDesk } from '@regietafel/contracts/sharing/seats';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { DeputyField, dayAfter, dayBefore, LastDayField } from './seat-fields.tsx';

interface ChangeSeatDialogProps {
  readonly seat: SeatDesk['seats'][number];
  readonly desk: SeatDesk;
  readonly onClose: () => void;
}

/** Another deputy or another last day for a seat. */
export function ChangeSeatDialog({ seat, desk, onClose }: ChangeSeatDialogProps) {
  const t = useMessages('seats');
  const { dossierId } = useDossier();
  const [lastDay, setLastDay] = useState(dayBefore(seat.validTo));
  const [deputyAccountId, setDeputy] = useState(seat.deputyAccountId);
  const [reason, setReason] = useState('');
  const saving = useSave({ save: api.seats.change.mutate, done: t('changed'), onDone: onClose });
  return (
    <SaveDialog
      {...saving}
      title={t('changeTitle')}
      action={t('changeTitle')}
      onSubmit={() =>
        saving.save({
          dossierId,
          seatId: seat.seatId,
          validTo: dayAfter(lastDay),
          deputyAccountId,
          reason,
        })
      }
      onClose={onClose}
    >
      {(parts) => (
        <>
          <p>
            <strong>{seat.personName}</strong>
          </p>
          <LastDayField parts={parts} value={lastDay} onChange={setLastDay} />
          <DeputyField
            parts={parts}
            colleagues={desk.colleagues}
            holder={seat.accountId}
            value={deputyAccountId}
            onChange={setDeputy}
          />
          <TextField
            id={parts.idOf('reason')}
            label={t('field.reason')}
            value={reason}
            onChange={setReason}
            error={parts.errors.get('reason')}
          />
        </>
      )}
    </SaveDialog>
  );
}
