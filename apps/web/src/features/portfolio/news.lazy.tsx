import type { PortfolioNews } from '@regietafel/contracts/portfolio/portfolio';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { CellDetail } from '../../components/cell.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { subjectText } from '../../lib/history/change-subject.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useMay, useTenantId } from '../../lib/session/session.ts';
import { threadPlaceOf } from '../../lib/sharing/subject-places.ts';
import { newsQuery } from './news-query.ts';
import './news.css';

export const Route = createLazyRoute('/signed-in/wijzigingen')({ component: NewsPage });

type DossierNews = PortfolioNews['dossiers'][number];

/** What others recorded since the person's last visits, dossier by dossier. */
function NewsPage() {
  const t = useMessages('overview');
  const query = useSuspenseQuery(newsQuery(useTenantId()));
  const { dossiers } = query.data;
  return (
    <>
      <PageTitle parts={[t('newsPage.title')]} />
      <PageHeader title={t('newsPage.title')} lead={t('newsPage.lead')} />
      <Stack>
        <RefreshNotice query={query} />
        {dossiers.length === 0 && (
          <Card>
            <EmptyState title={t('newsPage.emptyTitle')} icon="history">
              {t('newsPage.emptyBody')}
            </EmptyState>
          </Card>
        )}
        {dossiers.map((dossier) => (
          <DossierCard key={dossier.dossierId} dossier={dossier} />
        ))}
      </Stack>
    </>
  );
}

function DossierCard({ dossier }: { readonly dossier: DossierNews }) {
  const t = useMessages('overview');
  const format = useFormat();
  const mayReadLog = useMay('history.readLog');
  const { slug, providerName, since, total, changes } = dossier;
  const rest = total - changes.length;
  return (
    <Card
      title={
        <PageLink to="/dossiers/$dossier" params={{ dossier: slug }}>
          {providerName}
        </PageLink>
      }
      footer={
        <>
          {t('newsPage.since', { moment: format.instant(since) })}
          {rest > 0 && ` ${t('newsPage.rest', { count: rest })}`}
          {mayReadLog && (
            <>
              {' '}
              <PageLink to="/dossiers/$dossier/logboek" params={{ dossier: slug }}>
                {t('changes.log')}
              </PageLink>
            </>
          )}
        </>
      }
      isFlush
    >
      <ul className="rt-news">
        {changes.map((change) => (
          <NewsItem key={`${change.kind}:${change.changeId}`} slug={slug} change={change} />
        ))}
      </ul>
    </Card>
  );
}

interface NewsItemProps {
  readonly slug: string;
  readonly change: DossierNews['changes'][number];
}

function NewsItem({ slug, change }: NewsItemProps) {
  const t = useMessages('overview');
  const terms = useMessages('terms');
  const format = useFormat();
  const { kind, about, subject, isFirst, isRemoval, origin } = change;
  const act = isRemoval ? 'removed' : isFirst ? 'added' : 'changed';
  const day = dutchDayOf(origin.recordedAt);
  return (
    <li className="rt-news__item">
      {`${t(`kind.${kind}`)} ${t(`act.${act}`)}: `}
      <PageLink {...threadPlaceOf(slug, about)}>
        {subject === null ? t(`kind.${kind}`) : subjectText(kind, subject, terms)}
      </PageLink>
      <CellDetail>
        <time dateTime={origin.recordedAt}>{format.date(day)}</time>
        {' · '}
        <RecordOrigin origin={origin} isTimeless />
      </CellDetail>
    </li>
  );
}
