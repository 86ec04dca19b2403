import type { OwnExposure } from '@regietafel/contracts/exposure/exposure';
import { knownSum } from '@regietafel/domain/exposure/share';
import { Badge } from '@regietafel/ui/components/badge';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { ownExposureQuery } from '../../lib/exposure/exposure-query.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useSession } from '../../lib/session/session.ts';
import { DOSSIER_PAGES } from '../../lib/sharing/dossier-pages.ts';
import { PartsTable } from './parts-table.tsx';
import { useExposureWords } from './use-exposure-words.ts';
import { MeasureSelect, YearSelect } from './year-tools.tsx';
import './exposure.css';

export const Route = createLazyRoute('/signed-in/afhankelijkheid')({ component: OwnExposurePage });

/** On which providers the own region leans. */
function OwnExposurePage() {
  const t = useMessages('exposure');
  const { tenant } = useSession().current;
  const query = useSuspenseQuery(ownExposureQuery(tenant.id));
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/afhankelijkheid' });
  const { years, providers } = query.data;
  const year = Number(search.jaar ?? years[0]);
  const measure = search.toon ?? 'revenueCents';
  const words = useExposureWords();
  const show = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  return (
    <>
      <PageTitle parts={[t('own.title', { tenant: tenant.name })]} />
      <PageHeader title={t('own.title', { tenant: tenant.name })} lead={t('own.lead')} />
      <Stack>
        <RefreshNotice query={query} />
        {years.length === 0 ? (
          <Card title={t('own.providers')}>
            <EmptyState title={t('own.empty')}>{t('own.emptyBody')}</EmptyState>
          </Card>
        ) : (
          <Card title={t('own.providers')}>
            <div className="rt-exposure__card">
              <div className="rt-exposure__tools">
                <YearSelect years={years} year={year} onChange={(jaar) => show({ jaar })} />
                <MeasureSelect
                  label={t('share.measure')}
                  measure={measure}
                  onChange={(toon) => show({ toon })}
                />
              </div>
              <PartsTable
                caption={t('own.caption', { measure: t(`measure.${measure}`), year: String(year) })}
                kind="provider"
                extraHead={t('own.column.uncovered')}
                measure={measure}
                parts={providers
                  .filter((one) => one.year === year)
                  .map((one) => ({
                    key: one.dossier,
                    label: (
                      <>
                        <PageLink to={DOSSIER_PAGES.exposure} params={{ dossier: one.dossier }}>
                          {one.provider}
                        </PageLink>{' '}
                        {one.hardToReplace.length > 0 && <Badge tone="caution">{t('hard.badge')}</Badge>}
                      </>
                    ),
                    sum: one[measure],
                    extra: words.sum('places', withoutAlternative(one)),
                  }))}
              />
              <p className="rt-muted">{t('own.only')}</p>
            </div>
          </Card>
        )}
      </Stack>
    </>
  );
}

/** Places without an alternative over all kinds of care; incomplete where the room elsewhere is not wholly known. */
function withoutAlternative({ uncovered }: OwnExposure['providers'][number]) {
  return knownSum(uncovered.map(({ places }) => (places.kind === 'known' ? places.count : null)));
}
