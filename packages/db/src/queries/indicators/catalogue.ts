import type {
  IndicatorDefinition,
  IndicatorItem,
  SignalValue,
} from '@regietafel/domain/indicators/indicator';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** What providers are asked for, in the order of the form and the sheet. */
export async function listIndicatorItems(reader: TenantReader): Promise<readonly IndicatorItem[]> {
  return reader
    .selectFrom('indicatorItem as i')
    .select(['i.code', 'i.name', 'i.definition', 'i.unit', 'i.kind', 'i.itemGroup as group'])
    .select(['i.mayBeNegative', 'i.standing', 'i.source'])
    .orderBy('i.position')
    .execute();
}

/** The catalogue of indicators in the order in which they are shown, each with its signal values, the oldest first. */
export async function listIndicatorDefinitions(
  reader: TenantReader,
): Promise<readonly IndicatorDefinition[]> {
  const rows = await reader
    .selectFrom('indicatorDefinition as d')
    .select([
      'd.indicatorId as id',
      'd.code',
      'd.name',
      'd.definition',
      'd.formulaText',
      'd.unit',
      'd.domain',
    ])
    .select(['d.direction', 'd.isSeasonal', 'd.grains', 'd.standing', 'd.source'])
    .select(['d.terms', 'd.divisor', 'd.factor'])
    .select(
      sql<SignalValue[]>`(select coalesce(json_agg(json_build_object('value', s.value, 'from', s.valid_from,
          'to', s.valid_to, 'source', s.source, 'standing', s.standing) order by s.valid_from nulls first), '[]')
        from indicator_signal_value s where s.indicator_id = d.indicator_id)`.as('signalValues'),
    )
    .orderBy('d.position')
    .execute();
  return rows.map(({ terms, divisor, factor, ...definition }) => ({
    ...definition,
    formula: { terms, divisor, factor },
  }));
}
