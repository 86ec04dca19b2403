import type { DossierId, IndicatorId } from '@regietafel/domain/core/ids';
import type { Comparability } from '@regietafel/domain/indicators/comparable';
import { grainOf, type PeriodCode, startOf } from '@regietafel/domain/indicators/period';
import type { CareKind, SizeClass } from '@regietafel/domain/indicators/profile';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A provider of which something is released by name to the reader. */
export interface ReleasedProvider {
  readonly dossierId: DossierId;
  readonly name: string;
  readonly isFictitious: boolean;
  readonly region: string | null;
  readonly landsdeel: string | null;
  readonly sizeClass: SizeClass | null;
  readonly mainKind: CareKind | null;
  readonly isCombined: boolean | null;
}

/** Released values as columns of equal length: positions of provider, indicator and period, the value and its comparability. */
export interface ReleasedColumns {
  readonly providers: readonly ReleasedProvider[];
  readonly provider: readonly number[];
  readonly indicator: readonly number[];
  readonly period: readonly number[];
  readonly value: readonly (number | null)[];
  readonly comparability: readonly Comparability[];
  /** How many are not given, because with an earlier answer they would tell those of others. */
  readonly withheld: number;
}

/**
 * Every value that is released by name to the reader, for these indicators in these periods (of one grain), as columns. The
 * database puts them in columns, so that hundreds of thousands of values travel without a row each.
 */
export async function listNamedValues(
  reader: TenantReader,
  indicatorIds: readonly IndicatorId[],
  periods: readonly PeriodCode[],
): Promise<ReleasedColumns> {
  const starts = periods.map(startOf);
  const [first, last] = [starts[0], starts.at(-1)];
  const grain = periods[0] === undefined ? 'quarter' : grainOf(periods[0]);
  const { rows } = await sql<ReleasedColumns>`
    with who as materialized (
      select p.*, (row_number() over (order by p.name, p.dossier_id) - 1)::int as place from law.released_providers() p),
    asked as materialized (
      select v.*, w.place as provider, i.place - 1 as indicator, t.place - 1 as period
        from law.released_values(${indicatorIds}::uuid[], ${grain}, ${first}::date, ${last}::date) v
        join who w on w.dossier_id = v.dossier_id
        join unnest(${indicatorIds}::uuid[]) with ordinality i (id, place) on i.id = v.indicator_id
        join unnest(${starts}::date[]) with ordinality t (start, place) on t.start = v.period_start)
    select
      (select coalesce(json_agg(json_build_object('dossierId', w.dossier_id, 'name', w.name, 'isFictitious', w.is_fictitious,
          'region', w.region, 'landsdeel', w.landsdeel, 'sizeClass', w.size_class, 'mainKind', w.main_kind,
          'isCombined', w.is_combined) order by w.place), '[]') from who w) as "providers",
      coalesce(json_agg(a.provider) filter (where not a.is_withheld), '[]') as "provider",
      coalesce(json_agg(a.indicator) filter (where not a.is_withheld), '[]') as "indicator",
      coalesce(json_agg(a.period) filter (where not a.is_withheld), '[]') as "period",
      coalesce(json_agg(a.value) filter (where not a.is_withheld), '[]') as "value",
      coalesce(json_agg(a.comparability) filter (where not a.is_withheld), '[]') as "comparability",
      (count(*) filter (where a.is_withheld))::int as "withheld"
    from asked a`.execute(reader);
  const [columns] = rows;
  if (columns === undefined) throw new Error('an aggregate gives one row');
  return columns;
}
