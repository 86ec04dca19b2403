import type { KpiAlias, KpiDefinition } from '@regietafel/domain/kpis/kpi';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** The catalogue of KPI's in its own order, with the names that they carried. */
export async function listKpiDefinitions(reader: TenantReader): Promise<readonly KpiDefinition[]> {
  return reader
    .selectFrom('kpiDefinition as d')
    .select([
      'd.kpiId as id',
      'd.code',
      'd.name',
      'd.definition',
      'd.formula',
      'd.unit',
      'd.direction',
      'd.isSeasonal',
      'd.source',
      'd.standing',
    ])
    .select(
      sql<
        readonly KpiAlias[]
      >`(select coalesce(json_agg(json_build_object('name', a.name, 'from', a.valid_from,
        'to', a.valid_to) order by a.valid_from nulls first), '[]') from kpi_alias a where a.kpi_id = d.kpi_id)`.as(
        'aliases',
      ),
    )
    .orderBy('d.position')
    .execute();
}
