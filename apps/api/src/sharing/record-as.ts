import type { RecordAs, WritingPlaces } from '@regietafel/contracts/core/record-as';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import type { TenantId } from '@regietafel/domain/core/ids';
import { type Action, canAs } from '@regietafel/domain/sharing/rights';
import type { Asker } from './asker.ts';
import { kringenUnder, mayAtDesk, requireAtDesk } from './desk.ts';

/** The name under which the asker records; FORBIDDEN without the capacity or the seat that it takes. */
export function authorAs(recordAs: RecordAs, desk: Desk, asker: Asker, action: Action): TenantId {
  if (recordAs === 'own') {
    requireAtDesk(desk, asker, action);
    return asker.actor.tenantId;
  }
  const joint = findJointAuthor(desk, asker, action);
  if (joint === undefined) throw new DomainError('FORBIDDEN', 'core.forbidden');
  return joint;
}

/** Where the asker may record, in the table's name first: what is told here is usually said by all together. */
export function writingPlacesOf(desk: Desk, asker: Asker, action: Action): WritingPlaces {
  const joint = findJointAuthor(desk, asker, action);
  const own = mayAtDesk(desk, asker, action) ? asker.actor.tenantId : undefined;
  return [
    ...(joint === undefined ? [] : [{ recordAs: 'tafel' as const, kringen: kringenUnder(desk, joint) }]),
    ...(own === undefined ? [] : [{ recordAs: 'own' as const, kringen: kringenUnder(desk, own) }]),
  ];
}

/** The table as an author, when the asker has a seat that acts for it: the only name but the own that a desk can hold. */
function findJointAuthor(desk: Desk, { actor, role, tenant }: Asker, action: Action): TenantId | undefined {
  if (!canAs(role, tenant.kind, action)) return undefined;
  return desk.places.find((place) => place.authorTenantId !== actor.tenantId)?.authorTenantId;
}
