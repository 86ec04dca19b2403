import type { CallOutcome } from '@regietafel/contracts/sharing/permissions';
import type { ObjectRelation } from '@regietafel/domain/sharing/object-relation';
import { canAs, capacityAllows } from '@regietafel/domain/sharing/rights';
import type { MembershipRole, ParticipationRole } from '@regietafel/domain/sharing/tenant';
import type { ProcedureMeta } from '../../trpc/init.ts';

/** The capacity in which a jeugdregio stands to a dossier that is its own, shared with it, or of others. */
export const CAPACITY_OF = {
  own: 'accounthoudend',
  shared: 'betrokken',
  foreign: null,
} as const satisfies Readonly<Record<ObjectRelation, ParticipationRole | null>>;

/** How a call by this role of a jeugdregio ends, as far as rights go, for an object that stands so to it. */
export function outcomeFor(
  meta: ProcedureMeta,
  isAboutDossier: boolean,
  role: MembershipRole,
  relation: ObjectRelation,
): CallOutcome {
  const { right } = meta;
  if (!isAboutDossier && relation !== 'own') return 'none';
  if (right !== undefined && !canAs(role, 'jeugdregio', right)) return 'refused';
  if (!isAboutDossier) return 'may';
  const capacity = CAPACITY_OF[relation];
  if (capacity === null) return 'notFound';
  if (right !== undefined && !capacityAllows(capacity, right)) return 'refused';
  return meta.changes === 'author' && relation === 'shared' ? 'authorOnly' : 'may';
}
