import type { GroupAnswer, NamedAnswer } from '@regietafel/contracts/comparison/answer';
import type { GroupQuestion, NamedQuestion } from '@regietafel/contracts/comparison/question';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { askGroups } from '@regietafel/db/queries/comparison/grouped-values';
import { listNamedValues } from '@regietafel/db/queries/comparison/named-values';
import { DomainError } from '@regietafel/domain/core/errors';
import { periodsBetween } from '@regietafel/domain/indicators/period';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { Asker } from '../sharing/asker.ts';

/** The values that are released by name to the reader. */
export async function askNamed(
  { database, actor }: Asker,
  { indicatorIds, from, to }: NamedQuestion,
): Promise<NamedAnswer> {
  refuseViewing(actor);
  const periods = periodsBetween(from, to);
  const values = await listNamedValues(tenantReader(database, actor), indicatorIds, periods);
  return { ...values, indicatorIds, periods };
}

/** What providers do together, as far as the database gives it out; the question is kept. */
export async function askGrouped({ database, actor }: Asker, question: GroupQuestion): Promise<GroupAnswer> {
  refuseViewing(actor);
  const groups = await withTenant(database, actor, (tx) => askGroups(tx, question));
  return { groups };
}

/** What another may compare depends on everything that was released to it, not on the dossier that is looked at as that one. */
function refuseViewing({ viewing }: Actor): void {
  if (viewing !== undefined) throw new DomainError('FORBIDDEN', 'comparison.asOneself');
}
