import type { CallOutcome, ObjectRelation } from '@regietafel/contracts/sharing/permissions';
import { can, capacityAllows } from '@regietafel/domain/sharing/rights';
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
  if (right !== undefined && !can(role, right)) return 'refused';
  if (!isAboutDossier) return 'may';
  const capacity = CAPACITY_OF[relation];
  if (capacity === null) return 'notFound';
  return right === undefined || capacityAllows(capacity, right) ? 'may' : 'refused';
}
