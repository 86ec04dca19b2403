import { WARNING_BOUNDS } from '@regietafel/contracts/warning/record';
import type { DossierSignals } from '@regietafel/contracts/warning/signals';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { SaveDialog } from '../save-dialog.tsx';
import { OwnKringField, StandPerField, useOwnWord } from './own-word.tsx';

interface DesignationDialogProps {
  readonly data: DossierSignals;
  readonly onClose: () => void;
}

/** Designates the provider as small but hard to replace, or takes that back, with a reason. */
export function DesignationDialog({ data, onClose }: DesignationDialogProps) {
  const t = useMessages('warning');
  const own = data.designations.find(({ origin }) => origin.author.isOwn);
  const isDesignated = own?.isDesignated !== true;
  const [reason, setReason] = useState('');
  const word = useOwnWord(data, 'designation', own);
  const saving = useSave({
    save: api.warning.designate.mutate,
    done: t(isDesignated ? 'designation.given' : 'designation.taken'),
    onDone: onClose,
  });
  const submit = () =>
    saving.save({
      ...word.said,
      ...{ isDesignated, reason },
      supersedes: data.ownDesignationHeadRevisionId,
    });
  return (
    <SaveDialog
      {...saving}
      title={t(isDesignated ? 'designation.giveTitle' : 'designation.take')}
      action={t(isDesignated ? 'designation.give' : 'designation.take')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <TextArea
            id={parts.idOf('reason')}
            label={t('designation.reason')}
            isRequired
            maxLength={WARNING_BOUNDS.reason}
            value={reason}
            onChange={setReason}
            error={parts.errors.get('reason')}
          />
          <StandPerField word={word} parts={parts} />
          <OwnKringField word={word} parts={parts} />
        </>
      )}
    </SaveDialog>
  );
}
