import type { ComparedGroup } from '@regietafel/contracts/comparison/answer';
import { periodsBetween } from '@regietafel/domain/indicators/period';
import { Badge } from '@regietafel/ui/components/badge';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import { SkeletonChart } from '@regietafel/ui/components/skeleton';
import type { Column, Sort } from '@regietafel/ui/core/table';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, useMemo, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { groupedQuery } from './comparison-queries.ts';
import type { ResultsProps } from './named-results.tsx';
import { ShowBar } from './show-bar.tsx';

const RegionMap = lazy(() => import('./map-picture.tsx').then((m) => ({ default: m.RegionMap })));

/** Providers together: what is given out of each group, and by which rule it is not. */
export function GroupedResults(props: ResultsProps) {
  const { catalogue, words, setup, indicators, moment, tools, onChange } = props;
  const t = useMessages('comparison');
  const { from, to, groupBy, landsdeel, region, sizeClass, mainKind } = setup;
  const { data } = useSuspenseQuery(
    groupedQuery(useTenantId(), {
      indicatorIds: indicators.map(({ id }) => id).sort(),
      from,
      to,
      groupBy,
      filters: { landsdeel, region, sizeClass, mainKind },
    }),
  );
  const periods = useMemo(() => periodsBetween(from, to), [from, to]);
  const [shown] = indicators;
  const at = moment ?? data.groups.findLast(({ indicatorId }) => indicatorId === shown?.id)?.period ?? to;
  const groups = useMemo(
    () => data.groups.filter(({ indicatorId, period }) => indicatorId === shown?.id && period === at),
    [data, shown, at],
  );
  if (data.groups.length === 0 || shown === undefined)
    return (
      <Card>
        <EmptyState title={t('nothing.title')} icon="filter">
          {t('nothing.body')}
        </EmptyState>
      </Card>
    );
  const write = words.value(shown.unit);
  return (
    <Stack>
      <ShowBar
        setup={setup}
        indicators={indicators}
        periods={periods}
        moment={at}
        words={words}
        end={tools}
        onChange={onChange}
      />
      {setup.view === 'map' && groupBy === 'region' && (
        <Card>
          <Part fallback={<SkeletonChart />}>
            <RegionMap
              {...mapOf(groups)}
              catalogue={catalogue}
              words={words}
              name={shown.name}
              write={write}
              period={words.period(at)}
            />
          </Part>
        </Card>
      )}
      <GroupTable
        groups={groups}
        caption={t('table.caption', { indicator: shown.name, period: words.period(at) })}
        write={write}
        nameOf={(group) => words.group(groupBy, group)}
      />
      <Told groups={groups} least={catalogue.leastProviders} />
    </Stack>
  );
}

function mapOf(groups: readonly ComparedGroup[]) {
  return {
    figures: new Map(
      groups.flatMap(({ group, mean, count }) =>
        group === null || mean === null || count === null ? [] : [[group, { mean, count }] as const],
      ),
    ),
    suppressed: new Map(
      groups.flatMap(({ group, suppressedBy }) =>
        group === null || suppressedBy === null ? [] : [[group, suppressedBy] as const],
      ),
    ),
  };
}

interface GroupTableProps {
  readonly groups: readonly ComparedGroup[];
  readonly caption: string;
  readonly write: (value: number) => string;
  readonly nameOf: (group: string | null) => string;
}

function GroupTable({ groups, caption, write, nameOf }: GroupTableProps) {
  const t = useMessages('comparison');
  const format = useFormat();
  const [sort, setSort] = useState<Sort | null>(null);
  const columns: readonly Column<ComparedGroup>[] = [
    {
      id: 'group',
      header: t('column.group'),
      isRowHeader: true,
      cell: ({ group }) => nameOf(group),
      sortValue: ({ group }) => nameOf(group),
    },
    {
      id: 'count',
      header: t('column.count'),
      align: 'end',
      cell: ({ count }) => (count === null ? '–' : format.number(count)),
      sortValue: ({ count }) => count,
    },
    {
      id: 'mean',
      header: t('column.mean'),
      align: 'end',
      cell: ({ mean, suppressedBy }) =>
        suppressedBy === null ? (
          mean === null ? (
            '–'
          ) : (
            write(mean)
          )
        ) : (
          <Badge tone="neutral">{t(`suppressed.${suppressedBy}`)}</Badge>
        ),
      sortValue: ({ mean }) => mean,
    },
    {
      id: 'pooled',
      header: t('column.pooled'),
      align: 'end',
      cell: ({ pooled }) => (pooled === null ? '–' : write(pooled)),
      sortValue: ({ pooled }) => pooled,
    },
  ];
  return (
    <Card isFlush>
      <DataTable
        caption={caption}
        rows={groups}
        columns={columns}
        rowKey={({ group }) => group ?? ''}
        sort={sort}
        onSort={setSort}
        empty={<EmptyState title={t('nothing.title')} icon="filter" />}
      />
    </Card>
  );
}

/** What the rules mean, and what does not count yet. */
function Told({ groups, least }: { readonly groups: readonly ComparedGroup[]; readonly least: number }) {
  const t = useMessages('comparison');
  const waiting = groups.reduce((sum, group) => sum + group.waiting, 0);
  return (
    <div className="rt-compare-notes">
      {groups.some(({ suppressedBy }) => suppressedBy !== null) && (
        <p>{t('suppressed.explain', { count: least })}</p>
      )}
      {waiting > 0 && <p>{t('groups.waiting', { count: waiting })}</p>}
      {groups.some(({ isBehind }) => isBehind) && <p>{t('groups.behind')}</p>}
    </div>
  );
}
