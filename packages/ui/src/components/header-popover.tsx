import { type ReactNode, useId, useRef } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './header-popover.css';

interface HeaderPopoverProps {
  /** Name of the button; shown from medium windows on unless `isIconOnly`. */
  readonly label: string;
  readonly icon: IconName;
  readonly isIconOnly?: boolean;
  /** The content, given the way to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A panel that opens from a button in the header. The browser closes it on Escape and on a click beside it. */
export function HeaderPopover({ label, icon, isIconOnly = false, children }: HeaderPopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        className="nl-button nl-button--subtle rt-header-button"
        popoverTarget={id}
        aria-label={label}
        title={isIconOnly ? label : undefined}
      >
        <Icon name={icon} />
        {!isIconOnly && <span className="nl-button__label rt-header-button__label">{label}</span>}
        <Icon name="chevronDown" />
      </button>
      <div className="rt-header-popover" id={id} popover="auto" ref={panel}>
        {children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of a `HeaderPopover`. */
export function PopoverSection({ title, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className="rt-header-popover__section" aria-labelledby={titleId}>
      <h2 className="rt-header-popover__title" id={titleId}>
        {title}
      </h2>
      {children}
    </section>
  );
}
