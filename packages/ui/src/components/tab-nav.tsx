import { type ComponentPropsWithRef, type ReactNode, useEffect, useImperativeHandle, useRef } from 'react';
import { classNames } from '../core/class-names.ts';
import './tab-nav.css';

interface TabNavProps {
  readonly label: string;
  /** `TabNavLink`s, or what the router made of them. */
  readonly children: ReactNode;
}

/** The pages of one thing, as a row of links that looks like tabs. */
export function TabNav({ label, children }: TabNavProps) {
  return (
    <nav className="rt-tabs rt-screen-only" aria-label={label}>
      {children}
    </nav>
  );
}

/** One page of a `TabNav`; `aria-current="page"` marks where the person is, and is brought into sight where the row is long. */
export function TabNavLink({ ref, ...props }: ComponentPropsWithRef<'a'>) {
  const tab = useRef<HTMLAnchorElement>(null);
  useImperativeHandle<HTMLAnchorElement | null, HTMLAnchorElement | null>(ref, () => tab.current, []);
  const isCurrent = props['aria-current'] === 'page';
  useEffect(() => {
    if (isCurrent) centreInRow(tab.current);
  }, [isCurrent]);
  return <a {...props} ref={tab} className={classNames('rt-tab', props.className)} />;
}

/** Scrolls the row only: `scrollIntoView` would move the page too. */
function centreInRow(tab: HTMLElement | null): void {
  const row = tab?.parentElement;
  if (!tab || !row) return;
  const { left, width } = tab.getBoundingClientRect();
  const within = row.getBoundingClientRect();
  row.scrollLeft += left + width / 2 - (within.left + within.width / 2);
}
