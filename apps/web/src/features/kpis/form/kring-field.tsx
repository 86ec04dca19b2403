import type { KringId } from '@regietafel/domain/core/ids';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import type { FormParts } from '../../../components/save-dialog.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { KpiDetail } from '../queries.ts';

interface KringFieldProps extends FormParts {
  readonly kringen: KpiDetail['desk']['kringen'];
  readonly value: KringId;
  readonly onChange: (kringId: KringId) => void;
}

/** Which kring reads what is about to be recorded. */
export function KringField({ kringen, value, onChange, idOf, errors }: KringFieldProps) {
  const t = useMessages('recording');
  return (
    <NativeSelect
      id={idOf('kringId')}
      label={t('kring')}
      hint={t('kringHint')}
      options={kringen.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      error={errors.get('kringId')}
    />
  );
}

/** The kring of what stood before, else the table (kernteam and provider), else the first; undefined when none is open. */
export function initialKring(
  kringen: KringFieldProps['kringen'],
  before: KringId | undefined,
): KringId | undefined {
  const found =
    kringen.find(({ id }) => id === before) ?? kringen.find(({ kind }) => kind === 'tafel') ?? kringen[0];
  return found?.id;
}
