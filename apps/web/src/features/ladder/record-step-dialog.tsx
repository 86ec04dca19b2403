import type { Ladder, LadderStepAnswer } from '@regietafel/contracts/ladder/ladder';
import { LADDER_STEP_KINDS } from '@regietafel/domain/ladder/ladder';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { type WriteAs, WriteAsFields } from '../../components/write-as-fields.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

interface RecordStepDialogProps {
  readonly ladder: Ladder;
  readonly initial: WriteAs;
  readonly onClose: () => void;
}

interface Draft
  extends WriteAs,
    Pick<LadderStepAnswer, 'kind' | 'trede' | 'precision' | 'decidedBy' | 'document' | 'note'> {
  readonly effectiveOn: string | null;
}

/** Records a step on the ladder: what was decided, by whom, on what document. */
export function RecordStepDialog({ ladder, initial, onClose }: RecordStepDialogProps) {
  const t = useMessages('ladder');
  const { dossierId } = useDossier();
  const [draft, setDraft] = useState<Draft>({
    ...initial,
    kind: 'vaststelling',
    trede: ladder.current?.trede ?? ladder.definitions[0]?.trede ?? 1,
    effectiveOn: ladder.day,
    precision: 'day',
    decidedBy: '',
    document: '',
    note: '',
  });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const saving = useSave({ save: api.ladder.recordStep.mutate, done: t('recorded'), onDone: onClose });
  const submit = () => saving.save({ dossierId, ...draft, effectiveOn: draft.effectiveOn ?? '' });
  return (
    <SaveDialog {...saving} title={t('record')} action={t('record')} onSubmit={submit} onClose={onClose}>
      {(parts) => (
        <>
          <StepFields parts={parts} draft={draft} set={set} definitions={ladder.definitions} />
          <GroundFields parts={parts} draft={draft} set={set} />
          <WriteAsFields
            places={ladder.places}
            record="ladder_step"
            value={draft}
            onChange={set}
            {...parts}
          />
        </>
      )}
    </SaveDialog>
  );
}

interface FieldsProps {
  readonly parts: FormParts;
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
}

/** What happened, to which trede, from when. */
function StepFields(props: FieldsProps & Pick<Ladder, 'definitions'>) {
  const { parts, draft, set, definitions } = props;
  const { idOf, errors } = parts;
  const t = useMessages('ladder');
  const terms = useMessages('terms');
  return (
    <>
      <RadioGroup
        id={idOf('kind')}
        label={t('field.kind')}
        choices={LADDER_STEP_KINDS.map((kind) => ({
          value: kind,
          label: terms(`ladderStep.${kind}`),
          hint: t(`kind.${kind}`),
        }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        error={errors.get('kind')}
      />
      <NativeSelect
        id={idOf('trede')}
        label={t('field.trede')}
        options={definitions.map(({ trede, name }) => ({
          value: String(trede),
          label: `${terms('trede', { trede: String(trede) })}: ${name}`,
        }))}
        value={String(draft.trede)}
        onChange={(trede) => set({ trede: Number(trede) })}
        error={errors.get('trede')}
      />
      <DateField
        id={idOf('effectiveOn')}
        label={t('field.effectiveOn')}
        isRequired
        value={draft.effectiveOn}
        onChange={(effectiveOn) => set({ effectiveOn })}
        error={errors.get('effectiveOn')}
      />
      <RadioGroup
        id={idOf('precision')}
        label={t('field.precision')}
        choices={(['day', 'month'] as const).map((value) => ({ value, label: t(`precision.${value}`) }))}
        value={draft.precision}
        onChange={(precision) => set({ precision })}
        error={errors.get('precision')}
        isInline
      />
    </>
  );
}

/** Who decided it, and what it rests on. */
function GroundFields({ parts: { idOf, errors }, draft, set }: FieldsProps) {
  const t = useMessages('ladder');
  return (
    <>
      <TextField
        id={idOf('decidedBy')}
        label={t('field.decidedBy')}
        hint={t('field.decidedByHint')}
        isRequired
        value={draft.decidedBy}
        onChange={(decidedBy) => set({ decidedBy })}
        error={errors.get('decidedBy')}
      />
      <TextField
        id={idOf('document')}
        label={t('field.document')}
        hint={t('field.documentHint')}
        isRequired
        value={draft.document}
        onChange={(document) => set({ document })}
        error={errors.get('document')}
      />
      <TextArea
        id={idOf('note')}
        label={t('field.note')}
        value={draft.note}
        onChange={(note) => set({ note })}
        error={errors.get('note')}
      />
    </>
  );
}
