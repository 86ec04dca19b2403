import { reasonsAgainst, verifyDatabase } from '@regietafel/db/kernel/preconditions';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';

const names = z.readonly(z.array(z.string()));

const verifyForm = z.object({
  isSafe: z.boolean(),
  gaps: z.readonly(z.array(z.object({ rule: z.string(), object: z.string(), message: z.string() }))),
  /** Migrations that this version knows and the database has not run. */
  pending: names,
  /** Migrations of a later version. */
  unknown: names,
  /** Connections that are not made as the role that they should have. */
  connections: names,
});

export const dbVerify: CommandSpec<z.infer<typeof verifyForm>, object> = {
  group: 'db',
  name: 'verify',
  description: 'db.verify',
  document: verifyForm,
  declare() {},
  async run(_given, shell) {
    const found = await withDatabase(shell, ({ database }) => verifyDatabase(database));
    const reasons = reasonsAgainst(found);
    const isSafe = reasons.length === 0;
    const lines = isSafe
      ? [shell.words('db.safe')]
      : [shell.words('db.unsafe'), ...reasons.map((reason) => `- ${reason}`)];
    return {
      document: { isSafe, ...found },
      text: `${lines.join('\n')}\n`,
      exitCode: isSafe ? 0 : 1,
    };
  },
};
