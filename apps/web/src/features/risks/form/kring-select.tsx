import type { RegisterDesk } from '@regietafel/contracts/risks/register';
import type { KringId } from '@regietafel/domain/core/ids';
import { Select } from '@regietafel/ui/components/select';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

interface KringSelectProps {
  readonly kringen: RegisterDesk['kringen'];
  readonly value: KringId | null;
  readonly onChange: (kringId: KringId) => void;
  readonly id?: string;
  readonly error?: string | undefined;
}

/** Which kring reads what is about to be recorded, from narrow to wide. */
export function KringSelect({ kringen, value, onChange, id, error }: KringSelectProps) {
  const t = useMessages('risks');
  return (
    <Select
      label={t('kring')}
      hint={t('kringHint')}
      isRequired
      id={id}
      error={error}
      value={value}
      options={kringen.map((kring) => ({ value: kring.id, label: kring.name }))}
      onChange={onChange}
    />
  );
}
