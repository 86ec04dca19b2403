import type { ComparedGroup } from '@regietafel/contracts/comparison/answer';
import type { GroupDimension } from '@regietafel/domain/comparison/question';
import { periodsBetween } from '@regietafel/domain/indicators/period';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { SkeletonChart } from '@regietafel/ui/components/skeleton';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, useMemo } from 'react';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { compareGroups, lastKnownPeriod, type Subject } from './compared.ts';
import { groupedQuery } from './comparison-queries.ts';
import type { ComparisonWords } from './comparison-words.ts';
import { GroupTable } from './group-table.tsx';
import type { ResultsProps } from './named-results.tsx';
import { PictureCard } from './picture-card.tsx';
import { ShowBar, viewsOf } from './show-bar.tsx';

const RegionMap = lazy(() => import('./map-picture.tsx').then((m) => ({ default: m.RegionMap })));

/** Providers together: what is given out of each group, and by which rule it is not. */
export function GroupedResults(props: ResultsProps) {
  const { catalogue, words, setup, indicators, tools, onChange } = props;
  const t = useMessages('comparison');
  const { from, to, groupBy, landsdeel, region, sizeClass, mainKind } = setup;
  const indicatorIds = useMemo(() => indicators.map(({ id }) => id).sort(), [indicators]);
  const { data } = useSuspenseQuery(
    groupedQuery(useTenantId(), {
      ...{ indicatorIds, from, to, groupBy },
      filters: { landsdeel, region, sizeClass, mainKind },
    }),
  );
  const periods = useMemo(() => periodsBetween(from, to), [from, to]);
  const [shown] = indicators;
  const answered = useMemo(
    () => data.groups.filter((group) => isOfToday(group, groupBy, words)),
    [data, groupBy, words],
  );
  const compared = useMemo(() => {
    const groups = new Set(answered.map(({ group }) => group));
    const subjects = [...groups].map(
      (group): Subject => ({
        key: group ?? '',
        name: words.group(groupBy, group),
        ...{ landsdeel: null, region: groupBy === 'region' ? group : null, sizeClass: null, mainKind: null },
        ...{ isCombined: null, isFictitious: false },
      }),
    );
    return compareGroups(answered, indicatorIds, periods, subjects);
  }, [answered, indicatorIds, periods, groupBy, words]);
  const indicator = shown === undefined ? -1 : indicatorIds.indexOf(shown.id);
  const asked = setup.moment === null ? -1 : periods.indexOf(setup.moment);
  const period = asked >= 0 ? asked : lastKnownPeriod(compared, indicator);
  const at = periods[period] ?? to;
  const groups = useMemo(
    () => answered.filter(({ indicatorId, period: of }) => indicatorId === shown?.id && of === at),
    [answered, shown, at],
  );
  if (shown === undefined) return null;
  const write = words.value(shown.unit);
  const view = viewsOf(setup).includes(setup.view) ? setup.view : 'table';
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
      {groups.length === 0 ? (
        <Card>
          <EmptyState title={t('nothing.title')} icon="filter">
            {t('nothing.body')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <Told groups={groups} />
          {view === 'map' ? (
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
          ) : (
            <PictureCard
              compared={compared}
              indicator={indicator}
              period={period}
              definition={shown}
              setup={{ ...setup, view }}
              words={words}
              catalogue={catalogue}
              weightId={null}
            />
          )}
          <GroupTable
            groups={groups}
            caption={t('table.caption', { indicator: shown.name, period: words.period(at) })}
            write={write}
            nameOf={(group) => words.group(groupBy, group)}
            orderOf={(group) => words.order(groupBy, group ?? '')}
            sort={setup.sort}
            onSort={(sort) => onChange({ sort })}
          />
          <Explained groups={groups} least={catalogue.leastProviders} />
        </>
      )}
    </Stack>
  );
}

/** A region of the past of which nothing is given is no row: nobody works there any more. */
function isOfToday(
  { group, suppressedBy }: ComparedGroup,
  groupBy: GroupDimension,
  words: ComparisonWords,
): boolean {
  return groupBy !== 'region' || group === null || suppressedBy === null || words.isRegion(group);
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

/** How many groups are given, and of how many providers. */
function Told({ groups }: { readonly groups: readonly ComparedGroup[] }) {
  const t = useMessages('comparison');
  const told = groups.filter(({ suppressedBy }) => suppressedBy === null);
  const providers = told.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return (
    <div className="rt-compare-notes" role="status">
      <p>{t('groups.told', { count: told.length, total: groups.length, providers })}</p>
    </div>
  );
}

/** What the rules mean, and what does not count yet. */
function Explained({ groups, least }: { readonly groups: readonly ComparedGroup[]; readonly least: number }) {
  const t = useMessages('comparison');
  const waiting = groups.reduce((sum, group) => sum + group.waiting, 0);
  return (
    <div className="rt-compare-notes">
      <p>{t('groups.reading')}</p>
      {groups.some(({ suppressedBy }) => suppressedBy !== null) && (
        <p>{t('suppressed.explain', { count: least })}</p>
      )}
      {waiting > 0 && <p>{t('groups.waiting', { count: waiting })}</p>}
      {groups.some(({ isBehind }) => isBehind) && <p>{t('groups.behind')}</p>}
    </div>
  );
}
