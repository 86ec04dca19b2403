import type { VersionSummary, version } from '@regietafel/contracts/risks/versions';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findVersion, listVersions } from '@regietafel/db/queries/risks/versions';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import type { DossierId, RegisterVersionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { registerHash } from '@regietafel/domain/risks/register-hash';
import type * as z from 'zod/mini';
import { type Asker, found } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

/** The published versions of a dossier's register, newest first. */
export async function listRegisterVersions(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<{ versions: readonly VersionSummary[] }> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const { versions, desk } = found(await listVersions(reader, dossierId, asOf));
  return {
    versions: versions.map((one) => ({
      versionId: one.versionId,
      standPer: one.standPer,
      contentHash: one.contentHash,
      sourceName: one.sourceName,
      rowCount: one.rowCount,
      origin: presentOrigin(one.origin, desk, asker),
    })),
  };
}

/** One published version with all it froze, checked against its hash. */
export async function getRegisterVersion(
  asker: Asker,
  { dossierId, versionId }: { readonly dossierId: DossierId; readonly versionId: RegisterVersionId },
): Promise<z.output<typeof version>> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [desk, frozen] = await Promise.all([
    findDesk(reader, dossierId),
    findVersion(reader, dossierId, versionId),
  ]);
  const { standPer, contentHash, sourceName, rows, removed, origin } = found(frozen);
  return {
    versionId,
    standPer,
    contentHash,
    sourceName,
    origin: presentOrigin(origin, found(desk), asker),
    rows,
    removed,
    isIntact: (await registerHash(rows)) === contentHash,
  };
}
