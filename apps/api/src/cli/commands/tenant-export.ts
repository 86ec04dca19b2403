import { writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { actAs } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { declarePerson, type PersonOptions } from '../options.ts';
import { UsageError } from '../shell.ts';

interface Given extends PersonOptions {
  readonly out: string;
}

const exportedForm = z.object({ file: z.string(), bytes: z.int() });

/** Everything of the account's organisation in one file, for who keeps its rights. */
export const tenantExport: CommandSpec<z.infer<typeof exportedForm>, Given> = {
  group: 'tenant',
  name: 'export',
  description: 'tenant.export',
  document: exportedForm,
  declare(command, shell) {
    declarePerson(command, shell).requiredOption('--out <file>', shell.words('option.out'));
  },
  async run({ out, ...person }, shell) {
    const { content } = await actAs(person, shell, ({ api }) => api.accounts.takeAlong());
    const bytes = Buffer.from(content, 'base64');
    try {
      await writeFile(out, bytes);
    } catch {
      throw new UsageError(shell.words('usage.output', { name: out }));
    }
    return {
      document: { file: out, bytes: bytes.length },
      text: `${shell.words('export.written', { file: out })}\n`,
    };
  },
};
