import { NavItem, NavList } from '@regietafel/ui/components/nav-list';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { MenuLink } from '../../lib/links.ts';

/** The places that every person at work can go to. */
export function MainMenu() {
  const t = useMessages('frame');
  return (
    <NavList>
      <NavItem>
        <MenuLink to="/" icon="grid" activeOptions={{ exact: true }}>
          {t('portfolio')}
        </MenuLink>
      </NavItem>
      <NavItem>
        <MenuLink to="/regios" icon="search">
          {t('reference')}
        </MenuLink>
      </NavItem>
    </NavList>
  );
}
