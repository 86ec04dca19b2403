import type { Exposure } from '@regietafel/contracts/exposure/exposure';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { exposureQuery } from '../../lib/exposure/exposure-query.ts';
import { isPast } from '../../lib/history/as-of.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useMay, useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DivideCard } from './divide-card.tsx';
import { ownOf } from './exposure-draft.ts';
import { ExposureTools } from './exposure-tools.tsx';
import { OthersCard } from './others-card.tsx';
import { ShareCard } from './share-card.tsx';
import { StopCard } from './stop-card.tsx';
import { TotalsCard } from './totals-card.tsx';
import { WithdrawnCard } from './withdrawn-card.tsx';
import './exposure.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/afhankelijkheid')({
  component: ExposurePage,
});

/** Who leans on the provider, and what a stop would leave uncovered. */
function ExposurePage() {
  const t = useMessages('exposure');
  const { dossierId, providerName: provider } = useDossier();
  const query = useSuspenseQuery(exposureQuery(useTenantId(), dossierId, useAsOf()));
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/dossiers/$dossier/afhankelijkheid' });
  const mayReadOwn = useMay('exposure.readOwn');
  const exposure = query.data;
  const years = yearsOf(exposure);
  const year = Number(search.jaar ?? newestTold(exposure) ?? years[0]);
  const ofYear = exposure.statements.filter((one) => one.year === year);
  const own = ownOf(exposure, year);
  const standing = ofYear.filter(({ withdrawnReason }) => withdrawnReason === null);
  const others = ofYear.filter(({ origin }) => !origin.author.isOwn);
  const show = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  return (
    <Stack>
      <PageTitle parts={[t('title'), provider]} />
      <RefreshNotice query={query} />
      <p>{t('lead', { provider })}</p>
      {mayReadOwn && (
        <p>
          <PageLink to="/afhankelijkheid">{t('toOwn')}</PageLink>
        </p>
      )}
      <ExposureTools
        exposure={exposure}
        year={year}
        years={years}
        isPast={isPast(search)}
        onYear={(jaar) => show({ jaar })}
      />
      {ofYear.length === 0 && (
        <Card title={String(year)}>
          <EmptyState title={t('empty')}>
            {t(exposure.desk.side === null ? 'emptyForReader' : 'emptyBody')}
          </EmptyState>
        </Card>
      )}
      <TotalsCard exposure={exposure} year={year} isPast={isPast(search)} />
      {own && own.withdrawnReason !== null && <WithdrawnCard statement={own} />}
      {own?.withdrawnReason === null && (
        <ShareCard
          statement={own}
          measure={search.toon ?? 'revenueCents'}
          onMeasure={(toon) => show({ toon })}
        />
      )}
      {standing.length > 0 && <StopCard statements={standing} hardToReplace={exposure.hardToReplace} />}
      {others.length > 0 && <OthersCard statements={others} />}
      {own?.side === 'share' && own.withdrawnReason === null && <DivideCard statement={own} />}
    </Stack>
  );
}

/** The years that can be chosen: of every statement and total, and those of which one usually tells. */
function yearsOf({ day, statements, totals }: Exposure): readonly number[] {
  const now = Number(day.slice(0, 4));
  const known = [...statements, ...totals].map(({ year }) => year);
  return [...new Set([now, now - 1, now - 2, ...known])].toSorted((a, b) => b - a);
}

function newestTold({ statements, totals }: Exposure): number | undefined {
  const known = [...statements, ...totals].map(({ year }) => year);
  return known.length === 0 ? undefined : Math.max(...known);
}
