import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { KpiDirection, KpiUnit } from '@regietafel/domain/kpis/kpi';
import { limitsFor } from '@regietafel/domain/kpis/norm';
import type { Kpi } from '../queries.ts';
import { figureOf, typedOf } from './unit-scale.ts';

/** A norm as it stands in the form, its figures as they are typed, its last day as people say it. */
export interface NormDraft {
  readonly min: number | null;
  readonly max: number | null;
  readonly nearMargin: number | null;
  readonly validFrom: PlainDate | null;
  readonly validThrough: PlainDate | null;
  readonly isTolerated: boolean;
  readonly toleratedUntil: PlainDate | null;
  readonly toleratedReason: string;
}

/** The form filled with the norm that holds, to hold from the first of the month on. */
export function normDraft({ norm, unit }: Pick<Kpi, 'norm' | 'unit'>, day: PlainDate): NormDraft {
  return {
    min: typedOf(norm?.min ?? null, unit),
    max: typedOf(norm?.max ?? null, unit),
    nearMargin: typedOf(norm?.nearMargin ?? 0, unit),
    validFrom: `${day.slice(0, 7)}-01` as PlainDate,
    validThrough: null,
    isTolerated: false,
    toleratedUntil: norm?.toleratedUntil ?? null,
    toleratedReason: norm?.toleratedReason ?? '',
  };
}

/** What the form says, as the server takes it; what is not filled in is left for the checks to name. */
export function normOfDraft(
  draft: NormDraft,
  { unit, direction }: { unit: KpiUnit; direction: KpiDirection },
) {
  const fitting = limitsFor(direction);
  const limit = (name: 'min' | 'max') => (fitting.includes(name) ? figureOf(draft[name], unit) : null);
  const { validFrom, validThrough, isTolerated, toleratedUntil, toleratedReason } = draft;
  return {
    min: limit('min'),
    max: limit('max'),
    nearMargin: figureOf(draft.nearMargin, unit) ?? 0,
    validFrom,
    // A norm ends with the first day on which it holds no more.
    validTo: validThrough === null ? null : addDays(validThrough, 1),
    toleratedUntil: isTolerated ? toleratedUntil : null,
    toleratedReason: isTolerated ? toleratedReason : null,
  };
}
