import { type SystemTx, withSystem } from '@regietafel/db/kernel/with-system';
import { listCurrentMemberships } from '@regietafel/db/queries/accounts/memberships';
import { findRunningSupport, openSupportAccess } from '@regietafel/db/queries/audit/support';
import { newId, type SupportAccessId } from '@regietafel/domain/core/ids';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { emailOption, lineOption } from '../options.ts';
import { type Console, RefusedError, UsageError } from '../shell.ts';
import { findHelper, type HelpGiven } from '../support.ts';

interface Given extends HelpGiven {
  readonly reason: string;
  readonly minutes: number;
}

const MIN_REASON = 10;
const MAX_REASON = 1000;
/** A working day: who needs longer opens it anew, with a reason of its own. */
const MAX_MINUTES = 480;

const openForm = z.object({
  access: z.object({
    tenant: z.string(),
    account: z.string(),
    reason: z.string(),
    expiresAt: z.string(),
  }),
});

/**
 * Lets somebody look into an organisation as one of its readers, for a reason and a while. The organisation is told at
 * once, sees every look in its log, and can end it.
 */
export const supportOpen: CommandSpec<z.infer<typeof openForm>, Given> = {
  group: 'support',
  name: 'open',
  description: 'support.open',
  document: openForm,
  declare(command, shell) {
    const { words } = shell;
    command
      .requiredOption('--tenant <tenant>', words('option.userTenant'))
      .requiredOption('--account <account>', words('option.helper'), emailOption(shell))
      .requiredOption('--reason <reason>', words('option.supportReason'), reasonOption(shell))
      .requiredOption('--minutes <minutes>', words('option.minutes'), minutesOption(shell));
  },
  async run(given, shell) {
    const { expiresAt } = await withDatabase(shell, ({ database }) =>
      withSystem(database, 'give support', (tx) => open(tx, given, shell), given.tenant),
    );
    const { tenant, account, reason } = given;
    return {
      document: { access: { tenant, account, reason, expiresAt } },
      text: `${shell.words('support.opened', { account, tenant, moment: expiresAt })}\n`,
    };
  },
};

async function open(tx: SystemTx, given: Given, shell: Console) {
  const { tenant, account } = await findHelper(tx, given, shell);
  const memberships = await listCurrentMemberships(tx, account.accountId);
  const own = memberships.find((membership) => membership.tenant.id === tenant.id);
  if (own !== undefined && own.support === undefined)
    throw new RefusedError(shell.words('refused.worksThere', { name: given.tenant }));
  const actor = { tenantId: tenant.id, accountId: account.accountId };
  if ((await findRunningSupport(tx, actor)) !== undefined)
    throw new RefusedError(shell.words('refused.supportRuns', { name: given.tenant }));
  return openSupportAccess(tx, {
    ...actor,
    accessId: newId<SupportAccessId>(),
    accountName: account.displayName,
    reason: given.reason,
    minutes: given.minutes,
  });
}

function reasonOption(shell: Console): (value: string) => string {
  const read = lineOption(shell, MAX_REASON);
  return (value) => {
    const reason = read(value);
    if (reason.length < MIN_REASON)
      throw new UsageError(shell.words('usage.supportReason', { count: MIN_REASON }));
    return reason;
  };
}

function minutesOption({ words }: Console): (value: string) => number {
  return (value) => {
    const minutes = /^\d{1,4}$/.test(value) ? Number(value) : 0;
    if (minutes < 1 || minutes > MAX_MINUTES)
      throw new UsageError(words('usage.minutes', { name: value, max: MAX_MINUTES }));
    return minutes;
  };
}
