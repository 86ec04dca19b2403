import { NavItem, NavList } from '@regietafel/ui/components/nav-list';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { MenuLink } from '../../lib/links.ts';
import { useMay, useTenantId } from '../../lib/session/session.ts';
import { workCountQuery } from '../../lib/work/work-query.ts';
import { useSearchShortcut } from './search-shortcut.ts';

/** The places that every person at work can go to. */
export function MainMenu() {
  const t = useMessages('frame');
  const mayReadLog = useMay('audit.read');
  const mayCompare = useMay('comparison.read');
  const mayReadPeople = useMay('accounts.readPeople');
  const mayReadPlans = useMay('landsdeel.read');
  const mayWatch = useMay('warning.readList');
  const isAtOrganisation = useLocation({ select: ({ pathname }) => pathname.startsWith('/organisatie/') });
  useSearchShortcut();
  const { data } = useQuery(workCountQuery(useTenantId()));
  return (
    <NavList>
      <NavItem>
        <MenuLink to="/" icon="grid" activeOptions={{ exact: true }}>
          {t('portfolio')}
        </MenuLink>
      </NavItem>
      <NavItem>
        <MenuLink
          to="/werk"
          icon="check"
          count={data && data.total > 0 ? <WorkCount count={data.total} /> : undefined}
        >
          {t('work')}
        </MenuLink>
      </NavItem>
      <NavItem>
        <MenuLink to="/wijzigingen" icon="history">
          {t('news')}
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
      {mayWatch && (
        <NavItem>
          <MenuLink to="/signalen" icon="warning">
            {t('warning')}
          </MenuLink>
        </NavItem>
      )}
      {mayReadPlans && (
        <NavItem>
          <MenuLink to="/landsdeel" icon="trendDown">
            {t('plans')}
          </MenuLink>
        </NavItem>
      )}
      {mayCompare && (
        <NavItem>
          <MenuLink to="/vergelijken" icon="sortable">
            {t('comparison')}
          </MenuLink>
        </NavItem>
      )}
      {mayReadPeople && (
        <NavItem>
          <MenuLink
            to="/organisatie/mensen"
            icon="user"
            // The other tabs of the same head stand beside this address, not under it.
            aria-current={isAtOrganisation ? 'page' : undefined}
          >
            {t('people')}
          </MenuLink>
        </NavItem>
      )}
      {mayReadLog && (
        <NavItem>
          <MenuLink to="/logboek" icon="document">
            {t('auditLog')}
          </MenuLink>
        </NavItem>
      )}
    </NavList>
  );
}

/** A figure for the eye, and in words for a screen reader. */
function WorkCount({ count }: { readonly count: number }) {
  const t = useMessages('frame');
  return (
    <>
      <span aria-hidden="true">{count}</span>
      <span className="rt-visually-hidden">{t('workCount', { count })}</span>
    </>
  );
}
