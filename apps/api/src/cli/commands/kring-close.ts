import { done } from '@regietafel/contracts/core/nothing';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { byName } from '../named.ts';
import { type ActingOptions, declareActing } from '../options.ts';

interface Given extends ActingOptions {
  readonly reason: string;
}

/** Closes a kring that was added; what stands in it stays readable. */
export const kringClose: CommandSpec<z.infer<typeof done>, Given> = {
  group: 'kring',
  name: 'close',
  description: 'kring.close',
  document: done,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .argument('<name>', words('argument.kringName'))
      .requiredOption('--reason <reason>', words('option.kringReason'));
  },
  async run({ reason, ...given }, shell, [asked = '']) {
    const closed = await actInDossier(given, shell, async ({ api, dossierId }) => {
      const { kringen } = await api.sharing.addedKringen({ dossierId });
      // A name is free again once its kring is closed.
      const open = kringen.filter((kring) => kring.closed === null);
      const { kringId } = byName(open, asked, shell);
      return api.sharing.closeKring({ dossierId, aboutKringId: kringId, reason });
    });
    return { document: closed, text: `${shell.words('kring.closed', { name: asked })}\n` };
  },
};
