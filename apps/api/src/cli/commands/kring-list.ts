import { kringen, type ListedKring } from '@regietafel/contracts/sharing/table';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ActingOptions, declareActing } from '../options.ts';

/** The kringen of a dossier in which the account sits, and who reads them today. */
export const kringList: CommandSpec<z.infer<typeof kringen>, ActingOptions> = {
  group: 'kring',
  name: 'list',
  description: 'kring.list',
  document: kringen,
  declare(command, shell) {
    declareActing(command, shell);
  },
  async run(given, shell) {
    const found = await actInDossier(given, shell, ({ api, dossierId }) =>
      api.sharing.kringen({ dossierId }),
    );
    return { document: found, text: found.kringen.map((kring) => `${lineOf(kring)}\n`).join('') };
  },
};

function lineOf({ name, kind, closedOn, organisations, seats }: ListedKring): string {
  const readers = [
    ...organisations.map((one) => one.name),
    ...seats.map(({ personName, kind: seat }) => `${personName} (${seat})`),
  ];
  return [name, kind, closedOn, [...new Set(readers)].join(', ')].filter(Boolean).join(' | ');
}
