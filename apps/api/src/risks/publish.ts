import type { Published, publishInput } from '@regietafel/contracts/risks/versions';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { lockRegister, recordVersion } from '@regietafel/db/queries/risks/record';
import { findRegister, type StoredRegister } from '@regietafel/db/queries/risks/register';
import type { OriginatedRevision } from '@regietafel/db/queries/risks/revision-json';
import type { RemovedRow } from '@regietafel/db/queries/risks/version-json';
import { findPublishedSame } from '@regietafel/db/queries/risks/versions';
import { contentOf } from '@regietafel/domain/risks/content';
import { registerHash } from '@regietafel/domain/risks/register-hash';
import type * as z from 'zod/mini';
import { type Asker, found, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, mayWriteAs, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { standingRisks } from './get-register.ts';
import { isPublishableTo } from './publishable.ts';

type PublishInput = z.output<typeof publishInput>;

/** Freezes the register as it stands per a day, for the readers of a kring. Only for the accounthoudende regio. */
export async function publishRegister(asker: Asker, input: PublishInput): Promise<Published> {
  return withTenant(asker.database, asker.actor, (tx) => publishIn(tx, asker, { ...input, sourceName: '' }));
}

/** Publishes within a transaction that is under way; the same register for the same day and kring is not published twice. */
export async function publishIn(
  tx: TenantTx,
  asker: Asker,
  input: PublishInput & { readonly sourceName: string },
): Promise<Published> {
  const { dossierId, standPer, kringId, mayWiden, sourceName } = input;
  refuseFuture(standPer, asker.today);
  await lockRegister(tx, dossierId);
  const stored = found(await findRegister(tx, dossierId, { standPer, knownAt: null }));
  requireAtDesk(stored.desk, asker, 'risks.publish');
  const authorTenantId = asker.actor.tenantId;
  const kring = getWritableKring(stored.desk, authorTenantId, kringId);
  const isPublishable = ({ origin }: OriginatedRevision) =>
    isPublishableTo(
      { kring: origin.kring, isPublishers: mayWriteAs(stored.desk, origin.authorTenantId) },
      kring,
    );
  const standing = standingRisks(stored);
  const published = standing.filter(isPublishable);
  const from = published.map((revision) => revision.kringId);
  await requireWidening(tx, { dossierId, from, to: kringId, mayWiden });
  const rows = published.map((revision) => ({ ...contentOf(revision), riskId: revision.riskId }));
  const contentHash = await registerHash(rows);
  const counts = { contentHash, rowCount: rows.length, leftOut: standing.length - rows.length };
  const same = await findPublishedSame(tx, { dossierId, standPer, kringId, contentHash });
  if (same !== undefined) return { ...counts, versionId: same, isNew: false };
  const content = { rows, removed: removedSince(stored, isPublishable) };
  const version = { dossierId, authorTenantId, kringId, standPer, content, contentHash, sourceName };
  return { ...counts, versionId: await recordVersion(tx, version), isNew: true };
}

/** The risks that the register of an earlier day still had, with the reason for which they left it. */
function removedSince(
  { revisions, versions }: StoredRegister,
  isPublishable: (revision: OriginatedRevision) => boolean,
): readonly RemovedRow[] {
  const before = new Set(versions.flatMap((version) => version.rows.map((row) => row.riskId)));
  return revisions.flatMap((revision) => {
    const { riskId, number, title, removedReason: reason } = revision;
    return reason !== null && before.has(riskId) && isPublishable(revision)
      ? [{ riskId, number, title, reason }]
      : [];
  });
}
