import type { KringRef } from '@regietafel/contracts/core/origin';
import type { KringId } from '@regietafel/domain/core/ids';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useMessages } from '../lib/i18n/use-messages.ts';

interface KringFieldProps {
  /** Those in which the person may write, from narrow to wide. */
  readonly kringen: readonly KringRef[];
  readonly value: KringId | null;
  readonly onChange: (kringId: KringId) => void;
  readonly id?: string;
  readonly error?: string | undefined;
}

/** Which kring reads what is about to be recorded. Needs the sentences of `recording`. */
export function KringField({ kringen, value, onChange, ...field }: KringFieldProps) {
  const t = useMessages('recording');
  const options = kringen.map(({ id, name }) => ({ value: id as KringId | '', label: name }));
  const isChosen = options.some((option) => option.value === value);
  return (
    <NativeSelect
      label={t('kring')}
      hint={t('kringHint')}
      isRequired
      // Without a choice the browser would show the first kring as if it were chosen.
      options={isChosen ? options : [{ value: '', label: t('kringChoose') }, ...options]}
      value={isChosen ? (value ?? '') : ''}
      onChange={(kringId) => kringId !== '' && onChange(kringId)}
      {...field}
    />
  );
}
