import type { TenantId } from '@regietafel/domain/core/ids';

let shown: TenantId | null = null;

/** Notes on behalf of which organisation this tab shows its pages; null when of none. */
export function showTenant(tenantId: TenantId | null): void {
  shown = tenantId;
}

/** On behalf of which organisation this tab shows its pages. */
export function shownTenant(): TenantId | null {
  return shown;
}
