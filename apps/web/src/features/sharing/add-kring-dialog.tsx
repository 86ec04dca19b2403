import { MAX_KRING_NAME } from '@regietafel/contracts/sharing/kring-acts';
import {
  PARTICIPATION_ROLES,
  type ParticipationRole,
  SEAT_KINDS,
  type SeatKind,
} from '@regietafel/domain/sharing/tenant';
import { Checkbox } from '@regietafel/ui/components/choice';
import { FieldError } from '@regietafel/ui/components/field';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { readersOf } from './readers-of.ts';

interface Draft {
  readonly name: string;
  readonly admittedRoles: readonly ParticipationRole[];
  readonly admittedSeats: readonly SeatKind[];
  readonly reason: string;
}

/** Adds a kring: how it is called, whom it lets in, and why. */
export function AddKringDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages('kringen');
  const sharing = useMessages('sharing');
  const terms = useMessages('terms');
  const format = useFormat();
  const { dossierId } = useDossier();
  const [draft, setDraft] = useState<Draft>({ name: '', admittedRoles: [], admittedSeats: [], reason: '' });
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const saving = useSave({ save: api.sharing.addKring.mutate, done: t('add.done'), onDone: onClose });
  const isEmpty = draft.admittedRoles.length + draft.admittedSeats.length === 0;
  return (
    <SaveDialog
      {...saving}
      title={t('add.action')}
      action={t('add.action')}
      onSubmit={() => saving.save({ dossierId, ...draft })}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('add.lead')}</p>
          <TextField
            id={idOf('name')}
            label={t('add.name')}
            hint={t('add.nameHint')}
            isRequired
            maxLength={MAX_KRING_NAME}
            value={draft.name}
            onChange={(name) => set({ name })}
            error={errors.get('name')}
          />
          <Choices
            id={idOf('admittedRoles')}
            label={t('add.roles')}
            choices={PARTICIPATION_ROLES}
            words={(role) => terms(`participation.${role}`)}
            chosen={draft.admittedRoles}
            onChange={(admittedRoles) => set({ admittedRoles })}
            error={errors.get('admittedRoles')}
          />
          <Choices
            id={idOf('admittedSeats')}
            label={t('add.seats')}
            choices={SEAT_KINDS}
            words={(kind) => terms(`seat.${kind}`)}
            chosen={draft.admittedSeats}
            onChange={(admittedSeats) => set({ admittedSeats })}
            error={errors.get('admittedSeats')}
          />
          <p aria-live="polite">
            {isEmpty
              ? t('add.nobody')
              : readersOf({ ...draft, kind: 'ander', isOwn: false }, sharing, format)}
          </p>
          <TextArea
            id={idOf('reason')}
            label={t('add.reason')}
            hint={t('add.reasonHint')}
            isRequired
            value={draft.reason}
            onChange={(reason) => set({ reason })}
            error={errors.get('reason')}
          />
        </>
      )}
    </SaveDialog>
  );
}

interface ChoicesProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly V[];
  readonly words: (choice: V) => string;
  readonly chosen: readonly V[];
  readonly onChange: (chosen: readonly V[]) => void;
  readonly error: string | undefined;
}

/** Any number of a few, all in sight. */
function Choices<V extends string>({ id, label, choices, words, chosen, onChange, error }: ChoicesProps<V>) {
  return (
    <fieldset
      className="rt-choices"
      id={id}
      // Reached only through the error summary, which must land on the group.
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="utrecht-form-label">{label}</legend>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="rt-choices__list">
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            label={words(choice)}
            checked={chosen.includes(choice)}
            onChange={(isChosen) =>
              onChange(choices.filter((one) => (one === choice ? isChosen : chosen.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
