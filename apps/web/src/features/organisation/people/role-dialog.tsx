import type { OwnPerson, People } from '@regietafel/contracts/accounts/people';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { givenOf, type RoleDraft, RoleFields } from './role-fields.tsx';

interface RoleDialogProps extends Pick<People, 'rolesToGive' | 'day'> {
  readonly person: OwnPerson;
  readonly onClose: () => void;
}

/** Gives a person another role, or the same one until another day. */
export function RoleDialog({ person, rolesToGive, day, onClose }: RoleDialogProps) {
  const t = useMessages('organisation');
  const [draft, setDraft] = useState<RoleDraft>({ role: person.role, validFrom: day, lastDay: null });
  const saving = useSave({ save: api.people.giveRole.mutate, done: t('changed'), onDone: onClose });
  return (
    <SaveDialog
      {...saving}
      title={t('change')}
      action={t('change')}
      onSubmit={() => saving.save({ accountId: person.accountId, ...givenOf(draft) })}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <p>
            <strong>{person.displayName}</strong>
          </p>
          <p>{t('changeLead')}</p>
          <RoleFields
            parts={parts}
            draft={draft}
            set={(change) => setDraft({ ...draft, ...change })}
            rolesToGive={rolesToGive}
          />
        </>
      )}
    </SaveDialog>
  );
}
