import { type Act, acts } from '@regietafel/contracts/sharing/acts';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ActingOptions, declareActing } from '../options.ts';

/** What was proposed and decided about who takes part in a dossier. */
export const dossierActs: CommandSpec<z.infer<typeof acts>, ActingOptions> = {
  group: 'dossier',
  name: 'acts',
  description: 'dossier.acts',
  document: acts,
  declare(command, shell) {
    declareActing(command, shell);
  },
  async run(given, shell) {
    const found = await actInDossier(given, shell, ({ api, dossierId }) => api.sharing.acts({ dossierId }));
    const lines = found.acts.map((act) => `${lineOf(act)}\n`);
    return { document: found, text: lines.join('') || `${shell.words('dossier.noActs')}\n` };
  },
};

function lineOf(act: Act): string {
  const { actId, kind, subjectName, role, from, status, missing, reason } = act;
  return [from, status, kind, subjectName, role, missing.join(', '), reason, actId]
    .filter(Boolean)
    .join(' | ');
}
