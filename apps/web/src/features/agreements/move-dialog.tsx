import type { Agreement, Agreements } from '@regietafel/contracts/agreements/agreements';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { AgreementConflictNotice, overtakenBy } from './agreement-conflict.tsx';

export interface ChangeDialogProps {
  readonly agreement: Agreement;
  readonly today: Agreements['day'];
  readonly onClose: () => void;
}

/** Moves the due date, with the reason that stays with it for ever. */
export function MoveDialog({ agreement, today, onClose }: ChangeDialogProps) {
  const t = useMessages('agreements');
  const format = useFormat();
  const { dossierId } = useDossier();
  const [draft, setDraft] = useState<Draft>({ dueOn: null, moveReason: '', standPer: today, source: '' });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const saving = useSave({ save: api.agreements.move.mutate, done: t('moved'), onDone: onClose });
  const overtaken = overtakenBy(saving.failure);

  const submit = () =>
    saving.save({
      dossierId,
      agreementId: agreement.agreementId,
      supersedes: (overtaken ?? agreement).headRevisionId,
      ...draft,
      dueOn: draft.dueOn ?? '',
      standPer: draft.standPer ?? '',
    });

  return (
    <SaveDialog
      {...saving}
      title={t('move')}
      action={t('move')}
      onSubmit={submit}
      onClose={onClose}
      refusal={overtaken !== undefined && <AgreementConflictNotice current={overtaken} />}
    >
      {({ idOf, errors }) => (
        <>
          <p>{agreement.title}</p>
          <DateField
            id={idOf('dueOn')}
            label={t('field.newDueOn')}
            hint={t('field.newDueOnHint', {
              day: format.date((overtaken ?? agreement).dueOn),
              first: format.date(agreement.firstDueOn),
            })}
            isRequired
            value={draft.dueOn}
            onChange={(dueOn) => set({ dueOn })}
            error={errors.get('dueOn')}
          />
          <TextArea
            id={idOf('moveReason')}
            label={t('field.reason')}
            hint={t('field.reasonHint')}
            isRequired
            value={draft.moveReason}
            onChange={(moveReason) => set({ moveReason })}
            error={errors.get('moveReason')}
          />
          <DateField
            id={idOf('standPer')}
            label={t('field.standPer')}
            hint={t('field.standPerHint')}
            isRequired
            value={draft.standPer}
            onChange={(standPer) => set({ standPer })}
            error={errors.get('standPer')}
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

interface Draft {
  readonly dueOn: string | null;
  readonly moveReason: string;
  readonly standPer: string | null;
  readonly source: string;
}
