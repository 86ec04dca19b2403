import { loadReferenceData } from '@regietafel/db/reference-data/load-reference-data';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';

const loadedForm = z.object({ loaded: z.literal(true) });

/** For whoever runs the installation, after every migration: regions, supervisors, providers, KPI's and the ladder. */
export const referenceLoad: CommandSpec<z.infer<typeof loadedForm>, object> = {
  group: 'reference',
  name: 'load',
  description: 'reference.load',
  document: loadedForm,
  declare() {},
  async run(_given, shell) {
    await withDatabase(shell, ({ database }) => loadReferenceData(database));
    return { document: { loaded: true }, text: `${shell.words('reference.loaded')}\n` };
  },
};
