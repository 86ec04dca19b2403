import type { WatchedProvider, WatchList } from '@regietafel/contracts/warning/watch-list';
import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo, useState } from 'react';
import { SeverityBadge } from '../../components/warning/signal-item.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useWarningWords, type WarningWords } from '../../lib/warning/use-warning-words.ts';

/** Every provider that the organisation follows: who asks for attention first. */
export function ProvidersCard({ list }: { readonly list: WatchList }) {
  const t = useMessages('warning');
  const columns = useColumns(list);
  const [sort, setSort] = useState<Parameters<typeof DataTable>[0]['sort']>(null);
  return (
    <Card title={t('list.providers')} isFlush>
      <DataTable
        caption={t('list.caption')}
        rows={list.providers}
        columns={columns}
        rowKey={({ dossierId }) => dossierId}
        sort={sort}
        onSort={setSort}
        empty={<EmptyState title={t('list.empty')}>{t('list.emptyBody')}</EmptyState>}
      />
    </Card>
  );
}

function useColumns(list: WatchList): readonly Column<WatchedProvider>[] {
  const t = useMessages('warning');
  const words = useWarningWords(list);
  return useMemo(
    () => [
      {
        id: 'provider',
        header: t('list.provider'),
        isRowHeader: true,
        cell: ({ slug, providerName, designated }) => (
          <>
            <PageLink to="/dossiers/$dossier/indicatoren" params={{ dossier: slug }}>
              {providerName}
            </PageLink>
            {designated.map(({ reason, byName }) => (
              <div key={`${byName} ${reason}`} className="rt-muted">
                {t('list.designated')}: {reason}
              </div>
            ))}
          </>
        ),
        sortValue: ({ providerName }) => providerName,
      },
      {
        id: 'care',
        header: t('list.care'),
        cell: ({ care }) => <Care care={care} />,
        sortValue: ({ care }) => care?.since ?? '',
      },
      {
        id: 'signals',
        header: t('list.signals'),
        cell: (provider) => <Signals provider={provider} words={words} />,
        sortValue: ({ signals }) => signals.length,
      },
      {
        id: 'reported',
        header: t('list.reported'),
        cell: ({ lastReported, unjudged }) => (
          <>
            {lastReported === null ? t('list.never') : words.period(lastReported)}
            {unjudged > 0 && <div className="rt-muted">{t('list.unjudged', { count: unjudged })}</div>}
          </>
        ),
        sortValue: ({ lastReported }) => lastReported ?? '',
      },
    ],
    [t, words],
  );
}

function Care({ care }: Pick<WatchedProvider, 'care'>) {
  const t = useMessages('warning');
  const format = useFormat();
  if (care === null) return t('list.noCare');
  const day = format.date(care.since);
  return (
    <>
      <Badge tone="negative">
        {care.isOwn
          ? t('list.careOwn', { day })
          : t('list.careOther', { day, name: care.byName ?? t('list.someone') })}
      </Badge>
      <div className="rt-muted">{care.reason}</div>
      {care.reviewOn !== null && (
        <div className="rt-muted">
          {t(care.isReviewDue ? 'care.reviewDue' : 'care.review', { day: format.date(care.reviewOn) })}
        </div>
      )}
    </>
  );
}

interface SignalsProps {
  readonly provider: WatchedProvider;
  readonly words: WarningWords;
}

/** The signals that stand, each with what holds it up. */
function Signals({ provider: { signals }, words }: SignalsProps) {
  const t = useMessages('warning');
  if (signals.length === 0) return t('list.noSignals');
  return (
    <ul className="rt-watch__list">
      {signals.map(({ rule, ruleName, severity, holding, isUnanswered }) => (
        <li key={rule}>
          <div className="rt-watch__signal">
            {ruleName} {severity === 'serious' && <SeverityBadge severity={severity} />}
          </div>
          {severity !== 'serious' && <div className="rt-muted">{holding.map(words.evidence).join(' ')}</div>}
          {isUnanswered && <div className="rt-muted">{t('signal.unanswered')}</div>}
        </li>
      ))}
    </ul>
  );
}
