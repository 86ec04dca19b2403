import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Dossier, ParticipationRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A dossier as one organisation finds it. */
export interface DossierEntry extends Dossier {
  /** The group that the provider belongs to; null when it stands alone. */
  readonly providerGroup: string | null;
  /** Whether it follows a bovenregionaal plan instead of a provider: then its name is that of the plan. */
  readonly isPlan: boolean;
  /** In what capacities the reader's own organisation takes part today. */
  readonly capacities: readonly ParticipationRole[];
}

/** The dossiers that the actor may know of, by name of the provider. */
export function listDossiers(reader: TenantReader): Promise<readonly DossierEntry[]> {
  return entries(reader).execute();
}

/** A dossier of that slug; undefined when there is none for this actor. Of several the one that is still open counts. */
export function findDossierBySlug(reader: TenantReader, slug: string): Promise<DossierEntry | undefined> {
  return entries(reader)
    .where('d.slug', '=', slug)
    .clearOrderBy()
    .orderBy('d.closedOn', (order) => order.desc().nullsFirst())
    .orderBy('d.openedOn', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** A dossier; throws the same NOT_FOUND for one that is not the actor's to see and one that does not exist. */
export async function getDossier(reader: TenantReader, dossierId: DossierId): Promise<DossierEntry> {
  const found = await entries(reader).where('d.dossierId', '=', dossierId).executeTakeFirst();
  if (found === undefined) throw new DomainError('NOT_FOUND', 'core.notFound');
  return found;
}

/** Read once for all dossiers: the function gives them all anyway. */
const ownCapacities = sql<{ dossierId: DossierId; capacities: ParticipationRole[] }>`
  (select o.dossier_id, array_agg(distinct o.role order by o.role) as capacities
  from law.own_participations() o group by o.dossier_id)`;

function entries(reader: TenantReader) {
  return reader
    .with('own', () => ownCapacities)
    .selectFrom('dossier as d')
    .innerJoin('provider as p', 'p.providerId', 'd.providerId')
    .leftJoin('own', 'own.dossierId', 'd.dossierId')
    .select([
      'd.dossierId as id',
      'd.slug',
      'd.providerId',
      'p.name as providerName',
      'p.groupName as providerGroup',
      'd.openedOn',
      'd.closedOn',
      'd.isFictitious',
    ])
    .select(sql<ParticipationRole[]>`coalesce(own.capacities, '{}')`.as('capacities'))
    .select(sql<boolean>`exists (select from landsdeel_plan l where l.plan_id = d.provider_id)`.as('isPlan'))
    .orderBy('p.name')
    .orderBy('d.slug');
}
