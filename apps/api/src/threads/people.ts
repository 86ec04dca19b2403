import type { People } from '@regietafel/contracts/threads/threads';
import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { type KnownReader, listPeopleOfKring } from '@regietafel/db/queries/threads/people';
import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import type { Assignee } from '@regietafel/domain/tasks/task';
import type { Mention } from '@regietafel/domain/threads/comment';
import { type Asker, found, invalid } from '../sharing/asker.ts';

/** Whom the asker may name in a kring; NOT_FOUND when the kring is absent or not the asker's to read. */
export async function getPeople(
  asker: Asker,
  { dossierId, kringId }: { readonly dossierId: DossierId; readonly kringId: KringId },
): Promise<People> {
  const known = await listPeopleOfKring(tenantReader(asker.database, asker.actor, { dossierId }), kringId);
  found(known[0]);
  return known.filter(isOrganisation).map(({ tenantId, tenantName }) => ({
    tenantId,
    name: tenantName,
    isOwn: tenantId === asker.actor.tenantId,
    people: known.flatMap((one) =>
      one.tenantId !== tenantId || one.accountId === null
        ? []
        : [{ accountId: one.accountId, name: nameOf(one), isMe: one.accountId === asker.actor.accountId }],
    ),
  }));
}

/** Those that a comment calls, by the name that its text uses; refused when somebody does not read the kring. */
export async function resolveMentions(
  reader: TenantReader,
  kringId: KringId,
  mentioned: readonly Assignee[],
): Promise<readonly Mention[]> {
  if (mentioned.length === 0) return [];
  const known = await listPeopleOfKring(reader, kringId);
  const mentions = mentioned.map(({ tenantId, accountId }) => {
    const reads = known.find((other) => isSame(other, { tenantId, accountId }));
    if (reads === undefined) throw invalid('mentions', 'threads.outsideKring');
    return { tenantId, accountId, label: nameOf(reads) };
  });
  // A text calls each name once: of namesakes the first is meant.
  return [...Map.groupBy(mentions, ({ label }) => label).values()].flatMap((same) => same.slice(0, 1));
}

/** Refuses a task for somebody who does not read its kring, or of whom the asker may not know. */
export async function requireReader(
  reader: TenantReader,
  kringId: KringId,
  assignee: Assignee,
): Promise<void> {
  const known = await listPeopleOfKring(reader, kringId);
  if (!known.some((one) => isSame(one, assignee))) throw invalid('assignee', 'threads.outsideKring');
}

function isOrganisation({ accountId }: KnownReader): boolean {
  return accountId === null;
}

function nameOf({ tenantName, displayName }: KnownReader): string {
  return displayName ?? tenantName;
}

function isSame(one: Assignee, other: Assignee): boolean {
  return one.tenantId === other.tenantId && one.accountId === other.accountId;
}
