import { EVENT_BOUNDS, type ShownEvent } from '@regietafel/contracts/liquidity/events';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { SaveDialog } from '../save-dialog.tsx';

interface RemoveEventDialogProps {
  readonly event: ShownEvent;
  readonly day: PlainDate;
  readonly onClose: () => void;
}

/** Takes an event off the timeline, with the reason that stays in its history. */
export function RemoveEventDialog({ event, day, onClose }: RemoveEventDialogProps) {
  const t = useMessages('forecastEvents');
  const { dossierId } = useDossier();
  const [reason, setReason] = useState('');
  const saving = useSave({ save: api.liquidity.removeEvent.mutate, done: t('removed'), onDone: onClose });
  const submit = () =>
    saving.save({
      dossierId,
      eventId: event.eventId,
      supersedes: event.revisionId,
      standPer: day < event.standPer ? event.standPer : day,
      reason,
    });
  return (
    <SaveDialog
      {...saving}
      title={t('removing', { title: event.title })}
      action={t('remove')}
      variant="danger"
      onSubmit={submit}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <TextArea
          id={idOf('reason')}
          label={t('field.reason')}
          hint={t('field.reasonHint')}
          isRequired
          maxLength={EVENT_BOUNDS.removedReason}
          value={reason}
          onChange={setReason}
          error={errors.get('reason')}
        />
      )}
    </SaveDialog>
  );
}
