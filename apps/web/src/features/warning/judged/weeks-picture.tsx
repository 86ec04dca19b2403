import { summaryOf } from '@regietafel/domain/comparison/statistics/summary';
import { StripPlot } from '@regietafel/ui/charts/strip-plot';
import { useMemo } from 'react';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

/** With fewer points, a box would say more than is known. */
const LEAST_IN_BOX = 5;

interface WeeksRow {
  readonly key: string;
  readonly label: string;
  readonly weeks: readonly { readonly key: string; readonly weeks: number }[];
}

interface WeeksPictureProps {
  readonly title: string;
  readonly rows: readonly WeeksRow[];
  readonly nameOf: (key: string) => string;
  /** What the names of the points are. */
  readonly head: string;
}

/** Every provider that was warned of as a point: how many weeks before trede 3. */
export function WeeksPicture({ title, rows, nameOf, head }: WeeksPictureProps) {
  const t = useMessages('signalsJudged');
  const format = useFormat();
  const strips = useMemo(
    () =>
      rows.map(({ key, label, weeks }) => ({
        key,
        label,
        points: weeks.map((one) => ({ key: one.key, value: one.weeks, isChosen: false })),
        box: weeks.length < LEAST_IN_BOX ? null : summaryOf(weeks.map((one) => one.weeks)),
      })),
    [rows],
  );
  const weeksOf = new Map(rows.flatMap(({ weeks }) => weeks.map((one) => [one.key, one.weeks] as const)));
  return (
    <>
      <StripPlot
        title={title}
        description={t('weeks.reading')}
        rows={strips}
        startsAtZero
        words={{ point: t('weeks.point'), box: t('weeks.box'), median: t('weeks.median') }}
        formatValue={(weeks) => format.number(weeks, 0)}
        readout={(key) => [nameOf(key), t('weeks.before', { count: weeksOf.get(key) ?? 0 })]}
        table={{
          head: [head, t('column.weeks')],
          rows: rows.flatMap(({ weeks }) =>
            weeks.map((one) => ({ key: one.key, cells: [nameOf(one.key), format.number(one.weeks, 0)] })),
          ),
        }}
      />
      <p className="rt-muted">{t('weeks.reading')}</p>
    </>
  );
}
