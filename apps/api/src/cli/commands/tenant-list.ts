import { withSystem } from '@regietafel/db/kernel/with-system';
import { listTenants } from '@regietafel/db/queries/accounts/tenants';
import { TENANT_KINDS } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';

const tenantsForm = z.object({
  tenants: z.array(z.object({ slug: z.string(), name: z.string(), kind: z.enum(TENANT_KINDS) })),
});

/** For whoever runs the installation; the joint authors of dossiers are no organisations and are left out. */
export const tenantList: CommandSpec<z.infer<typeof tenantsForm>, object> = {
  group: 'tenant',
  name: 'list',
  description: 'tenant.list',
  document: tenantsForm,
  declare() {},
  async run(_given, shell) {
    const all = await withDatabase(shell, ({ database }) =>
      withSystem(database, 'manage organisations and people', listTenants, 'list'),
    );
    const tenants = all
      .filter(({ kind }) => kind !== 'tafel')
      .map(({ slug, name, kind }) => ({ slug, name, kind }));
    const text = tenants.map((tenant) => `${shell.words('tenant.line', tenant)}\n`).join('');
    return { document: { tenants }, text };
  },
};
