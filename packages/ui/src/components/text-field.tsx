import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../core/class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import './text-field.css';

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'required' | keyof FieldProps>;

interface TextFieldProps extends FieldProps, InputProps {
  /** Called with the text at every change. */
  readonly onChange?: (value: string) => void;
}

/** One line of text; `type` may be `email`, `password`, `search`, `url` or `tel`. */
export function TextField({
  label,
  id,
  hint,
  error,
  isRequired,
  isLabelHidden,
  onChange,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, id, hint, error, isRequired, isLabelHidden }}>
      {(control) => (
        <input
          {...input}
          {...control}
          className={classNames('utrecht-textbox utrecht-textbox--html-input', className)}
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type AreaProps = Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'required' | keyof FieldProps>;

interface TextAreaProps extends FieldProps, AreaProps {
  /** Called with the text at every change. */
  readonly onChange?: (value: string) => void;
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({
  label,
  id,
  hint,
  error,
  isRequired,
  isLabelHidden,
  onChange,
  className,
  rows = 3,
  ...area
}: TextAreaProps) {
  return (
    <Field {...{ label, id, hint, error, isRequired, isLabelHidden }}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          rows={rows}
          className={classNames(
            'utrecht-textarea utrecht-textarea--html-textarea rt-text-area',
            error && 'utrecht-textarea--invalid',
            className,
          )}
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
