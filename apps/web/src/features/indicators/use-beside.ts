import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import type { ShownItem } from '@regietafel/contracts/indicators/shapes';
import { addPeriods, grainOf, yearBefore } from '@regietafel/domain/indicators/period';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../lib/indicators/use-indicator-words.ts';
import type { ReportDraft } from './report-draft.ts';

/** What stands beside an item in the form: the own figures of before, and what was remarked about this report. */
export function useBeside(
  board: IndicatorBoard,
  report: ShownReport | null,
  { period, scope }: Pick<ReportDraft, 'period' | 'scope'>,
): (item: ShownItem) => string {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  const own = board.reports.filter(({ origin, ...one }) => origin.author.isOwn && one.scope === scope);
  const before = own.find((one) => one.period === addPeriods(period, -1));
  const isQuarter = grainOf(period) === 'quarter';
  const earlier = isQuarter ? own.find((one) => one.period === yearBefore(period)) : undefined;
  const remarks = report?.reviews.findLast(({ isOfThis }) => isOfThis)?.remarks ?? [];
  return ({ code, unit }) => {
    const figures = [
      { key: 'form.before', figure: before?.items[code] },
      { key: 'form.yearBefore', figure: earlier?.items[code] },
    ] as const;
    return [
      ...figures.flatMap(({ key, figure }) =>
        figure === undefined ? [] : [t(key, { value: words.figure(unit, figure) })],
      ),
      ...remarks.filter(({ item }) => item === code).map(({ remark }) => t('form.remark', { remark })),
    ].join(' · ');
  };
}
