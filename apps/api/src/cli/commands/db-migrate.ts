import { migrate } from '@regietafel/db/migrate/migrate';
import * as z from 'zod/mini';
import { readEnvironment } from '../../config/environment.ts';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { type Console, UsageError } from '../shell.ts';

/** `ran`: the migrations that ran now, in order; empty when the database was up to date. */
const migrateForm = z.object({ ran: z.readonly(z.array(z.string())) });

export const dbMigrate: CommandSpec<z.infer<typeof migrateForm>, object> = {
  group: 'db',
  name: 'migrate',
  description: 'db.migrate',
  document: migrateForm,
  declare() {},
  async run(_given, shell) {
    const { ran } = await migrateChosen(shell);
    const text =
      ran.length === 0 ? shell.words('db.upToDate') : shell.words('db.ran', { names: ran.join(', ') });
    return { document: { ran }, text: `${text}\n` };
  },
};

/** An installation needs its owner and nothing else; the embedded database is migrated by being opened. */
function migrateChosen(shell: Console) {
  const { database, databaseOwnerUrl } = readEnvironment(shell.env);
  if (databaseOwnerUrl !== null) return migrate(databaseOwnerUrl);
  if (database !== null) throw new UsageError(shell.words('usage.ownerUrl'));
  return withDatabase(shell, ({ ownerUrl }) =>
    ownerUrl === null ? Promise.resolve({ ran: [] }) : migrate(ownerUrl),
  );
}
