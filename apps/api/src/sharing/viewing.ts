import { findNamedViewing, VIEWED_CAPACITIES } from '@regietafel/contracts/core/view-as';
import type { Viewpoints } from '@regietafel/contracts/sharing/viewpoints';
import type { Database } from '@regietafel/db/kernel/database';
import { type TenantReader, tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findDossierBySlug, getDossier } from '@regietafel/db/queries/sharing/dossiers';
import { listViewpoints } from '@regietafel/db/queries/sharing/viewpoints';
import { DomainError } from '@regietafel/domain/core/errors';
import { asId, type DossierId, isId } from '@regietafel/domain/core/ids';
import type { Actor, ViewAs, Viewing } from '@regietafel/domain/sharing/tenant';
import { type Asker, found } from './asker.ts';

interface Asked {
  readonly database: Database;
  readonly viewAs: string | null;
}

/**
 * As whom a call looks at which dossier, by what its page says. Refuses whatever would change something, and answers who
 * does not take part like who may not be known: NOT_FOUND.
 */
export async function viewingOf(
  { database, viewAs: said }: Asked,
  actor: Actor,
  kind: 'query' | 'mutation' | 'subscription',
): Promise<Viewing> {
  if (kind === 'mutation') throw new DomainError('FORBIDDEN', 'sharing.viewingReadsOnly');
  const named = findNamedViewing(said ?? '');
  if (named === undefined) throw new DomainError('INVALID_INPUT', 'core.malformed');
  const reader = tenantReader(database, actor);
  const dossierId = await getDossierId(reader, named.dossier);
  await requireViewpoint(tenantReader(database, actor, { dossierId }), dossierId, named.as);
  return { dossierId, as: named.as };
}

/** As whom the asker can look at a dossier; NOT_FOUND when it is absent or not shared. */
export async function getViewpoints(asker: Asker, dossierId: DossierId): Promise<Viewpoints> {
  const { viewing, ...self } = asker.actor;
  const reader = tenantReader(asker.database, self, { dossierId });
  const [, organisations] = await Promise.all([
    getDossier(reader, dossierId),
    listViewpoints(reader, dossierId),
  ]);
  return { organisations, capacities: VIEWED_CAPACITIES };
}

async function getDossierId(reader: TenantReader, named: string): Promise<DossierId> {
  if (!isId(named)) return found(await findDossierBySlug(reader, named)).id;
  return (await getDossier(reader, asId<DossierId>(named))).id;
}

async function requireViewpoint(reader: TenantReader, dossierId: DossierId, as: ViewAs): Promise<void> {
  if (as.kind === 'capacity') return;
  const known = await listViewpoints(reader, dossierId);
  found(known.find(({ tenantId }) => tenantId === as.tenantId));
}
