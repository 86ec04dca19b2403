import { RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { AgreementConflictNotice, overtakenBy } from './agreement-conflict.tsx';
import type { ChangeDialogProps } from './move-dialog.tsx';

interface Draft {
  readonly status: 'nagekomen' | 'vervallen';
  readonly settledOn: string | null;
  readonly source: string;
}

/** Closes an agreement as kept or as lapsed. */
export function SettleDialog({ agreement, today, onClose }: ChangeDialogProps) {
  const t = useMessages('agreements');
  const { dossierId } = useDossier();
  const [draft, setDraft] = useState<Draft>({ status: 'nagekomen', settledOn: today, source: '' });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const saving = useSave({ save: api.agreements.settle.mutate, done: t('settled'), onDone: onClose });
  const overtaken = overtakenBy(saving.failure);

  const submit = () =>
    saving.save({
      dossierId,
      agreementId: agreement.agreementId,
      supersedes: (overtaken ?? agreement).headRevisionId,
      standPer: today,
      ...draft,
      settledOn: draft.settledOn ?? '',
    });

  return (
    <SaveDialog
      {...saving}
      title={t('settle')}
      action={t('settle')}
      onSubmit={submit}
      onClose={onClose}
      refusal={overtaken !== undefined && <AgreementConflictNotice current={overtaken} />}
    >
      {({ idOf, errors }) => (
        <>
          <p>{agreement.title}</p>
          <RadioGroup
            id={idOf('status')}
            label={t('field.outcome')}
            choices={[
              { value: 'nagekomen', label: t('outcome.nagekomen') },
              { value: 'vervallen', label: t('outcome.vervallen'), hint: t('outcome.vervallenHint') },
            ]}
            value={draft.status}
            onChange={(status) => set({ status })}
            error={errors.get('status')}
          />
          <DateField
            id={idOf('settledOn')}
            label={t('field.settledOn')}
            isRequired
            value={draft.settledOn}
            onChange={(settledOn) => set({ settledOn })}
            error={errors.get('settledOn')}
          />
          <TextField
            id={idOf('source')}
            label={t('field.source')}
            hint={t('field.sourceHint')}
            value={draft.source}
            onChange={(source) => set({ source })}
            error={errors.get('source')}
          />
        </>
      )}
    </SaveDialog>
  );
}
