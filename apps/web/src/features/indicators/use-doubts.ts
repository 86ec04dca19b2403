import type { ApiFieldError } from '@regietafel/contracts/core/api-error';
import { presentField } from '@regietafel/contracts/core/messages/present';
import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import { addQuarters, annualDoubts } from '@regietafel/domain/indicators/annual';
import { doubtsAbout } from '@regietafel/domain/indicators/check';
import { addPeriods, type PeriodCode } from '@regietafel/domain/indicators/period';
import { useLanguage } from '../../lib/i18n/language.ts';

/** Figures of a period, and by whom: whatever stands or is typed. */
interface ToldFigures extends Pick<ShownReport, 'period' | 'scope' | 'items'> {
  readonly author: Pick<ShownReport['origin']['author'], 'name' | 'isOwn'>;
}

/**
 * What a reader of figures should check, in words, item by item: beside what the same author told of the period before and,
 * of a year, of its quarters.
 */
export function useDoubts(board: IndicatorBoard, told: ToldFigures): readonly ApiFieldError[] {
  const language = useLanguage();
  const toldOf = (period: PeriodCode) => reportOf(board, told, period)?.items;
  const quarters = addQuarters(board.items, told.period, toldOf);
  return [
    ...doubtsAbout(board.items, told.items, toldOf(addPeriods(told.period, -1)) ?? null),
    ...annualDoubts(board.items, told.items, quarters),
  ].map((doubt) => presentField(language, doubt));
}

/** What the same author reported of another period, over the same scope. */
function reportOf(
  { reports }: Pick<IndicatorBoard, 'reports'>,
  { author, scope }: Pick<ToldFigures, 'author' | 'scope'>,
  period: PeriodCode,
): ShownReport | undefined {
  return reports.find(
    (one) =>
      one.period === period &&
      one.scope === scope &&
      (author.isOwn ? one.origin.author.isOwn : one.origin.author.name === author.name),
  );
}
