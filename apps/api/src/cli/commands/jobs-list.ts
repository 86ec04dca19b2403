import { JOB_STATES, type JobRow, type JobState } from '@regietafel/db/queries/jobs/jobs';
import * as z from 'zod/mini';
import { listLatestJobs } from '../../jobs/operators.ts';
import type { CommandSpec } from '../command.ts';
import { withDatabase } from '../open-database.ts';
import { choiceOption } from '../options.ts';
import type { Console } from '../shell.ts';

interface Given {
  readonly state?: JobState;
}

const jobsForm = z.object({
  jobs: z.array(
    z.object({
      id: z.string(),
      queue: z.string(),
      state: z.enum(JOB_STATES),
      /** How often it was tried again, of how many times at most. */
      retries: z.int(),
      retryLimit: z.int(),
      createdAt: z.string(),
      /** Not before this moment. */
      startAfter: z.string(),
      completedAt: z.nullable(z.string()),
      /** Why the last attempt failed. */
      failure: z.nullable(z.string()),
    }),
  ),
});

/** Most jobs that are shown; the latest count. */
const MOST = 200;
/** What is done needs nobody's attention. */
const UNDONE = JOB_STATES.filter((state) => state !== 'completed' && state !== 'cancelled');

export const jobsList: CommandSpec<z.infer<typeof jobsForm>, Given> = {
  group: 'jobs',
  name: 'list',
  description: 'jobs.list',
  document: jobsForm,
  declare(command, shell) {
    command.option('--state <state>', shell.words('option.state'), choiceOption(shell, JOB_STATES));
  },
  async run({ state }, shell) {
    const states = state === undefined ? UNDONE : [state];
    const jobs = await withDatabase(shell, ({ database }) =>
      listLatestJobs(database, { states, limit: MOST }),
    );
    const lines = jobs.length === 0 ? [shell.words('jobs.none')] : jobs.map((job) => lineOf(job, shell));
    return { document: { jobs: [...jobs] }, text: `${lines.join('\n')}\n` };
  },
};

function lineOf(
  { id, queue, state, retries, retryLimit, createdAt, failure }: JobRow,
  shell: Console,
): string {
  const line = shell.words('jobs.line', { id, queue, state, retries, limit: retryLimit, moment: createdAt });
  return failure === null ? line : `${line}: ${failure}`;
}
