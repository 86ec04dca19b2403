import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import type { ShownItem } from '@regietafel/contracts/indicators/shapes';
import { addQuarters } from '@regietafel/domain/indicators/annual';
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
  const { sums } = addQuarters(
    board.items,
    period,
    (quarter) => own.find((one) => one.period === quarter)?.items,
  );
  const remarks = report === null ? [] : openRemarksOf(report);
  return ({ code, unit, kind }) => {
    const figures = [
      { key: 'form.before', figure: before?.items[code] },
      { key: 'form.yearBefore', figure: earlier?.items[code] },
      { key: kind === 'stock' ? 'form.lastQuarter' : 'form.quarters', figure: sums[code] },
    ] as const;
    return [
      ...figures.flatMap(({ key, figure }) =>
        figure === undefined ? [] : [t(key, { value: words.figure(unit, figure) })],
      ),
      ...remarks.filter(({ item }) => item === code).map(({ remark }) => t('form.remark', { remark })),
    ].join(' · ');
  };
}

/** What still has to be put right: what was remarked when it was sent back, also while the correction is a draft. */
function openRemarksOf({ state, reviews }: Pick<ShownReport, 'state' | 'reviews'>) {
  const last = state === 'draft' ? reviews.at(-1) : reviews.findLast(({ isOfThis }) => isOfThis);
  return last?.answer === 'sent_back' ? last.remarks : [];
}
