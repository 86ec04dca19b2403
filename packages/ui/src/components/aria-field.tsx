import type { ReactNode } from 'react';
import { FieldError as AriaError, I18nProvider, Label, Text } from 'react-aria-components';
import { classNames } from '../core/class-names.ts';
import { type FieldProps, RequiredMark } from './field.tsx';
import { Icon } from './icon.tsx';
import { useLocaleTag } from './labels.tsx';
import './aria-field.css';

/** Gives the composite fields the locale of the interface instead of that of the device. */
export function AriaLocale({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={useLocaleTag()}>{children}</I18nProvider>;
}

/** Class of the outer element of a composite field. */
export function ariaFieldClass(error: string | undefined): string {
  return classNames('utrecht-form-field rt-field', error && 'utrecht-form-field--invalid');
}

interface HeadProps extends Pick<FieldProps, 'label' | 'hint' | 'error' | 'isRequired' | 'isLabelHidden'> {}

/** Label, hint and error of a composite field; it finds its control through the context of the field around it. */
export function AriaFieldHead({ label, hint, error, isRequired, isLabelHidden }: HeadProps) {
  return (
    <>
      <Label
        className={classNames(
          'utrecht-form-field__label utrecht-form-label',
          isLabelHidden && 'rt-visually-hidden',
        )}
      >
        {label} <RequiredMark isRequired={isRequired} />
      </Label>
      {hint && (
        <Text slot="description" className="rt-field__hint" elementType="div">
          {hint}
        </Text>
      )}
      {error && (
        <AriaError className="rt-field__error">
          <Icon name="stop" />
          <span>{error}</span>
        </AriaError>
      )}
    </>
  );
}
