import type { GroupAnswer, NamedAnswer } from '@regietafel/contracts/comparison/answer';
import type { GroupQuestion, NamedQuestion } from '@regietafel/contracts/comparison/question';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { askGroups } from '@regietafel/db/queries/comparison/grouped-values';
import { listNamedValues } from '@regietafel/db/queries/comparison/named-values';
import { periodsBetween } from '@regietafel/domain/indicators/period';
import type { Asker } from '../sharing/asker.ts';

/** The values that are released by name to the reader. */
export async function askNamed(
  { database, actor }: Asker,
  { indicatorIds, from, to }: NamedQuestion,
): Promise<NamedAnswer> {
  const periods = periodsBetween(from, to);
  const columns = await listNamedValues(tenantReader(database, actor), indicatorIds, periods);
  return { ...columns, indicatorIds, periods };
}

/** What providers do together, as far as the database gives it out; the question is kept. */
export async function askGrouped({ database, actor }: Asker, question: GroupQuestion): Promise<GroupAnswer> {
  const groups = await withTenant(database, actor, (tx) => askGroups(tx, question));
  return { groups };
}
