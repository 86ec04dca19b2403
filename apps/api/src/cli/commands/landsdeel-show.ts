import type { PlainDate } from '@regietafel/domain/core/dates';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type LandsdeelForm, landsdeelForm } from '../landsdeel-form.ts';
import { landsdeelText } from '../landsdeel-text.ts';
import { type ActingOptions, dayOption, declareActing } from '../options.ts';

interface Given extends ActingOptions {
  readonly asOf?: PlainDate;
}

/** A bovenregionaal plan: its path, what was counted, where the pace leads, who decided and what leans on it. */
export const landsdeelShow: CommandSpec<LandsdeelForm, Given> = {
  group: 'landsdeel',
  name: 'show',
  description: 'landsdeel.show',
  document: landsdeelForm,
  declare(command, shell) {
    declareActing(command, shell).option('--as-of <day>', shell.words('option.asOf'), dayOption(shell));
  },
  async run(given, shell) {
    const asOf = { standPer: given.asOf ?? null, knownAt: null };
    const plan = await actInDossier(given, shell, ({ api, dossierId }) =>
      api.landsdeel.plan({ dossierId, asOf }),
    );
    const document = landsdeelForm.parse(plan);
    return { document, text: landsdeelText(document, shell) };
  },
};
