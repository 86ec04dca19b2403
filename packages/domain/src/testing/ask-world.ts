import type { PlainDate } from '../core/dates.ts';
import { readableKringen, writablePairs } from '../sharing/law.ts';
import type { Actor, MembershipRole } from '../sharing/tenant.ts';
import type { World } from '../sharing/world.ts';
import { accountOf, buildWorld, nameOf, TENANTS, type TenantName } from './build-world.ts';

/** The one person of a tenant, acting for it. */
export function actorOf(name: TenantName): Actor {
  return { tenantId: TENANTS[name], accountId: accountOf(name) };
}

/** What the law lets the person of a tenant read, in readable names. */
export function reads(world: World, name: TenantName, day: PlainDate): readonly string[] {
  return [...readableKringen(world, actorOf(name), day)].map(nameOf);
}

/** What the law lets the person of a tenant write, as `author: kring`. */
export function writes(world: World, name: TenantName, day: PlainDate): readonly string[] {
  return writablePairs(world, actorOf(name), day).map(
    (pair) => `${nameOf(pair.authorTenantId)}: ${nameOf(pair.kringId)}`,
  );
}

/** The small world in which the person of one tenant has another role. */
export function withRole(name: TenantName, role: MembershipRole, rest: Partial<World> = {}): World {
  const memberships = buildWorld().memberships.map((one) =>
    one.tenantId === TENANTS[name] ? { ...one, role } : one,
  );
  return buildWorld({ memberships, ...rest });
}
