import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextField } from '@regietafel/ui/components/text-field';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { type WriteAs, WriteAsFields } from '../../components/write-as-fields.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { type PartProps, SaidFields } from './fields.tsx';

interface NewAgreementDialogProps extends Pick<Agreements, 'places'> {
  readonly initial: WriteAs;
  readonly today: Agreements['day'];
  readonly onClose: () => void;
}

interface Draft extends WriteAs {
  readonly title: string;
  readonly party: string;
  readonly topic: string;
  readonly dueOn: string | null;
  readonly standPer: string | null;
  readonly source: string;
}

/** Records a new agreement; the date that it gets here is its first one, for ever. */
export function NewAgreementDialog({ places, initial, today, onClose }: NewAgreementDialogProps) {
  const t = useMessages('agreements');
  const { dossierId } = useDossier();
  const kept = useDraft<Draft>(`agreement/${dossierId}/new`, () => ({
    ...initial,
    title: '',
    party: '',
    topic: '',
    dueOn: null,
    standPer: today,
    source: '',
  }));
  const { draft, change: set } = kept;
  const finish = () => {
    kept.forget();
    onClose();
  };
  const saving = useSave({ save: api.agreements.record.mutate, done: t('recorded'), onDone: finish });
  const submit = () =>
    saving.save({ dossierId, ...draft, dueOn: draft.dueOn ?? '', standPer: draft.standPer ?? '' });

  return (
    <SaveDialog
      {...saving}
      title={t('new')}
      action={t('new')}
      onSubmit={submit}
      onClose={onClose}
      onCancel={finish}
    >
      {(parts) => (
        <>
          <DraftNotice isRestored={kept.isRestored} onDiscard={kept.discard} />
          <Content parts={parts} draft={draft} set={set} />
          <Dates parts={parts} draft={draft} set={set} />
          <WriteAsFields places={places} record="agreement" value={draft} onChange={set} {...parts} />
        </>
      )}
    </SaveDialog>
  );
}

/** Who promises what. */
function Content({ parts: { idOf, errors }, draft, set }: PartProps<Draft>) {
  const t = useMessages('agreements');
  return (
    <>
      <TextField
        id={idOf('title')}
        label={t('field.title')}
        hint={t('field.titleHint')}
        isRequired
        value={draft.title}
        onChange={(title) => set({ title })}
        error={errors.get('title')}
      />
      <TextField
        id={idOf('party')}
        label={t('field.party')}
        hint={t('field.partyHint')}
        isRequired
        value={draft.party}
        onChange={(party) => set({ party })}
        error={errors.get('party')}
      />
      <TextField
        id={idOf('topic')}
        label={t('field.topic')}
        value={draft.topic}
        onChange={(topic) => set({ topic })}
        error={errors.get('topic')}
      />
    </>
  );
}

/** By when, said when and where. */
function Dates({ parts, draft, set }: PartProps<Draft>) {
  const t = useMessages('agreements');
  return (
    <>
      <DateField
        id={parts.idOf('dueOn')}
        label={t('field.dueOn')}
        hint={t('field.dueOnHint')}
        isRequired
        value={draft.dueOn}
        onChange={(dueOn) => set({ dueOn })}
        error={parts.errors.get('dueOn')}
      />
      <SaidFields parts={parts} draft={draft} set={set} />
    </>
  );
}
