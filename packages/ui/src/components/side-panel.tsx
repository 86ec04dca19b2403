import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { NO_ROOM_BESIDE, useMediaQuery } from '../core/media.ts';
import { AriaLocale } from './aria-field.tsx';
import { IconButton } from './button.tsx';
import { useLabels } from './labels.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { focusRow, rowKeyAt } from './table/row-keys.ts';
import './side-panel.css';

interface SidePanelProps {
  readonly title: string;
  /** A line above the title: what kind of thing it is. */
  readonly kicker?: string;
  /** Called by the close button and by Escape; the caller changes the address, which closes the panel. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

interface SplitProps {
  readonly children: ReactNode;
  /** The open panel; null where nothing is chosen. */
  readonly panel: ReactNode;
}

/** Content with room for a panel beside it on a wide window. */
export function SplitView({ children, panel }: SplitProps) {
  return (
    <div className="rt-split">
      <div className="rt-split__main">{children}</div>
      {panel}
    </div>
  );
}

/** Details of what was chosen: beside the content when there is room, else a sheet over it that holds the focus. */
export function SidePanel(props: SidePanelProps) {
  return useMediaQuery(NO_ROOM_BESIDE) ? <PanelSheet {...props} /> : <PanelBeside {...props} />;
}

function PanelBeside({ title, kicker, onClose, children, actions }: SidePanelProps) {
  const labels = useLabels();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  // The panel opened because of what the person did elsewhere: the focus goes to it, and back when it closes.
  useEffect(() => {
    const opener = document.activeElement;
    // A table draws its rows anew when the panel takes its room, and after a reload nothing opened the panel: the row
    // that it belongs to is then the way back.
    const row = rowKeyAt(document.querySelector('[data-row][data-open]'));
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (row !== null && focusRow(document, row, { preventScroll: true })) return;
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };

  return (
    <aside className="rt-panel" aria-labelledby={titleId} onKeyDown={closeOnEscape}>
      <header className="rt-panel__head">
        <div>
          {kicker && <div className="rt-panel__kicker">{kicker}</div>}
          <h2 className="rt-panel__title" id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <IconButton icon="close" label={labels.close} onClick={onClose} />
      </header>
      <ScrollRegion className="rt-panel__body" label={labels.content}>
        {children}
      </ScrollRegion>
      {actions && <footer className="rt-panel__actions">{actions}</footer>}
    </aside>
  );
}

function PanelSheet({ title, kicker, onClose, children, actions }: SidePanelProps) {
  const labels = useLabels();
  return (
    <AriaLocale>
      <ModalOverlay
        className="rt-scrim rt-scrim--sheet"
        isOpen
        onOpenChange={(open) => open || onClose()}
        isDismissable
      >
        <Modal className="rt-dialog rt-dialog--sheet">
          <AriaDialog className="rt-dialog__frame">
            <header className="rt-panel__head">
              <div>
                {kicker && <div className="rt-panel__kicker">{kicker}</div>}
                <Heading slot="title" className="rt-panel__title">
                  {title}
                </Heading>
              </div>
              <IconButton icon="close" label={labels.close} onClick={onClose} />
            </header>
            <ScrollRegion className="rt-panel__body" label={labels.content}>
              {children}
            </ScrollRegion>
            {actions && <footer className="rt-panel__actions">{actions}</footer>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  );
}
