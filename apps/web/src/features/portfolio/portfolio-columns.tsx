import type { PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Badge, StatusDot } from '@regietafel/ui/components/badge';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail, Muted } from '../../components/cell.tsx';
import { type Format, useFormat } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { tredeTone } from '../../lib/status-tones.ts';
import type { PORTFOLIO_COLUMNS } from './portfolio-search.ts';

interface Words {
  readonly t: Translate<MessagesOf<'portfolio'>>;
  readonly terms: Translate<MessagesOf<'terms'>>;
  readonly format: Format;
}

type PortfolioColumn = Column<PortfolioRow> & { readonly id: (typeof PORTFOLIO_COLUMNS)[number] };

/** The columns of the portfolio in the reader's language. */
export function usePortfolioColumns(): readonly Column<PortfolioRow>[] {
  const t = useMessages('portfolio');
  const terms = useMessages('terms');
  const format = useFormat();
  return useMemo(() => columnsOf({ t, terms, format }), [t, terms, format]);
}

function columnsOf(words: Words): readonly PortfolioColumn[] {
  const { t, terms, format } = words;
  const rolesOf = ({ capacities }: PortfolioRow) =>
    format.list(capacities.map((role) => terms(`participation.${role}`)));
  return [
    {
      id: 'aanbieder',
      header: t('column.provider'),
      isRowHeader: true,
      width: '16%',
      cell: (row) => <Provider row={row} t={t} />,
      sortValue: ({ providerName }) => providerName,
    },
    { id: 'rol', header: t('column.role'), width: '14%', cell: rolesOf, sortValue: rolesOf },
    {
      id: 'trede',
      header: t('column.trede'),
      width: '10%',
      cell: ({ trede }) =>
        trede === null ? (
          <Muted>{t('noTrede')}</Muted>
        ) : (
          <Badge tone={tredeTone(trede)} icon="trendUp">
            {terms('trede', { trede })}
          </Badge>
        ),
      sortValue: ({ trede }) => trede,
    },
    {
      id: 'kpis',
      header: t('column.kpis'),
      width: '13%',
      cell: ({ kpis }) => <Kpis kpis={kpis} t={t} />,
      sortValue: ({ kpis }) => (kpis.total === 0 ? null : kpis.red * 1000 + kpis.stale),
    },
    {
      id: 'risicos',
      header: t('column.risks'),
      width: '16%',
      cell: ({ openRisks }) => <Risks risks={openRisks} t={t} />,
      sortValue: ({ openRisks }) => openRisks.total,
    },
    {
      id: 'afspraken',
      header: t('column.agreements'),
      width: '10%',
      cell: ({ agreementCount, overdueAgreements: count }) =>
        count === 0 ? (
          <Muted>{t(agreementCount === 0 ? 'agreements.none' : 'agreements.fine')}</Muted>
        ) : (
          <StatusDot tone="negative">{t('agreements.overdue', { count })}</StatusDot>
        ),
      sortValue: ({ overdueAgreements }) => overdueAgreements,
    },
    {
      id: 'register',
      header: t('column.register'),
      width: '10%',
      cell: ({ lastRegisterOn }) =>
        lastRegisterOn === null ? <Muted>{t('register.none')}</Muted> : format.date(lastRegisterOn),
      sortValue: ({ lastRegisterOn }) => lastRegisterOn,
    },
    {
      id: 'nieuw',
      header: t('column.news'),
      cell: ({ news }) => <News news={news} words={words} />,
      sortValue: ({ news }) => news?.total ?? null,
    },
  ];
}

type Portfolio = Words['t'];

function Provider({ row, t }: { readonly row: PortfolioRow; readonly t: Portfolio }) {
  const { slug, providerName, providerGroup, closedOn, isFictitious } = row;
  return (
    <>
      <PageLink to="/dossiers/$dossier" params={{ dossier: slug }}>
        {providerName}
      </PageLink>
      {isFictitious && (
        <>
          {' '}
          <FictiefMark />
        </>
      )}
      {providerGroup && <CellDetail>{t('group', { group: providerGroup })}</CellDetail>}
      {closedOn && <CellDetail>{t('closed')}</CellDetail>}
    </>
  );
}

function Kpis({ kpis, t }: { readonly kpis: PortfolioRow['kpis']; readonly t: Portfolio }) {
  const { total, red, near, stale } = kpis;
  if (total === 0) return <Muted>{t('kpis.none')}</Muted>;
  const rest = [
    near > 0 && t('kpis.near', { count: near }),
    stale > 0 && t('kpis.stale', { count: stale }),
    t('kpis.total', { count: total }),
  ].filter((part) => part !== false);
  return (
    <>
      {red > 0 ? (
        <StatusDot tone="negative">{t('kpis.red', { count: red })}</StatusDot>
      ) : stale > 0 ? (
        <StatusDot tone="caution">{t('kpis.fine', { count: total - near - stale })}</StatusDot>
      ) : (
        <StatusDot tone="positive">{t('kpis.fine', { count: total - near })}</StatusDot>
      )}
      <CellDetail>{rest.join(' · ')}</CellDetail>
    </>
  );
}

function Risks({ risks, t }: { readonly risks: PortfolioRow['openRisks']; readonly t: Portfolio }) {
  const { total, withAmount, pm, withoutAmount } = risks;
  if (total === 0) return <Muted>{t('risks.none')}</Muted>;
  const parts = [
    t('risks.withAmount', { count: withAmount }),
    pm > 0 && t('risks.pm', { count: pm }),
    withoutAmount > 0 && t('risks.withoutAmount', { count: withoutAmount }),
  ].filter((part) => part !== false);
  return (
    <>
      {t('risks.open', { count: total })}
      <CellDetail>{parts.join(' · ')}</CellDetail>
    </>
  );
}

function News({ news, words }: { readonly news: PortfolioRow['news']; readonly words: Words }) {
  const { t, format } = words;
  if (news === null) return <Muted>{t('news.first')}</Muted>;
  return (
    <>
      {news.total === 0 ? (
        <Muted>{t('news.none')}</Muted>
      ) : (
        <StatusDot tone="info">
          <PageLink to="/wijzigingen">{t('news.count', { count: news.total })}</PageLink>
        </StatusDot>
      )}
      <CellDetail>{t('news.since', { moment: format.instant(news.since) })}</CellDetail>
    </>
  );
}
