import type { ApiFieldError } from '@regietafel/contracts/core/api-error';
import { presentField } from '@regietafel/contracts/core/messages/present';
import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import { doubtsAbout } from '@regietafel/domain/indicators/check';
import { addPeriods, type PeriodCode } from '@regietafel/domain/indicators/period';
import { useLanguage } from '../../lib/i18n/language.ts';

/** What a reader of the report should check, in words. */
export function useDoubts(board: IndicatorBoard, report: ShownReport): readonly ApiFieldError[] {
  const language = useLanguage();
  const earlier = reportBefore(board, report, addPeriods(report.period, -1));
  return doubtsAbout(board.items, report.items, earlier?.items ?? null).map((doubt) =>
    presentField(language, doubt),
  );
}

/** What the same author reported of an earlier period, over the same scope. */
function reportBefore(
  { reports }: Pick<IndicatorBoard, 'reports'>,
  { origin, scope }: Pick<ShownReport, 'origin' | 'scope'>,
  period: PeriodCode,
): ShownReport | undefined {
  return reports.find(
    (one) => one.period === period && one.scope === scope && one.origin.author.name === origin.author.name,
  );
}
