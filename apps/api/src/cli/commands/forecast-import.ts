import { uploadForm } from '@regietafel/contracts/core/upload';
import { type ForecastOutlook, forecastReading } from '@regietafel/contracts/liquidity/workbook';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { NOW } from '@regietafel/domain/history/as-of';
import * as z from 'zod/mini';
import { actInDossier, type DossierDesk } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { kringNamed } from '../kring-named.ts';
import { openFile } from '../open-file.ts';
import { type ActingOptions, dayOption, declareActing } from '../options.ts';
import { type Console, RefusedError } from '../shell.ts';
import { workbookText } from '../workbook-text.ts';

interface Given extends ActingOptions {
  readonly standPer?: PlainDate;
  readonly dryRun?: true;
  readonly kring: string;
}

const document = z.object({ ...forecastReading.shape, isRecorded: z.boolean() });

/** Takes a workbook with a forecast over under the own name: all of it, or nothing when a cell is not right. */
export const forecastImport: CommandSpec<z.infer<typeof document>, Given> = {
  group: 'forecast',
  name: 'import',
  description: 'forecast.import',
  document,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .argument('<file>', words('argument.file'))
      .option('--stand-per <day>', words('option.standPer'), dayOption(shell))
      .option('--dry-run', words('option.dryRun'))
      .option('--kring <kring>', words('option.kring'), 'tafel');
  },
  async run(given, shell, [path = '']) {
    const file = await openFile(path, shell);
    return actInDossier(given, shell, async (desk) => {
      const { dossierId } = desk;
      const outlook = await desk.api.liquidity.readForecast(uploadForm(file, { dossierId }));
      const isRecorded = given.dryRun !== true && (await record(desk, file, outlook, given, shell));
      return { document: { ...outlook, isRecorded }, text: workbookText(outlook, isRecorded, shell) };
    });
  },
};

/** Whether there was anything to record. */
async function record(
  { api: { liquidity }, dossierId }: DossierDesk,
  file: File,
  { problems, hash, standPer, isUnchanged }: ForecastOutlook,
  given: Given,
  shell: Console,
): Promise<boolean> {
  const { words } = shell;
  if (problems.length > 0) {
    const cells = problems.map(({ cell, message }) => `${cell}: ${message}`).join('\n');
    throw new RefusedError(words('refused.cells', { cells }));
  }
  if (isUnchanged) return false;
  const { desk, day } = await liquidity.plans({ dossierId, asOf: NOW });
  const { hasChanged } = await liquidity.importForecast(
    uploadForm(file, {
      dossierId,
      kringId: kringNamed(desk.kringen, given.kring, shell).id,
      standPer: given.standPer ?? standPer ?? day,
      hash,
    }),
  );
  return hasChanged;
}
