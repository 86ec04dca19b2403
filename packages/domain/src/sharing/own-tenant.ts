import type { TenantId } from '../core/ids.ts';
import type { Actor } from './tenant.ts';

/**
 * The organisation whose records a page calls its own: the actor's, or the one that is looked as. Null for who looks as
 * nobody in particular. For showing only: what is recorded is always by the actor's.
 */
export function ownTenantOf({ tenantId, viewing }: Actor): TenantId | null {
  if (viewing === undefined) return tenantId;
  return viewing.as.kind === 'organisation' ? viewing.as.tenantId : null;
}
