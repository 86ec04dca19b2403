import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../core/class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import './nav-list.css';

interface NavListProps {
  readonly title?: string;
  /** `NavItem`s. */
  readonly children: ReactNode;
}

/** Places to go, in the menu. */
export function NavList({ title, children }: NavListProps) {
  return (
    <div className="rt-nav">
      {title && <div className="rt-nav__title">{title}</div>}
      <ul className="rt-nav__list">{children}</ul>
    </div>
  );
}

/** One place in a `NavList`, around a `NavLink`. */
export function NavItem({ children }: { readonly children: ReactNode }) {
  return <li>{children}</li>;
}

interface NavLinkProps extends ComponentPropsWithRef<'a'> {
  readonly icon?: IconName;
  /** A figure behind the name: how many there are to look at. */
  readonly count?: ReactNode;
}

/** A link in the menu; `aria-current="page"` marks where the person is. Give it to the router's `createLink`. */
export function NavLink({ icon, count, children, ...link }: NavLinkProps) {
  return (
    <a {...link} className={classNames('rt-nav__link', link.className)}>
      {icon && <Icon name={icon} />}
      <span className="rt-nav__label">{children}</span>
      {count !== undefined && <span className="rt-nav__count">{count}</span>}
    </a>
  );
}
