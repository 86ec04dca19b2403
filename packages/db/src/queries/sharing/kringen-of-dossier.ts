import { type KringId, newId } from '@regietafel/domain/core/ids';
import type { KringDraft } from '@regietafel/domain/sharing/default-kringen';
import type { SystemTx } from '../../kernel/with-system.ts';
import { type Hand, type Room, recordColumns } from './room.ts';

/** Makes one kring of a dossier. Who is in it knows of it: its row stands in the kring itself. */
export async function insertKring(
  tx: SystemTx,
  room: Room,
  draft: KringDraft,
  hand: Hand,
  kringId: KringId = newId<KringId>(),
): Promise<KringId> {
  await tx
    .insertInto('kring')
    .values({
      ...recordColumns(room, kringId, hand),
      kind: draft.kind,
      name: draft.name,
      admitsRoles: [...draft.admittedRoles],
      admitsSeats: [...draft.admittedSeats],
      ownerTenantId: draft.ownerTenantId,
    })
    .execute();
  return kringId;
}
