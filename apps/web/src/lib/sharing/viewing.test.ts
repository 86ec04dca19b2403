import { newId, type TenantId } from '@regietafel/domain/core/ids';
import { expect, it } from 'vitest';
import { viewingAt, viewingHref } from './viewing.ts';

const tenantId = newId<TenantId>();

it('reads as whom an address looks at which dossier', () => {
  const href = viewingHref('/dossiers/pactum/risicos', { kind: 'organisation', tenantId });
  const [pathname = '', search] = href.split('?');
  expect(viewingAt(pathname, `?${search}`)).toBe(`pactum ${tenantId}`);
  expect(viewingAt('/dossiers/pactum', '?standPer=2024-08-15&bekijkAls=betrokken')).toBe('pactum betrokken');
});

it('looks as oneself where nobody is named, where nobody can be, and outside a dossier', () => {
  expect(viewingAt('/dossiers/pactum', '')).toBeNull();
  expect(viewingAt('/dossiers/pactum', '?bekijkAls=iedereen')).toBeNull();
  expect(viewingAt('/', '?bekijkAls=betrokken')).toBeNull();
});
