import type { PlainDate } from '@regietafel/domain/core/dates';
import type { TredeDefinition } from '@regietafel/domain/ladder/ladder';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** The treden of the version of the ladder that holds on a day, lowest first; empty before the first version. */
export async function listTredeDefinitions(
  reader: TenantReader,
  day: PlainDate,
): Promise<readonly TredeDefinition[]> {
  return reader
    .selectFrom('tredeDefinition')
    .where('ladderVersion', '=', (eb) =>
      eb
        .selectFrom('tredeDefinition as held')
        .where('held.validFrom', '<=', day)
        .select(({ fn }) => fn.max('held.ladderVersion').as('version')),
    )
    .select(['ladderVersion', 'trede', 'name', 'description', 'duties', 'planKind', 'standing', 'source'])
    .orderBy('trede')
    .execute();
}
