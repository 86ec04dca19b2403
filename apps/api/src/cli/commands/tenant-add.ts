import { withSystem } from '@regietafel/db/kernel/with-system';
import { findTenantBySlug, recordTenant } from '@regietafel/db/queries/accounts/tenants';
import { newId, type TenantId } from '@regietafel/domain/core/ids';
import { TENANT_KINDS, type TenantKind } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { choiceOption, lineOption } from '../options.ts';
import { RefusedError, UsageError } from '../shell.ts';

/** A joint author comes into being with its dossier, never by itself. */
const KINDS = TENANT_KINDS.filter((kind) => kind !== 'tafel');
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

interface Given {
  readonly slug: string;
  readonly name: string;
  readonly kind: TenantKind;
}

const tenantForm = z.object({
  tenant: z.object({ slug: z.string(), name: z.string(), kind: z.enum(TENANT_KINDS) }),
});

/** For whoever runs the installation: an organisation comes in here, its first person with `user add`. */
export const tenantAdd: CommandSpec<z.infer<typeof tenantForm>, Given> = {
  group: 'tenant',
  name: 'add',
  description: 'tenant.add',
  document: tenantForm,
  declare(command, shell) {
    const { words } = shell;
    command
      .requiredOption('--slug <slug>', words('option.slug'), (value) => {
        if (value.length > 60 || !SLUG.test(value))
          throw new UsageError(words('usage.slug', { name: JSON.stringify(value).slice(0, 80) }));
        return value;
      })
      .requiredOption('--name <name>', words('option.tenantName'), lineOption(shell, 200))
      .requiredOption(
        '--kind <kind>',
        `${words('option.kind')}: ${KINDS.join(', ')}`,
        choiceOption(shell, KINDS),
      );
  },
  async run({ slug, name, kind }, shell) {
    await withDatabase(shell, ({ database }) =>
      withSystem(
        database,
        'manage organisations and people',
        async (tx) => {
          if ((await findTenantBySlug(tx, slug)) !== undefined)
            throw new RefusedError(shell.words('refused.slugTaken', { name: slug }));
          await recordTenant(tx, { id: newId<TenantId>(), slug, name, kind });
        },
        slug,
      ),
    );
    return { document: { tenant: { slug, name, kind } }, text: `${shell.words('tenant.added', { name })}\n` };
  },
};
