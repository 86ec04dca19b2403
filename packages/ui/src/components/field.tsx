import { type ReactNode, useId } from 'react';
import { classNames } from '../core/class-names.ts';
import { Icon } from './icon.tsx';
import { useLabels } from './labels.tsx';
import './field.css';

/** What every field has beside its control. */
export interface FieldProps {
  readonly label: string;
  /** Id of the control, so that the error summary can link to it; made up when absent. */
  readonly id?: string | undefined;
  readonly hint?: ReactNode;
  /** What is wrong with the value, in the user's language. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
  /** The label is read by a screen reader but not shown; only where the place says it already. */
  readonly isLabelHidden?: boolean | undefined;
}

/** What a control needs so that its label, hint and error are read with it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

interface Props extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

/** A label, a control, a hint and an error, bound together. */
export function Field({ label, id, hint, error, isRequired, isLabelHidden, children }: Props) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <div className={classNames('utrecht-form-field rt-field', error && 'utrecht-form-field--invalid')}>
      <label
        className={classNames(
          'utrecht-form-field__label utrecht-form-label',
          isLabelHidden && 'rt-visually-hidden',
        )}
        htmlFor={controlId}
      >
        {label} <RequiredMark isRequired={isRequired} />
      </label>
      {hint && (
        <div className="rt-field__hint" id={hintId}>
          {hint}
        </div>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <div className="utrecht-form-field__input">
        {children({
          id: controlId,
          'aria-describedby': described || undefined,
          'aria-invalid': error ? true : undefined,
          'aria-required': isRequired || undefined,
        })}
      </div>
    </div>
  );
}

/** Says beside a label that the field must be filled in. */
export function RequiredMark({ isRequired }: { readonly isRequired: boolean | undefined }) {
  const labels = useLabels();
  return isRequired ? <span className="rt-field__required">({labels.required})</span> : null;
}

/** What is wrong with a field: a drawing and words, never colour alone. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="rt-field__error" id={id}>
      <Icon name="stop" />
      <span>{children}</span>
    </div>
  );
}
