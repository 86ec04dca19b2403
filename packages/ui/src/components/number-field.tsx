import { NumberField as AriaNumberField, Group, Input, type NumberFieldProps } from 'react-aria-components';
import { AriaFieldHead, AriaLocale, ariaFieldClass } from './aria-field.tsx';
import type { FieldProps } from './field.tsx';

interface Props extends FieldProps {
  /** Null where nothing is filled in: unknown is not zero. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly minValue?: number;
  readonly maxValue?: number;
  /** How the figure is written: `{ style: 'currency', currency: 'EUR' }` for euros. */
  readonly format?: NumberFieldProps['formatOptions'];
  readonly isDisabled?: boolean;
}

/** A figure, typed and shown the way of the locale ("1.600.000,50"). */
export function NumberField({ id, value, onChange, format, minValue, maxValue, isDisabled, ...head }: Props) {
  return (
    <AriaLocale>
      <AriaNumberField
        className={ariaFieldClass(head.error)}
        {...(id !== undefined && { id })}
        value={value ?? Number.NaN}
        onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
        isInvalid={head.error !== undefined}
        isRequired={head.isRequired ?? false}
        validationBehavior="aria"
        {...(minValue !== undefined && { minValue })}
        {...(maxValue !== undefined && { maxValue })}
        {...(format !== undefined && { formatOptions: format })}
        {...(isDisabled !== undefined && { isDisabled })}
      >
        <AriaFieldHead {...head} />
        <Group className="rt-control rt-control--fill">
          <Input />
        </Group>
      </AriaNumberField>
    </AriaLocale>
  );
}
