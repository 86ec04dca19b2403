import { type SystemTx, withSystem } from '@regietafel/db/kernel/with-system';
import { endSupportAccess, findRunningSupport } from '@regietafel/db/queries/audit/support';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { emailOption } from '../options.ts';
import { type Console, RefusedError } from '../shell.ts';
import { findHelper, type HelpGiven } from '../support.ts';

const closeForm = z.object({ closed: z.object({ tenant: z.string(), account: z.string() }) });

/** Ends the access of a helper, before its time. */
export const supportClose: CommandSpec<z.infer<typeof closeForm>, HelpGiven> = {
  group: 'support',
  name: 'close',
  description: 'support.close',
  document: closeForm,
  declare(command, shell) {
    command
      .requiredOption('--tenant <tenant>', shell.words('option.userTenant'))
      .requiredOption('--account <account>', shell.words('option.helper'), emailOption(shell));
  },
  async run(given, shell) {
    await withDatabase(shell, ({ database }) =>
      withSystem(database, 'give support', (tx) => close(tx, given, shell), given.tenant),
    );
    const { tenant, account } = given;
    return {
      document: { closed: { tenant, account } },
      text: `${shell.words('support.closed', { tenant, account })}\n`,
    };
  },
};

async function close(tx: SystemTx, given: HelpGiven, shell: Console): Promise<void> {
  const { tenant, account } = await findHelper(tx, given, shell);
  const running = await findRunningSupport(tx, { tenantId: tenant.id, accountId: account.accountId });
  if (running === undefined) throw new RefusedError(shell.words('refused.noSupport', { name: given.tenant }));
  await endSupportAccess(tx, tenant.id, running.accessId, null);
}
