import type { reportInput } from '@regietafel/contracts/indicators/record';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { FieldError } from '@regietafel/domain/core/errors';
import { checkFigures, checkParts } from '@regietafel/domain/indicators/check';
import type { IndicatorItem } from '@regietafel/domain/indicators/indicator';
import { endOf, startOf } from '@regietafel/domain/indicators/period';
import type * as z from 'zod/mini';

type Told = Pick<z.output<typeof reportInput>, 'period' | 'basis' | 'items' | 'deviations'>;

/** What may not be in a report, by its fields: in no state of it, and in none that is submitted. */
interface ReportProblems {
  readonly always: readonly FieldError[];
  readonly onSubmit: readonly FieldError[];
}

/** Checks what a report says, by a form and by a sheet alike. */
export function checkReport(
  items: readonly IndicatorItem[],
  { period, basis, items: values, deviations }: Told,
  today: PlainDate,
): ReportProblems {
  const unknown = deviations.flatMap(({ item }, at) =>
    items.some(({ code }) => code === item)
      ? []
      : [{ path: `deviations.${at}.item`, messageKey: 'indicators.unknownItem', values: { item } }],
  );
  return {
    always: [...checkPeriod({ period, basis }, today), ...checkFigures(items, values), ...unknown],
    onSubmit: checkParts(items, values),
  };
}

/** A period that has not begun tells nothing; one that runs can only be estimated. */
function checkPeriod(
  { period, basis }: Pick<Told, 'period' | 'basis'>,
  today: PlainDate,
): readonly FieldError[] {
  if (startOf(period) > today) return [{ path: 'period', messageKey: 'indicators.periodAhead' }];
  return endOf(period) > today && basis !== 'estimate'
    ? [{ path: 'basis', messageKey: 'indicators.periodRuns' }]
    : [];
}
