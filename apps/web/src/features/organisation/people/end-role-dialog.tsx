import type { OwnPerson, People } from '@regietafel/contracts/accounts/people';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

interface EndRoleDialogProps extends Pick<People, 'day'> {
  readonly person: OwnPerson;
  readonly onClose: () => void;
}

/** Ends what a person may in the own organisation. */
export function EndRoleDialog({ person, day, onClose }: EndRoleDialogProps) {
  const t = useMessages('organisation');
  const [validTo, setValidTo] = useState<string | null>(day);
  const [reason, setReason] = useState('');
  const saving = useSave({ save: api.people.endRole.mutate, done: t('ended'), onDone: onClose });
  const { accountId, displayName } = person;
  return (
    <SaveDialog
      {...saving}
      title={t('end')}
      action={t('end')}
      variant="danger"
      onSubmit={() => saving.save({ accountId, validTo: validTo ?? '', reason })}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('endLead', { name: displayName })}</p>
          <DateField
            id={idOf('validTo')}
            label={t('field.firstDayWithout')}
            isRequired
            value={validTo}
            onChange={setValidTo}
            error={errors.get('validTo')}
          />
          <TextArea
            id={idOf('reason')}
            label={t('field.reason')}
            isRequired
            value={reason}
            onChange={setReason}
            error={errors.get('reason')}
          />
        </>
      )}
    </SaveDialog>
  );
}
