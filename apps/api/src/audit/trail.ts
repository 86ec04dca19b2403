import type { trail, trailInput } from '@regietafel/contracts/audit/trail';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listTrail } from '@regietafel/db/queries/audit/trail';
import { getDossier } from '@regietafel/db/queries/sharing/dossiers';
import type * as z from 'zod/mini';
import type { Asker } from '../sharing/asker.ts';

/**
 * Who saw and who changed what the asker's organisation wrote about something; empty when it wrote nothing of it. NOT_FOUND
 * when the dossier is absent or not shared.
 */
export async function getTrail(
  { database, actor }: Asker,
  { dossierId, subject }: z.output<typeof trailInput>,
): Promise<z.output<typeof trail>> {
  const reader = tenantReader(database, actor, { dossierId });
  const [, entries] = await Promise.all([
    getDossier(reader, dossierId),
    listTrail(reader, { dossierId, ...subject }),
  ]);
  return { entries };
}
