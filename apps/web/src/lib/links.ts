import { LinkButton } from '@regietafel/ui/components/button';
import { Link } from '@regietafel/ui/components/link';
import { NavLink } from '@regietafel/ui/components/nav-list';
import { TabNavLink } from '@regietafel/ui/components/tab-nav';
import { createLink } from '@tanstack/react-router';

/** A link in running text to a page of the application. */
export const PageLink = createLink(Link);

/** A link that looks like a button, to a page of the application. */
export const ButtonLink = createLink(LinkButton);

/** A link in the menu to a page of the application. */
export const MenuLink = createLink(NavLink);

/** A link in a row of tabs to a page of the application. */
export const TabLink = createLink(TabNavLink);
