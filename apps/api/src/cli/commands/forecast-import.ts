import { uploadForm } from '@regietafel/contracts/core/upload';
import { SCENARIO_BOUNDS } from '@regietafel/contracts/liquidity/scenarios';
import {
  type ForecastOutlook,
  forecastImported,
  forecastReading,
} from '@regietafel/contracts/liquidity/workbook';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { NOW } from '@regietafel/domain/history/as-of';
import * as z from 'zod/mini';
import { actInDossier, type DossierDesk } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { askedDelivery, type DeliveryOptions, declareDelivery } from '../delivery-options.ts';
import { kringNamed } from '../kring-named.ts';
import { openFile } from '../open-file.ts';
import { type ActingOptions, dayOption, declareActing, lineOption } from '../options.ts';
import { type Console, RefusedError } from '../shell.ts';
import { workbookText } from '../workbook-text.ts';

interface Given extends ActingOptions, DeliveryOptions {
  readonly standPer?: PlainDate;
  readonly dryRun?: true;
  readonly kring: string;
  readonly scenario?: string;
}

const { hasChanged: isRecorded, hasScenario, delivered } = forecastImported.shape;
const document = z.object({ ...forecastReading.shape, isRecorded, hasScenario, delivered });

type Done = Pick<z.infer<typeof document>, 'isRecorded' | 'hasScenario' | 'delivered'>;
const NOTHING_DONE: Done = { isRecorded: false, hasScenario: false, delivered: null };

/**
 * Takes a workbook with a forecast over under the own name, and delivers it when that is asked: all of it, or nothing when
 * a cell is not right or the delivery is refused.
 */
export const forecastImport: CommandSpec<z.infer<typeof document>, Given> = {
  group: 'forecast',
  name: 'import',
  description: 'forecast.import',
  document,
  declare(command, shell) {
    const { words } = shell;
    declareDelivery(declareActing(command, shell), shell)
      .argument('<file>', words('argument.file'))
      .option('--stand-per <day>', words('option.standPer'), dayOption(shell))
      .option('--dry-run', words('option.dryRun'))
      .option('--kring <kring>', words('option.kring'), 'tafel')
      .option('--scenario <name>', words('option.scenario'), lineOption(shell, SCENARIO_BOUNDS.name));
  },
  async run(given, shell, [path = '']) {
    const file = await openFile(path, shell);
    return actInDossier(given, shell, async (desk) => {
      const { dossierId } = desk;
      const outlook = await desk.api.liquidity.readForecast(uploadForm(file, { dossierId }));
      const asked = await askedDelivery(desk, given, given.kring, shell);
      const done =
        given.dryRun === true ? NOTHING_DONE : await record({ ...desk, file, asked }, outlook, given, shell);
      return { document: { ...outlook, ...done }, text: workbookText(outlook, done, shell) };
    });
  },
};

interface Handed extends DossierDesk {
  readonly file: File;
  readonly asked: Awaited<ReturnType<typeof askedDelivery>>;
}

/** What came of it; nothing when there is nothing to record and nothing to deliver. */
async function record(
  { api: { liquidity }, dossierId, file, asked }: Handed,
  { problems, hash, standPer, isUnchanged }: ForecastOutlook,
  given: Given,
  shell: Console,
): Promise<Done> {
  const { words } = shell;
  if (problems.length > 0) {
    const cells = problems.map(({ cell, message }) => `${cell}: ${message}`).join('\n');
    throw new RefusedError(words('refused.cells', { cells }));
  }
  if (isUnchanged && asked === null) return NOTHING_DONE;
  const { desk, day } = await liquidity.plans({ dossierId, asOf: NOW });
  const {
    hasChanged,
    hasScenario,
    delivered: made,
  } = await liquidity.importForecast(
    uploadForm(file, {
      dossierId,
      kringId: kringNamed(desk.kringen, given.kring, shell).id,
      standPer: given.standPer ?? standPer ?? day,
      hash,
      scenarioName: given.scenario ?? null,
      deliver: asked,
    }),
  );
  return { isRecorded: hasChanged, hasScenario, delivered: made };
}
