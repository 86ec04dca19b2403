import { seriesOf } from '@regietafel/domain/comparison/matrix';
import { summaryOf } from '@regietafel/domain/comparison/statistics/summary';
import { SmallLines } from '@regietafel/ui/charts/small-lines';
import { useMemo } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { knownAt } from './compared.ts';
import type { PictureProps } from './picture.ts';
import { Reading } from './reading.tsx';

/** More small pictures than this are not read, and make the page slow. */
const MOST = 60;

/** One small line for each, against the middle of all. */
export function LinesPicture({ compared, indicator, definition, words }: PictureProps) {
  const t = useMessages('comparison');
  const write = words.value(definition.unit);
  const { periods, providers } = compared.matrix;
  const lines = useMemo(
    () =>
      providers.flatMap(({ key, name }, at) => {
        const values = compared.shown.has(at) ? seriesOf(compared.matrix, indicator, at) : [];
        return values.some((value) => value !== null) ? [{ key, label: name, values }] : [];
      }),
    [compared, providers, indicator],
  );
  const reference = useMemo(
    () =>
      periods.map(
        (_, period) =>
          summaryOf(knownAt(compared, indicator, period).map(({ value }) => value))?.median ?? null,
      ),
    [compared, periods, indicator],
  );
  const drawn = useMemo(() => lines.slice(0, MOST), [lines]);
  const byKey = new Map(drawn.map((line) => [line.key, line]));
  const [first, last] = [periods[0], periods.at(-1)];
  return (
    <>
      <SmallLines
        title={t('multiples.title', {
          indicator: definition.name,
          from: first === undefined ? '' : words.period(first),
          to: last === undefined ? '' : words.period(last),
        })}
        description={t('multiples.reading')}
        lines={drawn}
        reference={reference}
        words={{ line: t('multiples.line'), reference: t('multiples.reference') }}
        readout={(key) => {
          const line = byKey.get(key);
          const at = line?.values.findLastIndex((one) => one !== null) ?? -1;
          const [value, period] = [line?.values[at] ?? null, periods[at]];
          return line === undefined || value === null || period === undefined
            ? []
            : [line.label, `${write(value)}, ${words.period(period)}`];
        }}
        table={{
          head: [t('column.name'), ...periods.map((period) => words.period(period))],
          rows: drawn.map(({ key, label, values }) => ({
            key,
            cells: [label, ...values.map((value) => (value === null ? t('noFigure') : write(value)))],
          })),
        }}
      />
      <Reading>
        <p>
          {t('multiples.reading')}{' '}
          {lines.length > MOST && t('multiples.more', { count: MOST, total: lines.length })}
        </p>
      </Reading>
    </>
  );
}
