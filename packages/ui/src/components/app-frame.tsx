import { type ReactNode, useEffect, useRef } from 'react';
import { NO_ROOM_BESIDE, useMediaQuery } from '../core/media.ts';
import { IconButton } from './button.tsx';
import { useLabels } from './labels.tsx';
import { Wordmark } from './wordmark.tsx';
import './app-frame.css';

interface AppFrameProps {
  readonly skipLabel: string;
  readonly navigationLabel: string;
  /** The product's name with the way to its first page, around the wordmark. */
  readonly home: (wordmark: ReactNode) => ReactNode;
  readonly productName: string;
  /** The organisation on whose behalf the person works; absent before signing in. */
  readonly tenantName?: string | undefined;
  /** Controls at the end of the header: language, display, account. */
  readonly headerEnd?: ReactNode;
  /** Strips under the header: the demonstration, the reading position in time. */
  readonly banners?: ReactNode;
  /** A `NavList`; absent on pages without a menu. */
  readonly navigation?: ReactNode;
  /** Changes with every page, so that the open menu closes. */
  readonly location: string;
  readonly children: ReactNode;
}

const MAIN_ID = 'inhoud';

/** The frame around every page: skip link, header, menu and main content. */
export function AppFrame(props: AppFrameProps) {
  const { skipLabel, navigation, navigationLabel, banners, location, children } = props;
  const isNarrow = useMediaQuery(NO_ROOM_BESIDE);
  return (
    <div className="rt-frame">
      <a className="nl-skip-link nl-skip-link--visible-on-focus rt-skip rt-screen-only" href={`#${MAIN_ID}`}>
        {skipLabel}
      </a>
      <header className="rt-head">
        <div className="rt-header">
          {navigation && isNarrow && (
            <NavDrawer label={navigationLabel} location={location}>
              {navigation}
            </NavDrawer>
          )}
          <div className="rt-header__brand">
            {props.home(<Wordmark name={props.productName} />)}
            {props.tenantName && <span className="rt-header__tenant">{props.tenantName}</span>}
          </div>
          {props.headerEnd && <div className="rt-header__end rt-screen-only">{props.headerEnd}</div>}
        </div>
        {banners}
      </header>
      <div className="rt-frame__body">
        {navigation && !isNarrow && (
          <nav className="rt-side-nav rt-screen-only" aria-label={navigationLabel}>
            <div className="rt-side-nav__content">{navigation}</div>
          </nav>
        )}
        <main className="rt-main" id={MAIN_ID} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

interface NavDrawerProps {
  readonly label: string;
  readonly location: string;
  readonly children: ReactNode;
}

/** The menu on a window without room for it: a sheet that the browser itself keeps the focus in. */
function NavDrawer({ label, location, children }: NavDrawerProps) {
  const labels = useLabels();
  const dialog = useRef<HTMLDialogElement>(null);
  const shownFor = useRef(location);

  useEffect(() => {
    if (shownFor.current === location) return;
    shownFor.current = location;
    dialog.current?.close();
  }, [location]);

  return (
    <>
      <IconButton
        className="rt-header__menu rt-screen-only"
        icon="menu"
        label={labels.openMenu}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      />
      <dialog className="rt-drawer" ref={dialog} closedby="any" aria-label={label}>
        <div className="rt-drawer__head">
          <span>{label}</span>
          <IconButton icon="close" label={labels.close} onClick={() => dialog.current?.close()} />
        </div>
        <nav aria-label={label}>{children}</nav>
      </dialog>
    </>
  );
}
