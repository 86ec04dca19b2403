import type { DossierId, IndicatorId } from '@regietafel/domain/core/ids';
import { COMPARABILITIES } from '@regietafel/domain/indicators/comparable';
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

/** Released values, packed as `matrixOf` of the domain reads them. */
export interface ReleasedValues {
  readonly providers: readonly ReleasedProvider[];
  readonly figures: string;
  /** How many are not given, because with an earlier answer they would tell those of others. */
  readonly withheld: number;
}

/** The mark of a value: why it can not stand beside others by its place in the list, after those what is withheld. */
const MARK = sql.raw(`case when a.is_withheld then ${COMPARABILITIES.length + 1} else case a.comparability
  ${COMPARABILITIES.map((word, at) => `when '${word}' then ${at + 1}`).join(' ')} end end`);

/**
 * Every value that is released by name to the reader, for these indicators in these periods (of one grain). The database
 * packs them, so that hundreds of thousands travel without a row each: as bytes they are neither written nor read as digits.
 */
export async function listNamedValues(
  reader: TenantReader,
  indicatorIds: readonly IndicatorId[],
  periods: readonly PeriodCode[],
): Promise<ReleasedValues> {
  const starts = periods.map(startOf);
  const [first, last] = [starts[0], starts.at(-1)];
  const grain = periods[0] === undefined ? 'quarter' : grainOf(periods[0]);
  const { rows } = await sql<ReleasedValues>`
    with who as materialized (
      select p.*, (row_number() over (order by p.name, p.dossier_id) - 1)::int as place from law.released_providers() p),
    asked as (
      select v.value, v.comparability, v.is_withheld,
          (((i.place - 1) * ${starts.length} + t.place - 1) * (select count(*) from who) + w.place)::int as place
        from law.released_values(${indicatorIds}::uuid[], ${grain}, ${first}::date, ${last}::date) v
        join who w on w.dossier_id = v.dossier_id
        join unnest(${indicatorIds}::uuid[]) with ordinality i (id, place) on i.id = v.indicator_id
        join unnest(${starts}::date[]) with ordinality t (start, place) on t.start = v.period_start),
    packed as (
      select string_agg(int4send(a.place) || float8send(coalesce(a.value, 'NaN')) || substring(int4send(${MARK}) from 4), '') as figures,
          (count(*) filter (where a.is_withheld))::int as withheld
        from asked a)
    select
      (select coalesce(json_agg(json_build_object('dossierId', w.dossier_id, 'name', w.name, 'isFictitious', w.is_fictitious,
          'region', w.region, 'landsdeel', w.landsdeel, 'sizeClass', w.size_class, 'mainKind', w.main_kind,
          'isCombined', w.is_combined) order by w.place), '[]') from who w) as "providers",
      coalesce(translate(encode(p.figures, 'base64'), E'\n', ''), '') as "figures", p.withheld as "withheld"
    from packed p`.execute(reader);
  const [values] = rows;
  if (values === undefined) throw new Error('an aggregate gives one row');
  return values;
}
