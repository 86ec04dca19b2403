import { EXPORT_FORMATS, type ExportFormat } from '@regietafel/contracts/risks/export';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ActingOptions, choiceOption, dayOption, declareActing } from '../options.ts';
import { exportForm, writeExport } from '../write-export.ts';

interface Given extends ActingOptions {
  readonly format: ExportFormat;
  readonly output?: string;
  readonly standPer?: PlainDate;
}

export const exportRegister: CommandSpec<z.infer<typeof exportForm>, Given> = {
  group: 'export',
  name: 'register',
  description: 'export.register',
  document: exportForm,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .requiredOption('--format <format>', words('option.format'), choiceOption(shell, EXPORT_FORMATS))
      .option('--output <file>', words('option.output'))
      .option('--stand-per <day>', words('option.exportStandPer'), dayOption(shell));
  },
  async run({ format, output, standPer, ...acting }, shell) {
    const file = await actInDossier(acting, shell, ({ api, dossierId }) =>
      api.risks.exportRegister({ dossierId, format, asOf: { standPer: standPer ?? null, knownAt: null } }),
    );
    return writeExport(file, output, shell);
  },
};
