import type { PlainDate } from '@regietafel/domain/core/dates';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ActingOptions, dayOption, declareActing } from '../options.ts';
import { type PropertyForm, propertyForm } from '../property-form.ts';
import { type PropertyChoice, propertyOutlook } from '../property-outlook.ts';
import { propertyText } from '../property-text.ts';

interface Given extends ActingOptions, PropertyChoice {
  readonly asOf?: PlainDate;
}

/** The property of a provider beside its means, and a phasing that stays within them or why there is none. */
export const propertyShow: CommandSpec<PropertyForm, Given> = {
  group: 'property',
  name: 'show',
  description: 'property.show',
  document: propertyForm,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .option('--plan <plan>', words('option.plan'))
      .option('--means <means>', words('option.means'))
      .option('--phasing <phasing>', words('option.phasing'))
      .option('--as-of <day>', words('option.asOf'), dayOption(shell));
  },
  async run(given, shell) {
    const asOf = { standPer: given.asOf ?? null, knownAt: null };
    const property = await actInDossier(given, shell, ({ api, dossierId }) =>
      api.property.property({ dossierId, asOf }),
    );
    const document = propertyOutlook(property, given, shell);
    return { document, text: propertyText(document, shell) };
  },
};
