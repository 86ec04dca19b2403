import { readFile } from 'node:fs/promises';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { BringAlongError, bringAlong } from '@regietafel/db/queries/accounts/bring-along';
import { readTakeAlong, TakeAlongFileError } from '@regietafel/documents/accounts/read-take-along';
import type { TakenAlong } from '@regietafel/domain/accounts/take-along';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { type Console, RefusedError, UsageError } from '../shell.ts';

const broughtForm = z.object({ organisations: z.array(z.string()), rows: z.int() });

/** For whoever runs the installation: an empty one takes an organisation over, to the state in which it left. */
export const tenantImport: CommandSpec<z.infer<typeof broughtForm>, object> = {
  group: 'tenant',
  name: 'import',
  description: 'tenant.import',
  document: broughtForm,
  declare(command, shell) {
    command.argument('<file>', shell.words('argument.taken'));
  },
  async run(_given, shell, [path = '']) {
    const taken = await readFileOf(path, shell);
    const organisations = [...taken.organisations];
    await withDatabase(shell, ({ database }) =>
      withSystem(
        database,
        'bring an organisation along',
        (tx) => bringAlong(tx, taken),
        organisations.join(' '),
      ),
    ).catch((error: unknown) => {
      if (!(error instanceof BringAlongError)) throw error;
      throw new RefusedError(shell.words(`refused.bring.${error.reason}`, { name: error.table }));
    });
    const rows = Object.values(taken.tables).reduce((sum, { own }) => sum + own.length, 0);
    const name = organisations.join(', ');
    return { document: { organisations, rows }, text: `${shell.words('tenant.brought', { name, rows })}\n` };
  },
};

async function readFileOf(path: string, { words }: Console): Promise<TakenAlong> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    throw new UsageError(words('usage.file', { name: path }));
  }
  try {
    return readTakeAlong(bytes);
  } catch (error) {
    if (!(error instanceof TakeAlongFileError)) throw error;
    throw new RefusedError(words(`refused.takeAlong.${error.reason}`, { name: error.place }));
  }
}
