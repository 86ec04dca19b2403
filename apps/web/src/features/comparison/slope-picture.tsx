import { seriesOf } from '@regietafel/domain/comparison/matrix';
import { SlopeChart } from '@regietafel/ui/charts/slope-chart';
import type { SlopeLine } from '@regietafel/ui/charts/slope-geometry';
import { useMemo } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { PictureProps } from './picture.ts';

/** Each provider at the first period and at the moment. */
export function SlopePicture({ compared, indicator, period, definition, words }: PictureProps) {
  const t = useMessages('comparison');
  const write = words.value(definition.unit);
  const lines = useMemo(
    (): readonly SlopeLine[] =>
      compared.matrix.providers.flatMap(({ dossierId, name }, at) => {
        const series = compared.shown.has(at) ? seriesOf(compared.matrix, indicator, at) : [];
        const [from, to] = [series[0] ?? null, series[period] ?? null];
        return from === null || to === null
          ? []
          : [{ key: dossierId, label: name, from, to, isChosen: false }];
      }),
    [compared, indicator, period],
  );
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const [first, last] = [compared.matrix.periods[0], compared.matrix.periods[period]];
  const [from, to] = [first && words.period(first), last && words.period(last)].map((name) => name ?? '');
  const change = ({ from: before, to: now }: SlopeLine) => {
    const step = now - before;
    return step > 0 ? `+${write(step)}` : write(step);
  };
  return (
    <>
      <SlopeChart
        title={t('slope.title', { indicator: definition.name, from: from ?? '', to: to ?? '' })}
        description={t('slope.description')}
        lines={lines}
        fromLabel={from ?? ''}
        toLabel={to ?? ''}
        formatValue={write}
        readout={(key) => {
          const line = byKey.get(key);
          return line === undefined
            ? []
            : [line.label, `${write(line.from)} → ${write(line.to)}`, change(line)];
        }}
        table={{
          head: [t('column.provider'), from ?? '', `${to ?? ''} `, t('column.difference')],
          rows: lines.map((line) => ({
            key: line.key,
            cells: [line.label, write(line.from), write(line.to), change(line)],
          })),
        }}
      />
      <div className="rt-compare-notes">
        <p>{t('slope.description')}</p>
      </div>
    </>
  );
}
