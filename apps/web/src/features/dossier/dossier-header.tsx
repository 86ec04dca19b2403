import { monthOf } from '@regietafel/domain/core/dates';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Badge } from '@regietafel/ui/components/badge';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { Skeleton } from '@regietafel/ui/components/skeleton';
import { TabNav } from '@regietafel/ui/components/tab-nav';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { Part } from '../../components/part.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ladderQuery } from '../../lib/ladder/ladder-query.ts';
import { PageLink, TabLink } from '../../lib/links.ts';
import { useMay, useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DOSSIER_PAGE_NAMES, DOSSIER_PAGES, hasPage } from '../../lib/sharing/dossier-pages.ts';
import { shownViewing } from '../../lib/sharing/viewing.ts';
import { tredeTone } from '../../lib/status-tones.ts';
import { AsOfControl } from './as-of-control.tsx';
import { ViewAsControl } from './view-as-control.tsx';

const PresentPeople = lazy(() =>
  import('../../components/live/present-people.tsx').then((module) => ({ default: module.PresentPeople })),
);

/** Which provider this is about, on which trede, in what capacity one reads, and at which moment. */
export function DossierHeader() {
  const t = useMessages('dossier');
  const frame = useMessages('frame');
  const { dossierId, providerName, providerGroup, isFictitious, isPlan, closedOn } = useDossier();
  const format = useFormat();
  return (
    <PageHeader
      breadcrumb={
        <>
          <nav aria-label={t('trail')}>
            {isPlan ? (
              <PageLink to="/landsdeel">{frame('plans')}</PageLink>
            ) : (
              <PageLink to="/">{frame('portfolio')}</PageLink>
            )}
          </nav>
          <Part isExtra>
            <PresentPeople dossierId={dossierId} />
          </Part>
        </>
      }
      title={providerName}
      badges={
        <>
          {!isPlan && <TredeBadge />}
          {isFictitious && <FictiefMark />}
        </>
      }
      meta={
        <>
          {providerGroup && <span>{t('group', { group: providerGroup })}</span>}
          {shownViewing === null && <OwnRole />}
          {closedOn && <span>{t('closedOn', { day: format.date(closedOn) })}</span>}
        </>
      }
      actions={
        <>
          <ViewAsControl />
          <AsOfControl />
        </>
      }
      tabs={<DossierTabs />}
    />
  );
}

/** The trede at the reading position. Its place is kept while it is on its way, so that nothing moves when it comes. */
function TredeBadge() {
  const t = useMessages('dossier');
  const terms = useMessages('terms');
  const format = useFormat();
  const { dossierId } = useDossier();
  const { data } = useQuery(ladderQuery(useTenantId(), dossierId, useAsOf()));
  if (data === undefined) return <Skeleton width="9rem" height="1.5rem" />;
  if (data.current === null) return <Badge tone="neutral">{t('noTrede')}</Badge>;
  const { trede, since, precision } = data.current;
  const day = precision === 'day' ? format.date(since) : format.month(monthOf(since));
  return (
    <Badge tone={tredeTone(trede)} icon="trendUp">
      {terms('trede', { trede })} {t('tredeSince', { day })}
    </Badge>
  );
}

function OwnRole() {
  const t = useMessages('dossier');
  const terms = useMessages('terms');
  const format = useFormat();
  const { capacities } = useDossier();
  if (capacities.length === 0) return <span>{t('noRole')}</span>;
  const roles = capacities.map((role) => terms(`participation.${role}`).toLowerCase());
  return <span>{t('ownRole', { roles: format.list(roles) })}</span>;
}

function DossierTabs() {
  const t = useMessages('dossier');
  const dossier = useDossier();
  const { slug } = dossier;
  const mayReadLog = useMay('history.readLog');
  const pages = DOSSIER_PAGE_NAMES.filter(
    (page) => hasPage(dossier, page) && (page !== 'history' || mayReadLog),
  );
  return (
    <TabNav label={t('pages')}>
      {pages.map((page) => (
        <TabLink
          key={page}
          to={DOSSIER_PAGES[page]}
          params={{ dossier: slug }}
          activeOptions={{ exact: page === 'overview', includeSearch: false }}
        >
          {t(`page.${page}`)}
        </TabLink>
      ))}
    </TabNav>
  );
}
