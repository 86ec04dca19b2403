import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { NewSeat } from '../../queries/sharing/admit.ts';
import { type NewDossier, type OpenedDossier, openDossier } from '../../queries/sharing/open-dossier.ts';
import { providerIdOf } from '../../reference-data/ids.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import type { Pen } from '../records/pen.ts';
import { demoActor } from './people.ts';

/** Id of a demo dossier by the slug of its provider. */
export const demoDossierId = (slug: string): DossierId => stableId<DossierId>(`demo-dossier:${slug}`);

/** Opens a demo dossier on a provider by the hand of a person, known since the morning of its first day. */
export function openDemoDossier(
  tx: SystemTx,
  slug: string,
  hand: Actor,
  rest: Pick<NewDossier, 'openedOn' | 'participants' | 'seats'>,
): Promise<OpenedDossier> {
  return openDossier(tx, {
    ...rest,
    dossierId: demoDossierId(slug),
    slug,
    providerId: providerIdOf(slug),
    hand,
    recordedAt: `${rest.openedOn}T08:00:00Z` as Instant,
  });
}

/** A seat of a demo person in the ambtelijk kernteam, or in the bestuurlijk one for a wethouder. */
export function demoSeat(
  address: `${string}@${string}`,
  validFrom: PlainDate,
  mayActForTable = false,
): NewSeat {
  const kind = address.startsWith('wethouder@') ? 'bestuurlijk' : 'ambtelijk';
  return { ...demoActor(address), kind, mayActForTable, validFrom };
}

/** A pen in the hand of a person: as the own organisation, or as the table. */
export function penOf(
  { dossierId, jointTenantId }: OpenedDossier,
  hand: Actor,
  where: { readonly kringId: KringId; readonly recordedAt: Instant; readonly asTable?: boolean },
): Pen {
  const { kringId, recordedAt, asTable = false } = where;
  return { dossierId, authorTenantId: asTable ? jointTenantId : hand.tenantId, kringId, hand, recordedAt };
}
