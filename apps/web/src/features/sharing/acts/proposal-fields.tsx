import { KEPT_ROLES, type Organisation } from '@regietafel/contracts/sharing/acts';
import { HISTORY_GRANTS } from '@regietafel/domain/sharing/acts';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { rolesFor } from './candidates.ts';
import type { ProposalFieldsProps } from './propose-dialog.tsx';

/** In what capacity: of the organisation that is chosen, or of the own one after handing over. */
export function RoleField(props: ProposalFieldsProps & { readonly chosen: Organisation | undefined }) {
  const { kind, draft, set, parts, chosen } = props;
  const t = useMessages('acts');
  if (kind === 'hand_over')
    return (
      <NativeSelect
        id={parts.idOf('role')}
        label={t('field.kept')}
        options={[
          { value: '', label: t('kept.none') },
          ...KEPT_ROLES.map((role) => ({ value: role, label: t(`as.${role}`) })),
        ]}
        value={draft.kept ?? ''}
        onChange={(kept) => set({ kept: KEPT_ROLES.find((one) => one === kept) ?? null })}
        error={parts.errors.get('role')}
      />
    );
  if (chosen === undefined || (kind !== 'invite' && kind !== 'change_role')) return null;
  return (
    <RadioGroup
      id={parts.idOf('role')}
      label={t('field.role')}
      choices={rolesFor(kind, chosen).map((role) => ({ value: role, label: t(`as.${role}`) }))}
      value={draft.role}
      onChange={(role) => set({ role })}
      error={parts.errors.get('role')}
    />
  );
}

/** What a newcomer sees of the past, and what somebody who takes part may see more. */
export function HistoryFields({ kind, draft, set, parts }: ProposalFieldsProps) {
  const t = useMessages('acts');
  if (kind !== 'invite' && kind !== 'hand_over' && kind !== 'grant_history') return null;
  const choices = HISTORY_GRANTS.filter((history) => kind !== 'grant_history' || history !== 'joining');
  return (
    <>
      <RadioGroup
        id={parts.idOf('history')}
        label={t('field.history')}
        choices={choices.map((value) => ({ value, label: t(`history.${value}`) }))}
        value={draft.history}
        onChange={(history) => set({ history })}
        error={parts.errors.get('history')}
      />
      {draft.history === 'day' && (
        <DateField
          id={parts.idOf('seesFrom')}
          label={t('field.seesFrom')}
          isRequired
          value={draft.seesFrom}
          onChange={(seesFrom) => set({ seesFrom })}
          error={parts.errors.get('seesFrom')}
        />
      )}
    </>
  );
}
