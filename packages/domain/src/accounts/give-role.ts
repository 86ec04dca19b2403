import type { AccountId } from '../core/ids.ts';
import { canAs, ROLE_RANK } from '../sharing/rights.ts';
import { MEMBERSHIP_ROLES, type MembershipRole, type TenantKind } from '../sharing/tenant.ts';

/** Who gives, changes or ends a role. */
export interface RoleGiver {
  readonly accountId: AccountId;
  readonly role: MembershipRole;
  readonly kind: TenantKind;
}

/** What a person of the same organisation may, before and after; null: nothing. */
export interface RoleChange {
  readonly accountId: AccountId;
  readonly from: MembershipRole | null;
  readonly to: MembershipRole | null;
}

export const ROLE_REFUSALS = ['no_right', 'own_role', 'above_own'] as const;
export type RoleRefusal = (typeof ROLE_REFUSALS)[number];

/**
 * Why a person may not change a role, or null when it is allowed: the one rule of every path that sets one. Nobody changes
 * the own role, and neither the old nor the new one reaches further than the giver's. The database keeps the same rule
 * in `law.guard_role()`.
 */
export function refuseRoleChange(giver: RoleGiver, change: RoleChange): RoleRefusal | null {
  if (!canAs(giver.role, giver.kind, 'accounts.manage')) return 'no_right';
  if (giver.accountId === change.accountId) return 'own_role';
  const reach = Math.max(rankOf(change.from), rankOf(change.to));
  return reach > ROLE_RANK[giver.role] ? 'above_own' : null;
}

/** The roles that a person with this role can give, in the order of `MEMBERSHIP_ROLES`; empty without the right. */
export function rolesToGive(role: MembershipRole, kind: TenantKind): readonly MembershipRole[] {
  if (!canAs(role, kind, 'accounts.manage')) return [];
  return MEMBERSHIP_ROLES.filter((one) => ROLE_RANK[one] <= ROLE_RANK[role]);
}

function rankOf(role: MembershipRole | null): number {
  return role === null ? 0 : ROLE_RANK[role];
}
