import { answeredInvitation } from '@regietafel/contracts/sharing/acts';
import { INVITATION_ANSWERS, type InvitationAnswer } from '@regietafel/domain/sharing/acts';
import type * as z from 'zod/mini';
import { actAs } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { byName } from '../named.ts';
import { choiceOption, declarePerson, type PersonOptions } from '../options.ts';

interface Given extends PersonOptions {
  readonly answer: InvitationAnswer;
  readonly note: string;
}

/** Accepts an invitation into the dossier on a provider, or declines it, for the whole organisation. */
export const dossierAnswer: CommandSpec<z.infer<typeof answeredInvitation>, Given> = {
  group: 'dossier',
  name: 'answer',
  description: 'dossier.answer',
  document: answeredInvitation,
  declare(command, shell) {
    const { words } = shell;
    declarePerson(command, shell)
      .argument('<provider>', words('argument.provider'))
      .requiredOption('--answer <answer>', words('option.answer'), choiceOption(shell, INVITATION_ANSWERS))
      .option('--note <note>', words('option.note'), '');
  },
  async run(given, shell, [asked = '']) {
    const { answer, note } = given;
    const answered = await actAs(given, shell, async ({ api }) => {
      const { invitations } = await api.sharing.invitations();
      const waiting = invitations.filter(({ state }) => state === 'waiting');
      const letters = waiting.map(({ actId, letter }) => ({ actId, name: letter.provider }));
      return api.sharing.answer({ actId: byName(letters, asked, shell).actId, answer, note });
    });
    return { document: answered, text: `${shell.words(`dossier.${answer}`, { name: asked })}\n` };
  },
};
