import type { AddedPerson, People } from '@regietafel/contracts/accounts/people';
import { Button } from '@regietafel/ui/components/button';
import { Dialog } from '@regietafel/ui/components/dialog';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { givenOf, type RoleDraft, RoleFields } from './role-fields.tsx';

interface AddPersonDialogProps extends Pick<People, 'rolesToGive' | 'day'> {
  readonly onClose: () => void;
}

interface Draft extends RoleDraft {
  readonly email: string;
  readonly displayName: string;
}

/** Makes an account for somebody new, and shows the password for the first time. */
export function AddPersonDialog({ rolesToGive, day, onClose }: AddPersonDialogProps) {
  const t = useMessages('organisation');
  const [added, setAdded] = useState<AddedPerson | null>(null);
  const [draft, setDraft] = useState<Draft>({
    email: '',
    displayName: '',
    role: null,
    validFrom: day,
    lastDay: null,
  });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const saving = useSave({
    save: async (input: Parameters<typeof api.people.add.mutate>[0]) =>
      setAdded(await api.people.add.mutate(input)),
    done: t('added'),
    onDone: () => undefined,
  });
  if (added !== null) {
    return <StartPassword name={draft.displayName} password={added.startPassword} onClose={onClose} />;
  }
  const { email, displayName } = draft;
  return (
    <SaveDialog
      {...saving}
      title={t('add')}
      action={t('add')}
      onSubmit={() => saving.save({ email, displayName, ...givenOf(draft) })}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <TextField
            id={parts.idOf('displayName')}
            label={t('field.displayName')}
            hint={t('field.displayNameHint')}
            isRequired
            autoComplete="off"
            value={displayName}
            onChange={(next) => set({ displayName: next })}
            error={parts.errors.get('displayName')}
          />
          <TextField
            id={parts.idOf('email')}
            label={t('field.email')}
            hint={t('field.emailHint')}
            type="email"
            isRequired
            autoComplete="off"
            value={email}
            onChange={(next) => set({ email: next })}
            error={parts.errors.get('email')}
          />
          <RoleFields parts={parts} draft={draft} set={set} rolesToGive={rolesToGive} />
        </>
      )}
    </SaveDialog>
  );
}

interface StartPasswordProps {
  readonly name: string;
  readonly password: string;
  readonly onClose: () => void;
}

function StartPassword({ name, password, onClose }: StartPasswordProps) {
  const t = useMessages('organisation');
  return (
    <Dialog
      title={t('added.title')}
      isOpen
      onClose={onClose}
      // It is never shown again, so a click beside the window must not take it away.
      isDismissable={false}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('added.close')}
        </Button>
      }
    >
      <p>{t('added.lead', { name })}</p>
      <TextField label={t('added.password')} value={password} readOnly />
    </Dialog>
  );
}
