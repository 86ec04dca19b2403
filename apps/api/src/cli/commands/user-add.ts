import { hashPassword } from '@regietafel/auth/passwords';
import { type SystemTx, withSystem } from '@regietafel/db/kernel/with-system';
import { recordPasswordHash } from '@regietafel/db/queries/accounts/credentials';
import { findAccountByEmail, recordAccount, recordMembership } from '@regietafel/db/queries/accounts/people';
import { findTenantBySlug } from '@regietafel/db/queries/accounts/tenants';
import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { type AccountId, newId } from '@regietafel/domain/core/ids';
import { MEMBERSHIP_ROLES, type MembershipRole } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { choiceOption, emailOption, lineOption } from '../options.ts';
import { passwordOf } from '../password.ts';
import { type Console, RefusedError } from '../shell.ts';

interface Given {
  readonly email: string;
  readonly name: string;
  readonly tenant: string;
  readonly role: MembershipRole;
  readonly passwordStdin?: true;
}

const userForm = z.object({
  user: z.object({
    email: z.string(),
    name: z.string(),
    tenant: z.string(),
    role: z.enum(MEMBERSHIP_ROLES),
    /** Shown this once; null when it was given on standard input. */
    password: z.nullable(z.string()),
  }),
});

/** For whoever runs the installation: also the first person of an organisation comes in this way. */
export const userAdd: CommandSpec<z.infer<typeof userForm>, Given> = {
  group: 'user',
  name: 'add',
  description: 'user.add',
  document: userForm,
  declare(command, shell) {
    const { words } = shell;
    command
      .requiredOption('--email <email>', words('option.email'), emailOption(shell))
      .requiredOption('--name <name>', words('option.name'), lineOption(shell, 200))
      .requiredOption('--tenant <tenant>', words('option.userTenant'))
      .requiredOption(
        '--role <role>',
        `${words('option.role')}: ${MEMBERSHIP_ROLES.join(', ')}`,
        choiceOption(shell, MEMBERSHIP_ROLES),
      )
      .option('--password-stdin', words('option.passwordStdin'));
  },
  async run(given, shell) {
    const password = await passwordOf(given, shell);
    const passwordHash = await hashPassword(password);
    await withDatabase(shell, ({ database }) =>
      withSystem(
        database,
        'manage organisations and people',
        (tx) => addUser(tx, given, passwordHash, shell),
        given.email,
      ),
    );
    const { email: address, name, tenant, role } = given;
    const shown = given.passwordStdin === true ? null : password;
    const lines = [shell.words('user.added', { email: address, role, tenant })];
    if (shown !== null) lines.push(shell.words('user.password', { password: shown }));
    return {
      document: { user: { email: address, name, tenant, role, password: shown } },
      text: `${lines.join('\n')}\n`,
    };
  },
};

async function addUser(tx: SystemTx, given: Given, passwordHash: string, shell: Console): Promise<void> {
  const tenant = await findTenantBySlug(tx, given.tenant);
  if (tenant === undefined || tenant.kind === 'tafel')
    throw new RefusedError(shell.words('refused.userTenant', { name: given.tenant }));
  if ((await findAccountByEmail(tx, given.email)) !== undefined)
    throw new RefusedError(shell.words('refused.emailTaken'));
  const accountId = newId<AccountId>();
  const { email: address, name: displayName, role } = given;
  await recordAccount(tx, { tenantId: tenant.id, accountId, email: address, displayName });
  // One that was made here has been seen by who runs the installation.
  await recordPasswordHash(tx, accountId, passwordHash, { isInitial: given.passwordStdin !== true });
  const validFrom = dutchDayOf(shell.now.toISOString() as Instant);
  await recordMembership(tx, { tenantId: tenant.id, accountId, role, validFrom, validTo: null });
}
