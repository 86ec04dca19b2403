import { uploadForm } from '@regietafel/contracts/core/upload';
import type { ImportPreview, ImportResult } from '@regietafel/contracts/risks/import';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type * as z from 'zod/mini';
import { actInDossier, type DossierDesk } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { importText } from '../import-text.ts';
import { kringNamed } from '../kring-named.ts';
import { openFile } from '../open-file.ts';
import { type ActingOptions, dayOption, declareActing } from '../options.ts';
import { reasonsFor } from '../reasons.ts';
import { importForm, importFormOf } from '../register-form.ts';
import { type Console, UsageError } from '../shell.ts';

interface Given extends ActingOptions {
  readonly standPer?: PlainDate;
  readonly dryRun?: true;
  readonly kring: string;
  readonly reason: readonly string[];
  readonly publish: boolean;
}

export const importRegister: CommandSpec<z.infer<typeof importForm>, Given> = {
  group: 'import',
  name: 'register',
  description: 'import.register',
  document: importForm,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .argument('<file>', words('argument.file'))
      .option('--stand-per <day>', words('option.standPer'), dayOption(shell))
      .option('--dry-run', words('option.dryRun'))
      .option('--kring <kring>', words('option.kring'), 'tafel')
      .option(
        '--reason <reason>',
        words('option.reason'),
        (reason: string, earlier: readonly string[]) => [...earlier, reason],
        [],
      )
      .option('--no-publish', words('option.noPublish'));
  },
  async run(given, shell, [path = '']) {
    const file = await openFile(path, shell);
    return actInDossier(given, shell, async (desk) => {
      const preview = await previewOf(desk, file, given);
      const result = given.dryRun === true ? null : await confirm(desk, file, preview, given, shell);
      const explained = result === null ? preview : explainRemovals(preview, given);
      return { document: importFormOf(explained), text: importText(explained, result, shell) };
    });
  },
};

function previewOf(
  { api: { risks }, dossierId }: DossierDesk,
  file: File,
  { standPer }: Given,
): Promise<ImportPreview> {
  return risks.importPreview(uploadForm(file, { dossierId, standPer: standPer ?? null }));
}

async function confirm(
  { api: { risks }, dossierId }: DossierDesk,
  file: File,
  preview: ImportPreview,
  given: Given,
  shell: Console,
): Promise<ImportResult> {
  const { standPer, previewHash, difference } = preview;
  if (standPer === null) throw new UsageError(shell.words('usage.standPer'));
  const { desk } = await risks.register({ dossierId, asOf: { standPer: null, knownAt: null } });
  return risks.importConfirm(
    uploadForm(file, {
      dossierId,
      standPer,
      kringId: kringNamed(desk.kringen, given.kring, shell).id,
      previewHash,
      reasons: reasonsFor(difference.removed, given.reason),
      publish: given.publish && desk.mayPublish,
    }),
  );
}

/** The reasons that were given stand in the difference, as they now stand in the register. */
function explainRemovals(preview: ImportPreview, { reason }: Given): ImportPreview {
  const reasons = new Map(
    reasonsFor(preview.difference.removed, reason).map((one) => [one.riskId, one.reason]),
  );
  const removed = preview.difference.removed.map((risk) => ({
    ...risk,
    reason: risk.riskId === null ? null : (reasons.get(risk.riskId) ?? null),
  }));
  return { ...preview, difference: { ...preview.difference, removed } };
}
