import type { SeatDesk } from '@regietafel/contracts/sharing/seats';
import { addDays, isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId } from '@regietafel/domain/core/ids';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import type { FormParts } from '../../../components/save-dialog.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

const NOBODY = 'nobody';

interface DeputyFieldProps {
  readonly parts: FormParts;
  readonly colleagues: SeatDesk['colleagues'];
  /** Who holds the seat: nobody stands in for oneself. */
  readonly holder: AccountId | null;
  readonly value: AccountId | null;
  readonly onChange: (deputy: AccountId | null) => void;
}

/** Who takes the seat while its holder is absent. */
export function DeputyField({ parts, colleagues, holder, value, onChange }: DeputyFieldProps) {
  const t = useMessages('seats');
  const others = colleagues.filter(({ accountId }) => accountId !== holder);
  return (
    <NativeSelect<AccountId | typeof NOBODY>
      id={parts.idOf('deputyAccountId')}
      label={t('field.deputy')}
      hint={t('field.deputyHint')}
      options={[
        { value: NOBODY, label: t('field.noDeputy') },
        ...others.map(({ accountId, displayName }) => ({ value: accountId, label: displayName })),
      ]}
      value={value ?? NOBODY}
      onChange={(chosen) => onChange(chosen === NOBODY ? null : chosen)}
      error={parts.errors.get('deputyAccountId')}
    />
  );
}

interface LastDayFieldProps {
  readonly parts: FormParts;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** The last day of a seat, if one is known. */
export function LastDayField({ parts, value, onChange }: LastDayFieldProps) {
  const t = useMessages('seats');
  return (
    <DateField
      id={parts.idOf('validTo')}
      label={t('field.lastDay')}
      hint={t('field.lastDayHint')}
      value={value}
      onChange={onChange}
      error={parts.errors.get('validTo')}
    />
  );
}

/** The first day without, as the server takes it; what is no day is left for it to refuse. */
export function dayAfter(lastDay: string | null): string | null {
  return lastDay !== null && isPlainDate(lastDay) ? addDays(lastDay, 1) : lastDay;
}

/** The last day with it, as a form shows it. */
export function dayBefore(validTo: PlainDate | null): string | null {
  return validTo === null ? null : addDays(validTo, -1);
}
