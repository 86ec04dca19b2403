import type { PlainDate } from '@regietafel/domain/core/dates';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';

/** Ends the part of the own organisation. */
export function LeaveDialog({ day, onClose }: { readonly day: PlainDate; readonly onClose: () => void }) {
  const t = useMessages('acts');
  const { dossierId } = useDossier();
  const navigate = useNavigate();
  const [effectiveOn, setEffectiveOn] = useState<string | null>(day);
  const [reason, setReason] = useState('');
  const saving = useSave({
    save: async () => {
      await api.sharing.leave.mutate({ dossierId, effectiveOn: effectiveOn ?? '', reason });
      // Who leaves today finds nothing here any more.
      if (effectiveOn === day) await navigate({ to: '/' });
    },
    done: t('done.leave'),
    onDone: onClose,
  });
  return (
    <SaveDialog
      {...saving}
      title={t('leave')}
      action={t('leave')}
      variant="danger"
      onSubmit={() => saving.save(undefined)}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('about.leave')}</p>
          <DateField
            id={idOf('effectiveOn')}
            label={t('day.leave')}
            isRequired
            minDay={day}
            value={effectiveOn}
            onChange={setEffectiveOn}
            error={errors.get('effectiveOn')}
          />
          <TextArea
            id={idOf('reason')}
            label={t('reason.other')}
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
