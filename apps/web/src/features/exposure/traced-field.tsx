import { Checkbox } from '@regietafel/ui/components/choice';
import type { FormParts } from '../../components/save-dialog.tsx';

interface TracedFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly parts: FormParts;
}

/** The author's yes to a total out of which the own share can be told. */
export function TracedField({ label, hint, value, onChange, parts: { idOf } }: TracedFieldProps) {
  return (
    <div>
      <Checkbox label={label} checked={value} onChange={onChange} aria-describedby={idOf('tracedHint')} />
      <p className="rt-muted" id={idOf('tracedHint')}>
        {hint}
      </p>
    </div>
  );
}
