import { NavItem, NavList } from '@regietafel/ui/components/nav-list';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { MenuLink } from '../../lib/links.ts';
import { useSearchShortcut } from './search-shortcut.ts';

/** The places that every person at work can go to. */
export function MainMenu() {
  const t = useMessages('frame');
  useSearchShortcut();
  return (
    <NavList>
      <NavItem>
        <MenuLink to="/" icon="grid" activeOptions={{ exact: true }}>
          {t('portfolio')}
        </MenuLink>
      </NavItem>
      <NavItem>
        <MenuLink to="/zoeken" icon="search">
          {t('search')}
        </MenuLink>
      </NavItem>
      <NavItem>
        <MenuLink to="/regios" icon="place">
          {t('reference')}
        </MenuLink>
      </NavItem>
    </NavList>
  );
}
