import type { ComponentPropsWithRef, ReactNode } from 'react';
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

/** One page of a `TabNav`; `aria-current="page"` marks where the person is. */
export function TabNavLink(props: ComponentPropsWithRef<'a'>) {
  return <a {...props} className={classNames('rt-tab', props.className)} />;
}
