import { openedDossier } from '@regietafel/contracts/sharing/acts';
import type * as z from 'zod/mini';
import { actAs } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { byName } from '../named.ts';
import { declarePerson, type PersonOptions } from '../options.ts';

/** Opens a dossier on a provider, on behalf of a region that then has the account. */
export const dossierOpen: CommandSpec<z.infer<typeof openedDossier>, PersonOptions> = {
  group: 'dossier',
  name: 'open',
  description: 'dossier.open',
  document: openedDossier,
  declare(command, shell) {
    declarePerson(command, shell).argument('<provider>', shell.words('argument.provider'));
  },
  async run(given, shell, [asked = '']) {
    const opened = await actAs(given, shell, async ({ api }) => {
      const { providers } = await api.sharing.providers();
      return api.sharing.open({ providerId: byName(providers, asked, shell).providerId });
    });
    return { document: opened, text: `${shell.words('dossier.opened', { name: opened.slug })}\n` };
  },
};
