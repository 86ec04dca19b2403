import type {
  AddedKringen,
  addedKringRef,
  addKringInput,
  closeKringInput,
} from '@regietafel/contracts/sharing/kring-acts';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import { addKring, closeKring, listAddedKringen } from '@regietafel/db/queries/sharing/kring-acts';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import type * as z from 'zod/mini';
import { type Asker, found } from './asker.ts';
import { mayAtDesk, requireAtDesk, writableKringen } from './desk.ts';

/** The kringen that were added to a dossier; NOT_FOUND when it is absent or not shared. */
export async function getAddedKringen(asker: Asker, dossierId: DossierId): Promise<AddedKringen> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [desk, kringen] = await Promise.all([
    findDesk(reader, dossierId),
    listAddedKringen(reader, dossierId),
  ]);
  return { kringen, mayManage: mayAtDesk(found(desk), asker, 'sharing.manage') };
}

/** Adds a kring to a dossier: one accounthoudende regio is enough, since it lets nobody see what is not put in it. */
export async function addKringTo(
  asker: Asker,
  input: z.output<typeof addKringInput>,
): Promise<z.output<typeof addedKringRef>> {
  return withTenant(asker.database, asker.actor, async (tx) => {
    const place = await getPlace(tx, asker, input.dossierId);
    return { kringId: await addKring(tx, { ...input, ...place }) };
  });
}

/** Closes a kring that was added: nothing is recorded in it any more, and what stands in it stays readable. */
export async function closeKringOf(asker: Asker, input: z.output<typeof closeKringInput>): Promise<void> {
  await withTenant(asker.database, asker.actor, async (tx) => {
    await closeKring(tx, { ...input, ...(await getPlace(tx, asker, input.dossierId)) });
  });
}

/** Under the own name, in the kernteam: there the act is known to all who have to know. */
async function getPlace(tx: TenantTx, asker: Asker, dossierId: DossierId) {
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, 'sharing.manage');
  return { authorTenantId: asker.actor.tenantId, kringId: getKernteam(desk, asker) };
}

function getKernteam(desk: Desk, asker: Asker): KringId {
  const kernteam = writableKringen(desk, asker).find(({ kind }) => kind === 'kernteam');
  if (kernteam === undefined) throw new DomainError('FORBIDDEN', 'core.forbidden');
  return kernteam.id;
}
