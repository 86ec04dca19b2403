import { PARTICIPATION_ROLES } from './tenant.ts';
import type { WorldKring } from './world.ts';

type Told = Pick<WorldKring, 'id' | 'kind' | 'ownerTenantId' | 'admittedRoles' | 'admittedSeats'>;

/**
 * Whether everybody who reads `inner` also reads `outer`, whoever joins or leaves: then something of the outer kring may
 * be repeated in the inner one. Told by the rules alone, and no when in doubt: what one organisation keeps covers only
 * itself, and the griffie reads nothing but what is public.
 */
export function coversKring(outer: Told, inner: Told): boolean {
  if (outer.id === inner.id) return true;
  if (outer.ownerTenantId !== null || inner.ownerTenantId !== null) return false;
  if (inner.kind === 'openbaar' && outer.kind !== 'openbaar') return false;
  const admits = (role: (typeof PARTICIPATION_ROLES)[number]) => outer.admittedRoles.includes(role);
  // Who holds a seat works for a participant, in whatever capacity.
  const admitsSeats =
    PARTICIPATION_ROLES.every(admits) ||
    inner.admittedSeats.every((seat) => outer.admittedSeats.includes(seat));
  return admitsSeats && inner.admittedRoles.every(admits);
}
