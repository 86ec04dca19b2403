import type { SeatDesk } from '@regietafel/contracts/sharing/seats';
import { DateField } from '@regietafel/ui/components/date-field';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { dayAfter } from './seat-fields.tsx';

interface AbsenceDialogProps extends Pick<SeatDesk, 'day'> {
  readonly seat: SeatDesk['seats'][number];
  readonly onClose: () => void;
}

/** The days on which the deputy takes the seat. */
export function AbsenceDialog({ seat, day, onClose }: AbsenceDialogProps) {
  const t = useMessages('seats');
  const { dossierId } = useDossier();
  const [from, setFrom] = useState<string | null>(day);
  const [through, setThrough] = useState<string | null>(null);
  const saving = useSave({ save: api.seats.recordAbsence.mutate, done: t('absent'), onDone: onClose });
  const { seatId, personName: name, deputyName } = seat;
  return (
    <SaveDialog
      {...saving}
      title={t('absenceTitle')}
      action={t('absenceTitle')}
      onSubmit={() =>
        saving.save({ dossierId, seatId, validFrom: from ?? '', validTo: dayAfter(through) ?? '' })
      }
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('absenceLead', { name, deputy: deputyName ?? '' })}</p>
          <DateField
            id={idOf('validFrom')}
            label={t('field.absentFrom')}
            isRequired
            value={from}
            onChange={setFrom}
            error={errors.get('validFrom')}
          />
          <DateField
            id={idOf('validTo')}
            label={t('field.absentThrough')}
            isRequired
            value={through}
            onChange={setThrough}
            error={errors.get('validTo')}
          />
        </>
      )}
    </SaveDialog>
  );
}
