import { type Invitation, invitations } from '@regietafel/contracts/sharing/acts';
import type * as z from 'zod/mini';
import { actAs } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { declarePerson, type PersonOptions } from '../options.ts';

/** The letters of invitation to the organisation of the account. */
export const dossierInvitations: CommandSpec<z.infer<typeof invitations>, PersonOptions> = {
  group: 'dossier',
  name: 'invitations',
  description: 'dossier.invitations',
  document: invitations,
  declare(command, shell) {
    declarePerson(command, shell);
  },
  async run(given, shell) {
    const found = await actAs(given, shell, ({ api }) => api.sharing.invitations());
    const lines = found.invitations.map((one) => `${lineOf(one)}\n`);
    return { document: found, text: lines.join('') || `${shell.words('dossier.noInvitations')}\n` };
  },
};

function lineOf({ state, letter }: Invitation): string {
  const { provider, inviter, role, from, lapsesOn, purpose } = letter;
  return [state, provider, inviter, role, from, lapsesOn, purpose].join(' | ');
}
