import type { Kpi } from '@regietafel/contracts/kpis/kpis';
import type { OriginatedNorm } from '@regietafel/db/queries/kpis/norms';
import type { OriginatedValue } from '@regietafel/db/queries/kpis/values';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import { monthOf, type PlainDate } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { countingNorm, countingSeries } from '@regietafel/domain/kpis/counting';
import type { KpiDefinition, KpiValue } from '@regietafel/domain/kpis/kpi';
import { kpiNameOn } from '@regietafel/domain/kpis/names';
import { normSpans } from '@regietafel/domain/kpis/norm';
import { seriesAsOf, yearOnYear } from '@regietafel/domain/kpis/series';
import { judgeKpi } from '@regietafel/domain/kpis/status';
import { kpiTrend } from '@regietafel/domain/kpis/trend';
import type { Asker } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

/** Everything recorded of one KPI that is within sight. */
export interface KpiRecords {
  readonly definition: KpiDefinition;
  readonly norms: readonly OriginatedNorm[];
  readonly values: readonly OriginatedValue[];
}

export interface Reading {
  readonly day: PlainDate;
  readonly asOf: AsOf;
  readonly desk: Desk;
  readonly asker: Asker;
}

/** Derives how a KPI stands, and shows all parties' series beside the one that counts. */
export function presentKpi({ definition, norms, values }: KpiRecords, reading: Reading): Kpi {
  const { day, asOf } = reading;
  const authors = [...new Set(values.map(({ authorTenantId }) => authorTenantId))];
  const byAuthor = authors.map((author) => seriesAsOf(values, author, asOf) as readonly OriginatedValue[]);
  const counting = countingSeries(byAuthor.flat(), roleIn(values));
  const norm = countingNorm(norms, day, ({ authorRole }) => authorRole);
  const judgement = judgeKpi({ definition, norm, values: counting, today: day });
  const { id: kpiId, code, formula, unit, direction, isSeasonal, aliases, standing, source } = definition;
  return {
    kpiId,
    code,
    name: kpiNameOn(definition, day),
    definition: definition.definition,
    formula,
    unit,
    direction,
    isSeasonal,
    aliases,
    standing,
    source,
    norm: norm === undefined ? null : presentNorm(norm, reading),
    normSpans: presentSpans(norms, values, day),
    ...judgement,
    trend: kpiTrend({ definition, norm, values: counting, through: judgement.month ?? monthOf(day) }),
    yearBefore: isSeasonal ? yearBeforeOf(counting, judgement.month) : null,
    series: byAuthor.map((series) => presentSeries(series, counting, reading)),
  };
}

/** A norm as a page shows it. */
export function presentNorm(norm: OriginatedNorm, { desk, asker }: Reading) {
  const { revisionId, validFrom, validTo, min, max, nearMargin, toleratedUntil, toleratedReason } = norm;
  const written = { revisionId, validFrom, validTo, min, max, nearMargin, toleratedUntil, toleratedReason };
  return {
    ...written,
    isFictitious: norm.isFictitious,
    origin: presentOrigin(norm.origin, desk, asker),
  };
}

/** The norms over the months of which there are values. */
function presentSpans(
  norms: readonly OriginatedNorm[],
  values: readonly OriginatedValue[],
  day: PlainDate,
): Kpi['normSpans'] {
  const first = values.at(0)?.month ?? monthOf(day);
  const holdsOn = (on: PlainDate) => countingNorm(norms, on, ({ authorRole }) => authorRole);
  return normSpans(holdsOn, first, monthOf(day)).map(({ from, to, norm: { min, max, nearMargin } }) => ({
    from,
    to,
    min,
    max,
    nearMargin,
  }));
}

function roleIn(values: readonly OriginatedValue[]) {
  const roles = new Map(values.map(({ authorTenantId, authorRole }) => [authorTenantId, authorRole]));
  return (author: TenantId) => roles.get(author) ?? null;
}

function presentSeries(
  series: readonly OriginatedValue[],
  counting: readonly KpiValue[],
  { desk, asker }: Reading,
): Kpi['series'][number] {
  const counted = new Set(counting);
  const newest = series.at(-1);
  if (newest === undefined) throw new Error('a series has values');
  return {
    role: newest.authorRole,
    values: series.map((one) => ({
      month: one.month,
      value: one.value,
      isFictitious: one.isFictitious,
      counts: counted.has(one),
    })),
    origin: presentOrigin(newest.origin, desk, asker),
  };
}

function yearBeforeOf(series: readonly KpiValue[], month: Kpi['month']): Kpi['yearBefore'] {
  const pair = yearOnYear(series).find((one) => one.month === month);
  if (pair === undefined || pair.yearBefore === null || pair.change === null) return null;
  return { value: pair.yearBefore, change: pair.change };
}
