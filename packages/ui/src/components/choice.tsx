import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classNames } from '../core/class-names.ts';
import { FieldError, type FieldProps, RequiredMark } from './field.tsx';
import './choice.css';

interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'type' | 'children'> {
  readonly label: ReactNode;
  readonly onChange?: (isChecked: boolean) => void;
}

/** Yes or no. */
export function Checkbox({ label, onChange, className, ...input }: CheckboxProps) {
  return (
    <label className={classNames('rt-choice', className)}>
      <input type="checkbox" {...input} onChange={(event) => onChange?.(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
}

interface RadioGroupProps<V extends string> extends Omit<FieldProps, 'isLabelHidden'> {
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  /** Side by side instead of under each other. */
  readonly isInline?: boolean;
}

/** One of a few, all in sight. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, id, hint, error, isRequired, choices, value, onChange, isInline } = props;
  const name = useId();
  const groupId = id ?? name;
  const hintId = `${groupId}-hint`;
  const errorId = `${groupId}-error`;
  return (
    <fieldset
      className="rt-choices"
      id={groupId}
      // Reached only through the error summary, which must land on the group.
      tabIndex={-1}
      aria-describedby={[hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ') || undefined}
    >
      <legend className="utrecht-form-label">
        {label} <RequiredMark isRequired={isRequired} />
      </legend>
      {hint && (
        <div className="rt-field__hint" id={hintId}>
          {hint}
        </div>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <div className={classNames('rt-choices__list', isInline && 'rt-choices__list--inline')}>
        {choices.map((choice) => (
          <label className="rt-choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="rt-choice__hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
