import type { YearMonth } from '@regietafel/domain/core/dates';
import type { MonthPoint } from '@regietafel/ui/charts/chart-data';
import type { Kpi } from './queries.ts';

type Series = Kpi['series'][number];

/** What one party reports of a month. */
interface Figure {
  readonly series: Series;
  readonly value: number | null;
  readonly isFictitious: boolean;
  /** It is the one on which the month is judged. */
  readonly counts: boolean;
}

/** What all parties report of a month, the figure that counts first. */
export function figuresOf({ series }: Pick<Kpi, 'series'>, month: YearMonth): readonly Figure[] {
  return series
    .flatMap((party) => {
      const reported = party.values.find((one) => one.month === month);
      return reported === undefined ? [] : [{ series: party, ...reported }];
    })
    .map(({ series: party, value, isFictitious, counts }) => ({ series: party, value, isFictitious, counts }))
    .toSorted((a, b) => Number(b.counts) - Number(a.counts));
}

/** The figures of a month that differ from the one that counts: nothing is averaged, they stand beside it. */
export function otherFiguresOf(kpi: Pick<Kpi, 'series'>, month: YearMonth): readonly Figure[] {
  const [counting, ...others] = figuresOf(kpi, month);
  return others.filter(({ value }) => value !== null && value !== counting?.value);
}

interface Words {
  /** A figure of another party beside the one that counts. */
  readonly other: (figure: Figure) => string;
  readonly fictitious: string;
}

/** The months on which a KPI is judged, as a chart draws them, oldest first. */
export function chartPoints(
  kpi: Pick<Kpi, 'series' | 'status' | 'month'>,
  words: Words,
): readonly MonthPoint[] {
  const months = new Set(kpi.series.flatMap(({ values }) => values.map(({ month }) => month)));
  return [...months].toSorted().map((month) => {
    const counting = figuresOf(kpi, month)[0];
    const note = [
      ...otherFiguresOf(kpi, month).map(words.other),
      ...(counting?.isFictitious ? [words.fictitious] : []),
    ].join(', ');
    return {
      month,
      value: counting?.value ?? null,
      isStale: kpi.status === 'verouderd' && month === kpi.month,
      ...(note !== '' && { note }),
    };
  });
}
