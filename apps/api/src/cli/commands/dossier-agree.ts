import { recordedAct } from '@regietafel/contracts/sharing/acts';
import { asId, isId, type SharingActId } from '@regietafel/domain/core/ids';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ActingOptions, declareActing } from '../options.ts';
import { UsageError } from '../shell.ts';

interface Given extends ActingOptions {
  readonly refuse?: true;
  readonly note: string;
}

/** Agrees to what another accounthoudende regio proposed, or refuses it; refusing the own proposal takes it back. */
export const dossierAgree: CommandSpec<z.infer<typeof recordedAct>, Given> = {
  group: 'dossier',
  name: 'agree',
  description: 'dossier.agree',
  document: recordedAct,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .argument('<act>', words('argument.act'))
      .option('--refuse', words('option.refuse'))
      .option('--note <note>', words('option.note'), '');
  },
  async run(given, shell, [asked = '']) {
    if (!isId(asked)) throw new UsageError(shell.words('usage.named', { name: asked.slice(0, 80) }));
    const answer = given.refuse === true ? 'refuse' : 'agree';
    const recorded = await actInDossier(given, shell, ({ api, dossierId }) =>
      api.sharing.consent({ dossierId, actId: asId<SharingActId>(asked), answer, note: given.note }),
    );
    return {
      document: recorded,
      text: `${shell.words(answer === 'agree' ? 'dossier.agreed' : 'dossier.refuse')}\n`,
    };
  },
};
