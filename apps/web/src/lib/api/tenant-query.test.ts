import { newId, type TenantId } from '@regietafel/domain/core/ids';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The key of one question on a page at this address. */
async function keyAt(tenantId: TenantId, search: string) {
  vi.resetModules();
  const location = { pathname: '/dossiers/pactum/risicos', search };
  vi.stubGlobal('location', location);
  vi.stubGlobal('window', { location });
  const { tenantQuery } = await import('./tenant-query.ts');
  return tenantQuery(tenantId, 'risks.register', { dossierId: 1 }, () => Promise.resolve([])).queryKey;
}

it('keeps what is seen through other eyes apart from what one reads oneself (P20)', async () => {
  const tenantId = newId<TenantId>();
  const own = await keyAt(tenantId, '');
  const broad = await keyAt(tenantId, '?bekijkAls=betrokken');
  const other = await keyAt(tenantId, `?bekijkAls=${newId<TenantId>()}`);
  expect(own).toEqual([tenantId, 'risks.register', { dossierId: 1 }]);
  expect(broad).toEqual([...own, 'pactum betrokken']);
  expect(new Set([own, broad, other].map((key) => JSON.stringify(key))).size).toBe(3);
});
