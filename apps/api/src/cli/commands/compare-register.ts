import type { PlainDate } from '@regietafel/domain/core/dates';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { differenceText } from '../difference-text.ts';
import { type ActingOptions, dayOption, declareActing } from '../options.ts';
import { compareForm } from '../register-form.ts';

interface Given extends ActingOptions {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export const compareRegister: CommandSpec<z.infer<typeof compareForm>, Given> = {
  group: 'compare',
  name: 'register',
  description: 'compare.register',
  document: compareForm,
  declare(command, shell) {
    declareActing(command, shell)
      .requiredOption('--from <day>', shell.words('option.from'), dayOption(shell))
      .requiredOption('--to <day>', shell.words('option.to'), dayOption(shell));
  },
  async run(given, shell) {
    const { difference } = await actInDossier(given, shell, ({ api, dossierId }) =>
      api.risks.compare({
        dossierId,
        from: { kind: 'day', day: given.from },
        to: { kind: 'day', day: given.to },
        knownAt: null,
      }),
    );
    return { document: { difference }, text: `${differenceText(difference, shell)}\n` };
  },
};
