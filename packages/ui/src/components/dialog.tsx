import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from '../core/class-names.ts';
import { AriaLocale } from './aria-field.tsx';
import { IconButton } from './button.tsx';
import { useLabels } from './labels.tsx';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; the main one first. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'large';
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog';
  /** Whether a click beside the window closes it; not where it asks or holds what was typed. */
  readonly isDismissable?: boolean;
}

/** A window over the page that holds the focus until it is closed; Escape closes it and gives the focus back. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'small',
  role = 'dialog',
  isDismissable = role === 'dialog',
}: DialogProps) {
  const labels = useLabels();
  return (
    <AriaLocale>
      <ModalOverlay
        className="rt-scrim"
        isOpen={isOpen}
        onOpenChange={(open) => open || onClose()}
        isDismissable={isDismissable}
      >
        <Modal className={classNames('rt-dialog', `rt-dialog--${size}`)}>
          <AriaDialog className="rt-dialog__frame" role={role}>
            <header className="rt-dialog__head">
              <Heading slot="title" className="rt-dialog__title">
                {title}
              </Heading>
              <IconButton icon="close" label={labels.close} onClick={onClose} />
            </header>
            <div className="rt-dialog__body">{children}</div>
            {actions && <footer className="rt-dialog__actions">{actions}</footer>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  );
}
