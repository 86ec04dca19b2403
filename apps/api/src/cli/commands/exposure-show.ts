import type { PlainDate } from '@regietafel/domain/core/dates';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ExposureForm, exposureForm, exposureOfYear } from '../exposure-form.ts';
import { exposureText } from '../exposure-text.ts';
import { type ActingOptions, dayOption, declareActing, wholeOption } from '../options.ts';

interface Given extends ActingOptions {
  readonly asOf?: PlainDate;
  readonly year?: number;
}

/** Which regions lean on a provider, and what a stop of it would leave uncovered. */
export const exposureShow: CommandSpec<ExposureForm, Given> = {
  group: 'exposure',
  name: 'show',
  description: 'exposure.show',
  document: exposureForm,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .option('--year <year>', words('option.exposureYear'), wholeOption(shell))
      .option('--as-of <day>', words('option.asOf'), dayOption(shell));
  },
  async run(given, shell) {
    const asOf = { standPer: given.asOf ?? null, knownAt: null };
    const exposure = await actInDossier(given, shell, ({ api, dossierId }) =>
      api.exposure.exposure({ dossierId, asOf }),
    );
    const document = exposureOfYear(exposure, given.year);
    return { document, text: exposureText(document, shell) };
  },
};
