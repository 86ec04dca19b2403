import { WARNING_BOUNDS } from '@regietafel/contracts/warning/record';
import type { DossierSignals } from '@regietafel/contracts/warning/signals';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { ChosenKringField, useKringChoice } from '../chosen-kring-field.tsx';
import { SaveDialog } from '../save-dialog.tsx';

interface DesignationDialogProps {
  readonly data: DossierSignals;
  readonly onClose: () => void;
}

/** Designates the provider as small but hard to replace, or takes that back, with a reason. */
export function DesignationDialog({ data, onClose }: DesignationDialogProps) {
  const t = useMessages('warning');
  const { dossierId } = useDossier();
  const own = data.designations.find(({ origin }) => origin.author.isOwn);
  const isDesignated = own?.isDesignated !== true;
  const [reason, setReason] = useState('');
  const [standPer, setStandPer] = useState<string | null>(data.day);
  const kring = useKringChoice(data.desk.kringen, 'designation', own?.origin.kring.id);
  const saving = useSave({
    save: api.warning.designate.mutate,
    done: t(isDesignated ? 'designation.given' : 'designation.taken'),
    onDone: onClose,
  });
  const submit = () =>
    saving.save({
      ...{ dossierId, isDesignated, reason },
      supersedes: data.ownDesignationHeadRevisionId,
      kringId: kring.kringId ?? '',
      mayWiden: kring.mayWiden,
      standPer: standPer ?? '',
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
          <DateField
            id={parts.idOf('standPer')}
            label={t('standPer')}
            isRequired
            value={standPer}
            onChange={setStandPer}
            error={parts.errors.get('standPer')}
          />
          <ChosenKringField
            choice={kring}
            from={own === undefined ? [] : [own.origin.kring.id]}
            parts={parts}
          />
        </>
      )}
    </SaveDialog>
  );
}
