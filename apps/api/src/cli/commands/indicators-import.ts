import { uploadForm } from '@regietafel/contracts/core/upload';
import { importedSheet, type SheetOutlook, sheetOutlook } from '@regietafel/contracts/indicators/sheet';
import * as z from 'zod/mini';
import { actInDossier, type DossierDesk } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { cellLines, sheetText } from '../indicator-sheet-text.ts';
import { openFile } from '../open-file.ts';
import { type ActingOptions, declareActing } from '../options.ts';
import { type Console, RefusedError } from '../shell.ts';

interface Given extends ActingOptions {
  readonly dryRun?: true;
  readonly submit?: true;
}

const { id, revisionId } = importedSheet.shape;
const document = z.object({
  ...sheetOutlook.shape,
  /** The report and its state after it; null for a sheet that was only looked at. */
  reportId: z.nullable(id),
  revisionId: z.nullable(revisionId),
  isRecorded: z.boolean(),
  isSubmitted: z.boolean(),
});

type Done = Pick<z.infer<typeof document>, 'reportId' | 'revisionId' | 'isRecorded'>;
const NOTHING_DONE: Done = { reportId: null, revisionId: null, isRecorded: false };

/**
 * Takes a filled sheet over as a report of the own organisation, as a draft or submitted at the table: all of it, or
 * nothing when a cell is not right.
 */
export const indicatorsImport: CommandSpec<z.infer<typeof document>, Given> = {
  group: 'indicators',
  name: 'import',
  description: 'indicators.import',
  document,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .argument('<file>', words('argument.sheet'))
      .option('--submit', words('option.submit'))
      .option('--dry-run', words('option.dryRun'));
  },
  async run(given, shell, [path = '']) {
    const file = await openFile(path, shell);
    const isSubmitted = given.submit === true;
    return actInDossier(given, shell, async (desk) => {
      // A sheet says itself for which period it was made.
      const values = { dossierId: desk.dossierId, asked: null };
      const outlook = await desk.api.indicators.readSheet(uploadForm(file, values));
      const done =
        given.dryRun === true ? NOTHING_DONE : await record(desk, { file, outlook, isSubmitted }, shell);
      return {
        document: { ...outlook, ...done, isSubmitted: isSubmitted && done.isRecorded },
        text: sheetText(outlook, { ...done, isDryRun: given.dryRun === true, isSubmitted }, shell),
      };
    });
  },
};

interface Handed {
  readonly file: File;
  readonly outlook: SheetOutlook;
  readonly isSubmitted: boolean;
}

async function record(
  { api, dossierId }: DossierDesk,
  { file, outlook, isSubmitted }: Handed,
  shell: Console,
): Promise<Done> {
  const { problems, refusals, hash } = outlook;
  const refused = [...problems, ...(isSubmitted ? refusals : [])];
  if (refused.length > 0)
    throw new RefusedError(shell.words('refused.cells', { cells: cellLines(refused).join('\n') }));
  const values = { dossierId, asked: null, hash, isSubmitted };
  const { id: reportId, ...done } = await api.indicators.importSheet(uploadForm(file, values));
  return { reportId, ...done };
}
