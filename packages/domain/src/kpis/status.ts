import { addDays, addMonths, monthOf, type PlainDate, type YearMonth } from '../core/dates.ts';
import type { KpiDefinition, KpiNorm, KpiStatus } from './kpi.ts';
import { isNear, shortfall } from './norm.ts';
import type { MonthValue } from './series.ts';

/** Days after the end of a month within which its value must be in; monthly closings take about four weeks. */
export const DEFAULT_GRACE_DAYS = 30;

export interface KpiStatusInput {
  readonly definition: Pick<KpiDefinition, 'direction'>;
  /** The norm that holds (`normOn`); undefined or null when there is none. */
  readonly norm: KpiNorm | null | undefined;
  /** One author's series (`seriesAsOf`), in any order. */
  readonly values: readonly MonthValue[];
  readonly today: PlainDate;
  readonly graceDays?: number;
}

/** The status of a KPI with what it rests on. */
export interface KpiJudgement {
  readonly status: KpiStatus;
  /** The newest month with a value, up to the current month; null when there is none. */
  readonly month: YearMonth | null;
  readonly value: number | null;
  /** Distance to the norm in the KPI's unit, 0 when met; null when it cannot be told. */
  readonly shortfall: number | null;
  /** The newest month of which the value must be in by now. */
  readonly expectedMonth: YearMonth;
}

/** Status of a KPI on a day: `judgeKpi` without its grounds. */
export function kpiStatus(input: KpiStatusInput): KpiStatus {
  return judgeKpi(input).status;
}

/**
 * Judges a KPI by its newest value. In this order: `verouderd` when the newest month that must be in has no value, however
 * good the one before; `geen_norm` without a norm that fits; `behaald` when met; `gedoogd` through the last day on which
 * the deviation is tolerated; `bijna` within the margin; otherwise `niet_behaald`.
 */
export function judgeKpi(input: KpiStatusInput): KpiJudgement {
  const { definition, norm, today } = input;
  const expectedMonth = expectedMonthOn(today, input.graceDays ?? DEFAULT_GRACE_DAYS);
  const newest = newestValue(input.values, today);
  const distance =
    newest === null || norm == null ? null : shortfall(newest.value, norm, definition.direction);
  const status = statusOf(newest !== null && newest.month >= expectedMonth, distance, norm ?? null, today);
  const found = { month: newest?.month ?? null, value: newest?.value ?? null };
  return { status, ...found, shortfall: distance, expectedMonth };
}

/**
 * The newest month whose value must be in on a day: monthly cadence, due through the last day of the month plus the grace
 * days, so missed from the day after.
 */
export function expectedMonthOn(today: PlainDate, graceDays: number): YearMonth {
  return addMonths(monthOf(addDays(today, -graceDays)), -1);
}

function statusOf(
  isFresh: boolean,
  distance: number | null,
  norm: KpiNorm | null,
  today: PlainDate,
): KpiStatus {
  if (!isFresh) return 'verouderd';
  if (norm === null || distance === null) return 'geen_norm';
  if (distance === 0) return 'behaald';
  if (norm.toleratedUntil !== null && today <= norm.toleratedUntil) return 'gedoogd';
  return isNear(distance, norm) ? 'bijna' : 'niet_behaald';
}

function newestValue(
  values: readonly MonthValue[],
  today: PlainDate,
): { month: YearMonth; value: number } | null {
  let newest: { month: YearMonth; value: number } | null = null;
  for (const { month, value } of values) {
    if (value === null || month > monthOf(today)) continue;
    if (newest === null || month > newest.month) newest = { month, value };
  }
  return newest;
}
