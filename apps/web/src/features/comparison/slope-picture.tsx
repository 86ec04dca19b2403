import { seriesOf } from '@regietafel/domain/comparison/matrix';
import { SlopeChart } from '@regietafel/ui/charts/slope-chart';
import type { SlopeLine } from '@regietafel/ui/charts/slope-geometry';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useMemo } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { isSought, type PictureProps } from './picture.ts';
import { Reading } from './reading.tsx';

/** Each at the first period and at the moment. */
export function SlopePicture({ compared, indicator, period, definition, setup, words }: PictureProps) {
  const t = useMessages('comparison');
  const write = words.value(definition.unit);
  const lines = useMemo(
    (): readonly SlopeLine[] =>
      compared.matrix.providers.flatMap(({ key, name }, at) => {
        const series = compared.shown.has(at) ? seriesOf(compared.matrix, indicator, at) : [];
        const [from, to] = [series[0] ?? null, series[period] ?? null];
        return from === null || to === null
          ? []
          : [{ key, label: name, from, to, isChosen: isSought(setup, name) }];
      }),
    [compared, indicator, period, setup],
  );
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const [first, last] = [compared.matrix.periods[0], compared.matrix.periods[period]];
  const [from = '', to = ''] = [first && words.period(first), last && words.period(last)];
  const change = ({ from: before, to: now }: SlopeLine) => {
    const step = now - before;
    return step > 0 ? `+${write(step)}` : write(step);
  };
  if (lines.length === 0 || from === to)
    return (
      <EmptyState title={t('slope.none.title')} icon="info">
        {t('slope.none.body')}
      </EmptyState>
    );
  return (
    <>
      <SlopeChart
        title={t('slope.title', { indicator: definition.name, from, to })}
        description={t('slope.reading')}
        lines={lines}
        words={{ up: t('slope.up'), down: t('slope.down') }}
        fromLabel={from}
        toLabel={to}
        formatValue={write}
        readout={(key) => {
          const line = byKey.get(key);
          return line === undefined
            ? []
            : [line.label, `${write(line.from)} → ${write(line.to)}`, change(line)];
        }}
        table={{
          head: [t('column.name'), from, to, t('column.difference')],
          rows: lines.map((line) => ({
            key: line.key,
            cells: [line.label, write(line.from), write(line.to), change(line)],
          })),
        }}
      />
      <Reading>
        <p>
          {t('slope.reading')} {t('slope.count', { count: lines.length, total: compared.shown.size })}
        </p>
      </Reading>
    </>
  );
}
