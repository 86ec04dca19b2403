import { Field, type FieldProps } from './field.tsx';
import type { Option } from './select.tsx';
import './aria-field.css';

interface NativeSelectProps<V extends string> extends FieldProps {
  readonly options: readonly Option<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of several, with the list that the browser itself draws: for filters, on pages that must load fast. */
export function NativeSelect<V extends string>({ options, value, onChange, ...field }: NativeSelectProps<V>) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className="rt-control rt-control--fill"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
