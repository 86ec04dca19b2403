import { withSystem } from '@regietafel/db/kernel/with-system';
import { MergeRefusedError, type MergeReport, mergeTenants } from '@regietafel/db/queries/accounts/merge';
import type { PlainDate } from '@regietafel/domain/core/dates';
import * as z from 'zod/mini';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { dayOption } from '../options.ts';
import { type Console, RefusedError } from '../shell.ts';

interface Given {
  readonly from: readonly string[];
  readonly into: string;
  readonly on: PlainDate;
  readonly dryRun?: true;
}

const mergeForm = z.object({
  dossiers: z.int(),
  periods: z.int(),
  seats: z.int(),
  people: z.int(),
  lapsedInvitations: z.int(),
});

/** Undoes what was tried, and carries what it came to. */
class Tried extends Error {
  readonly report: MergeReport;

  constructor(report: MergeReport) {
    super('tried');
    this.report = report;
  }
}

/** For whoever runs the installation: organisations go on in another one, which is there already. */
export const tenantMerge: CommandSpec<z.infer<typeof mergeForm>, Given> = {
  group: 'tenant',
  name: 'merge',
  description: 'tenant.merge',
  document: mergeForm,
  declare(command, shell) {
    const { words } = shell;
    command
      .requiredOption(
        '--from <tenant>',
        words('option.mergeFrom'),
        (slug: string, earlier: readonly string[] = []) => [...earlier, slug],
      )
      .requiredOption('--into <tenant>', words('option.mergeInto'))
      .requiredOption('--on <day>', words('option.mergeOn'), dayOption(shell))
      .option('--dry-run', words('option.dryRun'));
  },
  async run({ from, into, on, dryRun }, shell) {
    const report = await withDatabase(shell, ({ database }) =>
      withSystem(
        database,
        'merge organisations',
        async (tx) => {
          const done = await mergeTenants(tx, { from, into, on });
          if (dryRun === true) throw new Tried(done);
          return done;
        },
        [...from, into].join(' '),
      ).catch((error: unknown) => {
        if (error instanceof Tried) return error.report;
        throw error instanceof MergeRefusedError ? refusalOf(error, shell) : error;
      }),
    );
    const { dossiers, periods, seats, people, lapsedInvitations } = report;
    const document = { dossiers, periods, seats, people, lapsedInvitations };
    return { document, text: `${shell.words('tenant.mergedInto', { ...document, into })}\n` };
  },
};

function refusalOf({ reason, subject, day }: MergeRefusedError, { words }: Console): RefusedError {
  return new RefusedError(words(`refused.merge.${reason}`, { name: subject, day: day ?? '' }));
}
