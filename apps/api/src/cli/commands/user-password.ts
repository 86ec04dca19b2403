import { hashPassword } from '@regietafel/auth/passwords';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { recordPasswordHash } from '@regietafel/db/queries/accounts/credentials';
import { findAccountByEmail } from '@regietafel/db/queries/accounts/people';
import { deleteSessionsOf } from '@regietafel/db/queries/accounts/sessions';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { emailOption } from '../options.ts';
import { passwordOf } from '../password.ts';
import { RefusedError } from '../shell.ts';

interface Given {
  readonly email: string;
  readonly passwordStdin?: true;
}

const passwordForm = z.object({
  user: z.object({
    email: z.string(),
    /** Shown this once; null when it was given on standard input. */
    password: z.nullable(z.string()),
  }),
});

/** For whoever runs the installation: a new password for who lost the old one. Ends all sessions of the account. */
export const userPassword: CommandSpec<z.infer<typeof passwordForm>, Given> = {
  group: 'user',
  name: 'password',
  description: 'user.newPassword',
  document: passwordForm,
  declare(command, shell) {
    command
      .requiredOption('--email <email>', shell.words('option.email'), emailOption(shell))
      .option('--password-stdin', shell.words('option.passwordStdin'));
  },
  async run(given, shell) {
    const password = await passwordOf(given, shell);
    const passwordHash = await hashPassword(password);
    await withDatabase(shell, ({ database }) =>
      withSystem(
        database,
        'manage organisations and people',
        async (tx) => {
          const account = await findAccountByEmail(tx, given.email);
          if (account === undefined)
            throw new RefusedError(shell.words('refused.noAccount', { name: given.email }));
          await recordPasswordHash(tx, account.accountId, passwordHash, {
            // One that was made here has been seen by who runs the installation.
            isInitial: given.passwordStdin !== true,
          });
          await deleteSessionsOf(tx, account.accountId);
        },
        given.email,
      ),
    );
    const shown = given.passwordStdin === true ? null : password;
    const lines = [shell.words('user.passwordSet', { email: given.email })];
    if (shown !== null) lines.push(shell.words('user.password', { password: shown }));
    return { document: { user: { email: given.email, password: shown } }, text: `${lines.join('\n')}\n` };
  },
};
