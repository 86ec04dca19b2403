import { writeFile } from 'node:fs/promises';
import { EXPORT_FORMATS, type ExportFormat } from '@regietafel/contracts/risks/export';
import type { PlainDate } from '@regietafel/domain/core/dates';
import * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ActingOptions, choiceOption, dayOption, declareActing } from '../options.ts';
import { UsageError } from '../shell.ts';

interface Given extends ActingOptions {
  readonly format: ExportFormat;
  readonly output?: string;
  readonly standPer?: PlainDate;
}

const exportForm = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  /** Where it was written; null without --output. */
  path: z.nullable(z.string()),
  /** The file in base64; null when it was written to a path. */
  content: z.nullable(z.string()),
});

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
    const { fileName, mediaType, content } = await actInDossier(acting, shell, ({ api, dossierId }) =>
      api.risks.exportRegister({ dossierId, format, asOf: { standPer: standPer ?? null, knownAt: null } }),
    );
    const bytes = Buffer.from(content, 'base64');
    const document = { fileName, mediaType, path: null, content };
    if (output === undefined) return { document, text: bytes };
    try {
      await writeFile(output, bytes);
    } catch {
      throw new UsageError(shell.words('usage.output', { name: output }));
    }
    return {
      document: { ...document, path: output, content: null },
      text: `${shell.words('export.written', { file: output })}\n`,
    };
  },
};
