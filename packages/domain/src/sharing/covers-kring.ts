import { kringMove } from './widening.ts';
import type { WorldKring } from './world.ts';

type Told = Pick<WorldKring, 'id' | 'kind' | 'ownerTenantId' | 'admittedRoles' | 'admittedSeats'>;

/**
 * Whether everybody who reads `inner` also reads `outer`, whoever joins or leaves: then something of the outer kring may
 * be repeated in the inner one. Told by the rules alone, and no when in doubt: what one organisation keeps covers only
 * itself.
 */
export function coversKring(outer: Told, inner: Told): boolean {
  if (outer.id === inner.id) return true;
  const isShared = outer.ownerTenantId === null && inner.ownerTenantId === null;
  return isShared && kringMove(outer, inner) !== 'widened';
}
