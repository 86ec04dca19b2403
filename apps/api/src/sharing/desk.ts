import type { KringRef } from '@regietafel/contracts/core/origin';
import type { Desk, WritablePlace } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import type { KringId, TenantId } from '@regietafel/domain/core/ids';
import type { Action } from '@regietafel/domain/sharing/rights';
import { canAs, capacityAllows } from '@regietafel/domain/sharing/rights';
import { KRING_KINDS } from '@regietafel/domain/sharing/tenant';
import { type Asker, invalid } from './asker.ts';

/** Whether the asker may do something in this dossier: by role, kind of organisation and capacity at the table. */
export function mayAtDesk(desk: Desk, asker: Asker, action: Action): boolean {
  return (
    canAs(asker.role, asker.tenant.kind, action) &&
    desk.capacities.some((capacity) => capacityAllows(capacity, action)) &&
    ownPlaces(desk, asker).length > 0
  );
}

/** Refuses what only another capacity at the table may do. */
export function requireAtDesk(desk: Desk, asker: Asker, action: Action): void {
  if (!mayAtDesk(desk, asker, action)) throw new DomainError('FORBIDDEN', 'core.forbidden');
}

/** Whether the asker may write under this name. */
export function mayWriteAs(desk: Desk, authorTenantId: TenantId): boolean {
  return desk.places.some((place) => place.authorTenantId === authorTenantId);
}

/** The kring of this id, if the author may write to it; a foreign id is refused like one that does not exist. */
export function getWritableKring(desk: Desk, authorTenantId: TenantId, kringId: KringId) {
  const place = desk.places.find((one) => one.authorTenantId === authorTenantId && one.kring.id === kringId);
  if (place === undefined) throw invalid('kringId', 'field.choice');
  return place.kring;
}

/** The kringen in which the own organisation may write, from narrow to wide. */
export function writableKringen(desk: Desk, asker: Asker): readonly KringRef[] {
  return kringenUnder(desk, asker.actor.tenantId);
}

/** The kringen in which the asker may write under this name, from narrow to wide. */
export function kringenUnder(desk: Desk, authorTenantId: TenantId): readonly KringRef[] {
  return desk.places
    .filter((place) => place.authorTenantId === authorTenantId)
    .map((place) => place.kring)
    .toSorted((a, b) => KRING_KINDS.indexOf(a.kind) - KRING_KINDS.indexOf(b.kind));
}

function ownPlaces(desk: Desk, { actor }: Asker): readonly WritablePlace[] {
  return desk.places.filter((place) => place.authorTenantId === actor.tenantId);
}
