import { isId } from '@regietafel/domain/core/ids';
import * as z from 'zod/mini';
import { retryJobs } from '../../jobs/operators.ts';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { RefusedError, UsageError } from '../shell.ts';

interface Given {
  readonly all?: true;
}

const retriedForm = z.object({
  /** The jobs that wait in their queues again. */
  retried: z.array(z.string()),
});

export const jobsRetry: CommandSpec<z.infer<typeof retriedForm>, Given> = {
  group: 'jobs',
  name: 'retry',
  description: 'jobs.retry',
  document: retriedForm,
  declare(command, { words }) {
    command.argument('[id]', words('argument.job')).option('--all', words('option.allJobs'));
  },
  async run({ all }, shell, [id]) {
    if ((id === undefined) === (all === undefined)) throw new UsageError(shell.words('usage.jobOrAll'));
    if (id !== undefined && !isId(id))
      throw new UsageError(shell.words('usage.job', { name: id.slice(0, 80) }));
    const ids = id === undefined ? null : [id];
    const retried = await withDatabase(shell, ({ database }) => retryJobs(database, ids));
    if (id !== undefined && retried.length === 0)
      throw new RefusedError(shell.words('refused.job', { name: id }));
    const text =
      retried.length === 0
        ? shell.words('jobs.nothingToRetry')
        : shell.words('jobs.retried', { count: retried.length });
    return { document: { retried: [...retried] }, text: `${text}\n` };
  },
};
