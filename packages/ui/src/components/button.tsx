import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../core/class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

export type ButtonVariant = 'primary' | 'default' | 'subtle' | 'danger';

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: 'nl-button--primary',
  default: '',
  subtle: 'nl-button--subtle',
  danger: 'nl-button--primary nl-button--negative',
};

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  /** The action is under way: the button stays in place and in focus, and does nothing. */
  readonly isBusy?: boolean;
}

/** A button; `type` is `button` unless said otherwise, so that it submits no form by accident. */
export function Button({ children, variant = 'default', icon, isBusy = false, ...button }: ButtonProps) {
  return (
    <button
      type="button"
      {...button}
      className={classNames(
        'nl-button',
        VARIANTS[variant],
        button.disabled && 'nl-button--disabled',
        isBusy && 'nl-button--busy',
        button.className,
      )}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : button.onClick}
    >
      {isBusy ? <span className="rt-spinner" /> : icon && <Icon name={icon} />}
      <span className="nl-button__label">{children}</span>
    </button>
  );
}

interface LinkButtonProps extends Omit<ComponentPropsWithRef<'a'>, 'children'> {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
}

/** A link that is the main way on from here, and so looks like a button. For the router's `createLink`, as `Link`. */
export function LinkButton({ children, variant = 'default', icon, ...link }: LinkButtonProps) {
  return (
    <a {...link} className={classNames('nl-button', VARIANTS[variant], link.className)}>
      {icon && <Icon name={icon} />}
      <span className="nl-button__label">{children}</span>
    </a>
  );
}

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** What the button does; read by a screen reader and shown when the pointer rests on it. */
  readonly label: string;
}

/** A button of one drawing, at least 24 by 24 pixels. */
export function IconButton({ icon, label, ...button }: IconButtonProps) {
  return (
    <button
      type="button"
      {...button}
      className={classNames('nl-button nl-button--subtle nl-button--icon-only', button.className)}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}
