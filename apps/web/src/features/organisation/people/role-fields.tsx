import type { MembershipRole } from '@regietafel/domain/sharing/tenant';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import type { FormParts } from '../../../components/save-dialog.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { firstDayWithout } from '../period-end.ts';

export interface RoleDraft {
  readonly role: MembershipRole | null;
  readonly validFrom: string | null;
  readonly lastDay: string | null;
}

interface RoleFieldsProps {
  readonly parts: FormParts;
  readonly draft: RoleDraft;
  readonly set: (change: Partial<RoleDraft>) => void;
  readonly rolesToGive: readonly MembershipRole[];
}

/** Which role, from when, until when. */
export function RoleFields({ parts: { idOf, errors }, draft, set, rolesToGive }: RoleFieldsProps) {
  const t = useMessages('organisation');
  const terms = useMessages('terms');
  return (
    <>
      <NativeSelect<MembershipRole | ''>
        id={idOf('role')}
        label={t('field.role')}
        hint={t('field.roleHint')}
        isRequired
        options={[
          { value: '', label: t('field.roleChoose') },
          ...rolesToGive.map((value) => ({ value, label: terms(`role.${value}`) })),
        ]}
        value={draft.role ?? ''}
        onChange={(role) => set({ role: role === '' ? null : role })}
        error={errors.get('role')}
      />
      <DateField
        id={idOf('validFrom')}
        label={t('field.validFrom')}
        isRequired
        value={draft.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        error={errors.get('validFrom')}
      />
      <DateField
        id={idOf('validTo')}
        label={t('field.lastDay')}
        hint={t('field.lastDayHint')}
        value={draft.lastDay}
        onChange={(lastDay) => set({ lastDay })}
        error={errors.get('validTo')}
      />
    </>
  );
}

/** What the server is asked of a draft; what is not filled in is left for it to name. */
export function givenOf({ role, validFrom, lastDay }: RoleDraft) {
  return {
    role: role ?? '',
    validFrom: validFrom ?? '',
    validTo: firstDayWithout(lastDay),
  };
}
