import { expect, it } from 'vitest';
import { accountOf, DOSSIER, TENANTS } from '../testing/build-world.ts';
import { ownTenantOf } from './own-tenant.ts';

const actor = { tenantId: TENANTS.regio, accountId: accountOf('regio') };

it('is the organisation of the actor, or the one that is looked as', () => {
  expect(ownTenantOf(actor)).toBe(TENANTS.regio);
  const as = { kind: 'organisation', tenantId: TENANTS.aanbieder } as const;
  expect(ownTenantOf({ ...actor, viewing: { dossierId: DOSSIER, as } })).toBe(TENANTS.aanbieder);
});

it('is none for who looks as nobody in particular', () => {
  const as = { kind: 'capacity', role: 'betrokken' } as const;
  expect(ownTenantOf({ ...actor, viewing: { dossierId: DOSSIER, as } })).toBeNull();
});
