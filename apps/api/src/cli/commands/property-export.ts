import { NOW } from '@regietafel/domain/history/as-of';
import { standing } from '@regietafel/domain/property/in-sight';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { byName } from '../named.ts';
import { type ActingOptions, declareActing } from '../options.ts';
import { exportForm, writeExport } from '../write-export.ts';

interface Given extends ActingOptions {
  readonly plan: string;
  readonly output?: string;
}

/** Writes the works of a plan to a workbook that can be read in again. */
export const propertyExport: CommandSpec<z.infer<typeof exportForm>, Given> = {
  group: 'property',
  name: 'export',
  description: 'property.export',
  document: exportForm,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .requiredOption('--plan <plan>', words('option.planOfWorks'))
      .option('--output <file>', words('option.output'));
  },
  async run(given, shell) {
    const file = await actInDossier(given, shell, async ({ api, dossierId }) => {
      const { plans } = await api.property.property({ dossierId, asOf: NOW });
      const { planId } = byName(standing(plans), given.plan, shell);
      return api.property.exportWorks({ dossierId, planId, asOf: NOW });
    });
    return writeExport(file, given.output, shell);
  },
};
