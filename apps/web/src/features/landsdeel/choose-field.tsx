import { NativeSelect } from '@regietafel/ui/components/native-select';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface ChooseFieldProps {
  readonly label: string;
  /** The field of the input. */
  readonly path: string;
  readonly parts: FormParts;
  /** Empty where nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What choosing nothing means; without it a choice must be made. */
  readonly none?: string;
}

/** One of several; without a choice the browser would show the first as if it were chosen. */
export function ChooseField({ label, path, parts, value, onChange, options, none }: ChooseFieldProps) {
  const t = useMessages('landsdeel');
  return (
    <NativeSelect
      id={parts.idOf(path)}
      label={label}
      isRequired={none === undefined}
      options={[{ value: '', label: none ?? t('form.choose') }, ...options]}
      value={value}
      onChange={onChange}
      error={parts.errors.get(path)}
    />
  );
}
