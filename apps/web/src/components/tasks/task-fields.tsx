import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { peopleQuery } from '../../lib/threads/queries.ts';
import type { FormParts } from '../save-dialog.tsx';

export interface TaskDraft {
  readonly title: string;
  readonly note: string;
  readonly dueOn: string | null;
  /** As `assigneeKey` writes it; empty as long as nobody is chosen. */
  readonly assignee: string;
}

/** A person or organisation as one value of a list. */
export function assigneeKey({
  tenantId,
  accountId,
}: {
  readonly tenantId: string;
  readonly accountId: string | null;
}): string {
  return `${tenantId} ${accountId ?? ''}`.trim();
}

/** The value as the server takes it; null when nobody was chosen, which it refuses in words. */
export function assigneeOf(key: string) {
  const [tenantId = '', accountId] = key.split(' ');
  return tenantId === '' ? null : { tenantId, accountId: accountId ?? null };
}

interface TaskFieldsProps extends FormParts {
  readonly dossierId: DossierId;
  /** Its readers can be given the task. */
  readonly kringId: KringId | null;
  readonly draft: TaskDraft;
  readonly onChange: (change: Partial<TaskDraft>) => void;
}

/** What must be done, by whom and when. */
export function TaskFields({ dossierId, kringId, draft, onChange, idOf, errors }: TaskFieldsProps) {
  const t = useMessages('tasks');
  const options = useAssignees(dossierId, kringId);
  const isKnown = options.some(({ value }) => value === draft.assignee);
  return (
    <>
      <TextField
        id={idOf('title')}
        label={t('field.title')}
        hint={t('field.titleHint')}
        isRequired
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={errors.get('title')}
      />
      <TextArea
        id={idOf('note')}
        label={t('field.note')}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        error={errors.get('note')}
      />
      <NativeSelect
        id={idOf('assignee')}
        label={t('field.assignee')}
        hint={t('field.assigneeHint')}
        isRequired
        options={isKnown ? options : [{ value: '', label: t('field.assigneeChoose') }, ...options]}
        value={isKnown ? draft.assignee : ''}
        onChange={(assignee) => onChange({ assignee })}
        error={errors.get('assignee') ?? errors.get('tenantId') ?? errors.get('assignee.tenantId')}
      />
      <DateField
        id={idOf('dueOn')}
        label={t('field.dueOn')}
        value={draft.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
        error={errors.get('dueOn')}
      />
    </>
  );
}

/** Everybody who can get a task in the kring: each organisation as a whole, and its people. */
function useAssignees(dossierId: DossierId, kringId: KringId | null) {
  const t = useMessages('tasks');
  const tenantId = useTenantId();
  const { data = [] } = useQuery({
    ...peopleQuery(tenantId, dossierId, kringId ?? ('' as KringId)),
    enabled: kringId !== null,
  });
  return data.flatMap((one) => [
    {
      value: assigneeKey({ tenantId: one.tenantId, accountId: null }),
      label: t('field.wholeOrganisation', { name: one.name }),
    },
    ...one.people.map(({ accountId, name }) => ({
      value: assigneeKey({ tenantId: one.tenantId, accountId }),
      label: t('field.person', { name, organisation: one.name }),
    })),
  ]);
}
