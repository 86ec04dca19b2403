import { peersOf } from '@regietafel/domain/comparison/statistics/peers';
import { summaryOf } from '@regietafel/domain/comparison/statistics/summary';
import type { StripRow } from '@regietafel/ui/charts/strip-geometry';
import { StripPlot } from '@regietafel/ui/charts/strip-plot';
import { useMemo } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { groupOf, type Known, knownAt } from './compared.ts';
import { isSought, type PictureProps } from './picture.ts';
import { Reading } from './reading.tsx';

/** With fewer points, a box would say more than is known. */
const LEAST_IN_BOX = 5;

/** Every provider a point, in the groups that were asked for, with where its peers lie; groups all on one line. */
export function StripPicture(props: PictureProps) {
  const { compared, indicator, period, definition, setup, words } = props;
  const t = useMessages('comparison');
  const write = words.value(definition.unit);
  const isNamed = setup.unit === 'providers';
  const groupBy = isNamed ? setup.groupBy : 'none';
  const known = useMemo(() => knownAt(compared, indicator, period), [compared, indicator, period]);
  const rows = useMemo((): readonly StripRow[] => {
    const groups = Map.groupBy(known, ({ provider }) => groupOf(provider, groupBy));
    return [...groups]
      .map(([group, members]) => ({
        key: group ?? '',
        label: `${words.group(groupBy, group)} · ${t('strip.count', { count: members.length })}`,
        points: members.map(({ provider, value }) => ({
          key: provider.key,
          value,
          isChosen: isSought(setup, provider.name),
        })),
        box: members.length < LEAST_IN_BOX ? null : summaryOf(members.map(({ value }) => value)),
      }))
      .sort((one, other) => words.order(groupBy, one.key) - words.order(groupBy, other.key));
  }, [known, groupBy, setup, words, t]);
  const peerWords = usePeerWords(known, write);
  const byKey = new Map(known.map((one) => [one.provider.key, one]));
  const at = compared.matrix.periods[period];
  const reading = isNamed ? t('strip.reading') : t('strip.readingGroups');
  return (
    <>
      <StripPlot
        title={t('strip.title', {
          indicator: definition.name,
          period: at === undefined ? '' : words.period(at),
        })}
        description={reading}
        rows={rows}
        words={{ point: t('strip.point'), box: t('strip.box'), median: t('strip.median') }}
        formatValue={write}
        readout={(key) => {
          const one = byKey.get(key);
          if (one === undefined) return [];
          return [one.provider.name, write(one.value), ...(isNamed ? peerWords(one) : [])];
        }}
        table={{
          head: [t('column.provider'), t('column.group'), t('column.value')],
          rows: known.map(({ provider, value }) => ({
            key: provider.key,
            cells: [provider.name, words.group(groupBy, groupOf(provider, groupBy)), write(value)],
          })),
        }}
      />
      <Reading>
        <p>{reading}</p>
        {isNamed && <p>{t('strip.peers')}</p>}
      </Reading>
    </>
  );
}

/** Says where the middle of a provider's peers lies. */
function usePeerWords(known: readonly Known[], write: (value: number) => string) {
  const t = useMessages('comparison');
  const all = useMemo(() => known.map(({ provider, value }) => ({ ...provider, value })), [known]);
  return ({ provider }: Known): readonly string[] => {
    const { basis, peers } = peersOf(provider, all);
    const summary = summaryOf(peers.map(({ value }) => value));
    if (summary === null) return [];
    const value = write(summary.median);
    return [t('strip.peerMedian', { basis: t(`peers.${basis}`), count: peers.length, value })];
  };
}
