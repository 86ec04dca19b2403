import { peersOf } from '@regietafel/domain/comparison/statistics/peers';
import { summaryOf } from '@regietafel/domain/comparison/statistics/summary';
import type { StripRow } from '@regietafel/ui/charts/strip-geometry';
import { StripPlot } from '@regietafel/ui/charts/strip-plot';
import { useMemo } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { groupOf, knownAt } from './compared.ts';
import type { PictureProps } from './picture.ts';

/** With fewer points, a box would say more than is known. */
const LEAST_IN_BOX = 5;

/** Every provider a point, in the groups that were asked for, with where its peers lie. */
export function StripPicture(props: PictureProps) {
  const { compared, indicator, period, definition, setup, words } = props;
  const t = useMessages('comparison');
  const write = words.value(definition.unit);
  const known = useMemo(() => knownAt(compared, indicator, period), [compared, indicator, period]);
  const rows = useMemo((): readonly StripRow[] => {
    const groups = Map.groupBy(known, ({ provider }) => groupOf(provider, setup.groupBy));
    return [...groups]
      .map(([group, members]) => ({
        key: group ?? '',
        label: words.group(setup.groupBy, group),
        points: members.map(({ provider, value }) => ({ key: provider.dossierId, value, isChosen: false })),
        box: members.length < LEAST_IN_BOX ? null : summaryOf(members.map(({ value }) => value)),
      }))
      .sort((one, other) => one.label.localeCompare(other.label));
  }, [known, setup.groupBy, words]);
  const byId = new Map(known.map((one) => [one.provider.dossierId as string, one]));
  const at = compared.matrix.periods[period];
  return (
    <>
      <StripPlot
        title={t('strip.title', {
          indicator: definition.name,
          period: at === undefined ? '' : words.period(at),
          groupBy: t(`groupBy.${setup.groupBy}`).toLowerCase(),
        })}
        description={t('strip.description')}
        rows={rows}
        formatValue={write}
        readout={(key) => {
          const one = byId.get(key);
          return one === undefined ? [] : [one.provider.name, write(one.value), ...peerWords(one.provider)];
        }}
        table={{
          head: [t('column.provider'), t('column.group'), t('column.value')],
          rows: known.map(({ provider, value }) => ({
            key: provider.dossierId,
            cells: [
              provider.name,
              words.group(setup.groupBy, groupOf(provider, setup.groupBy)),
              write(value),
            ],
          })),
        }}
      />
      <div className="rt-compare-notes">
        <p>{t('strip.description')}</p>
        <p>{t('strip.peers')}</p>
      </div>
    </>
  );

  /** Where the middle of a provider's peers lies. */
  function peerWords(provider: (typeof known)[number]['provider']): readonly string[] {
    const { basis, peers } = peersOf(
      provider,
      known.map((one) => ({ ...one.provider, value: one.value })),
    );
    const summary = summaryOf(peers.map(({ value }) => value));
    return summary === null
      ? []
      : [t('strip.peerMedian', { basis: t(`peers.${basis}`), value: write(summary.median) })];
  }
}
