import { uploadForm } from '@regietafel/contracts/core/upload';
import { type WorksPreview, worksPreview } from '@regietafel/contracts/property/works-sheet';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { NOW } from '@regietafel/domain/history/as-of';
import { standing } from '@regietafel/domain/property/in-sight';
import * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { byName } from '../named.ts';
import { openFile } from '../open-file.ts';
import { type ActingOptions, dayOption, declareActing } from '../options.ts';
import { type Console, RefusedError } from '../shell.ts';

interface Given extends ActingOptions {
  readonly plan: string;
  readonly standPer?: PlainDate;
  readonly dryRun?: true;
}

const document = z.object({ ...worksPreview.shape, isRecorded: z.boolean() });

/** Reads a list of works into a plan of the own organisation: all of it, or nothing when a cell is not right. */
export const propertyImport: CommandSpec<z.infer<typeof document>, Given> = {
  group: 'property',
  name: 'import',
  description: 'property.import',
  document,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .argument('<file>', words('argument.works'))
      .requiredOption('--plan <plan>', words('option.planOfWorks'))
      .option('--stand-per <day>', words('option.worksStandPer'), dayOption(shell))
      .option('--dry-run', words('option.dryRun'));
  },
  async run(given, shell, [path = '']) {
    const file = await openFile(path, shell);
    return actInDossier(given, shell, async ({ api, dossierId }) => {
      const { plans, day } = await api.property.property({ dossierId, asOf: NOW });
      const { planId } = byName(standing(plans), given.plan, shell);
      const outlook = await api.property.previewWorks(uploadForm(file, { dossierId, planId }));
      const isNews = outlook.added.length + outlook.changed.length > 0;
      const isRecorded = given.dryRun !== true && isNews && outlook.problems.length === 0;
      if (given.dryRun !== true) refuseProblems(outlook, shell);
      if (isRecorded)
        await api.property.importWorks(
          uploadForm(file, { dossierId, planId, standPer: given.standPer ?? day }),
        );
      return { document: { ...outlook, isRecorded }, text: importText(outlook, isRecorded, shell) };
    });
  },
};

function refuseProblems(outlook: WorksPreview, shell: Console): void {
  if (outlook.problems.length === 0) return;
  throw new RefusedError(shell.words('refused.cells', { cells: cellLines(outlook, shell).join('\n') }));
}

function cellLines({ problems }: WorksPreview, { words }: Console): readonly string[] {
  return problems.map(
    ({ cell, column, problem }) => `${cell} (${column}): ${words(`works.cell.${problem}`)}`,
  );
}

function importText(outlook: WorksPreview, isRecorded: boolean, shell: Console): string {
  const { words } = shell;
  const { added, changed, unchanged, absent, problems } = outlook;
  const lines = [
    ...cellLines(outlook, shell),
    ...added.map(({ measure, building }) => `+ ${measure} (${building})`),
    ...changed.map(({ measure, building }) => `~ ${measure} (${building})`),
    words('works.outlook', { added: added.length, changed: changed.length, unchanged, absent }),
  ];
  const isNothing = added.length + changed.length + problems.length === 0;
  lines.push(words(isRecorded ? 'works.recorded' : isNothing ? 'import.nothing' : 'import.dryRun'));
  return `${lines.join('\n')}\n`;
}
