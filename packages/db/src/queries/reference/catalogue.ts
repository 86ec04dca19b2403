import type { ProviderId } from '@regietafel/domain/core/ids';
import type { KpiAlias, KpiDefinition } from '@regietafel/domain/kpis/kpi';
import { sql } from 'kysely';
import type { ProviderTable } from '../../kernel/schema/reference.ts';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A provider of the reference data. */
export interface ListedProvider
  extends Pick<ProviderTable, 'slug' | 'name' | 'groupName' | 'standing' | 'source'> {
  readonly id: ProviderId;
  readonly isFictitious: boolean;
  readonly aliases: readonly string[];
}

/** Every provider, by name. A plan that is followed like one is none. */
export async function listProviders(reader: TenantReader): Promise<readonly ListedProvider[]> {
  return reader
    .selectFrom('provider as p')
    .select([
      'p.providerId as id',
      'p.slug',
      'p.name',
      'p.groupName',
      'p.isFictitious',
      'p.standing',
      'p.source',
    ])
    .select(
      sql<string[]>`array(select a.alias from reference_alias a
        where a.kind = 'aanbieder' and a.subject_id = p.provider_id order by a.alias)`.as('aliases'),
    )
    .where(sql<boolean>`not exists (select from landsdeel_plan l where l.plan_id = p.provider_id)`)
    .orderBy('p.name')
    .execute();
}

/** The KPI catalogue in the order in which KPI's are shown. */
export async function listKpiDefinitions(reader: TenantReader): Promise<readonly KpiDefinition[]> {
  return reader
    .selectFrom('kpiDefinition as k')
    .select(['k.kpiId as id', 'k.code', 'k.name', 'k.definition', 'k.formula', 'k.unit', 'k.direction'])
    .select(['k.isSeasonal', 'k.source', 'k.standing'])
    .select(
      sql<KpiAlias[]>`(select coalesce(json_agg(json_build_object('name', a.name, 'from', a.valid_from,
          'to', a.valid_to) order by a.valid_from nulls first, a.name), '[]')
        from kpi_alias a where a.kpi_id = k.kpi_id)`.as('aliases'),
    )
    .orderBy('k.position')
    .execute();
}
