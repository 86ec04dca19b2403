import { once } from 'node:events';
import * as z from 'zod/mini';
import { readEnvironment } from '../../config/environment.ts';
import { startWorker } from '../../jobs/worker.ts';
import { openMailer } from '../../mail/mailer.ts';
import { createLogger } from '../../observability/logger.ts';
import type { CommandSpec } from '../command.ts';
import { UsageError } from '../shell.ts';

const stoppedForm = z.object({ isStopped: z.literal(true) });

/** Works through the queues in a process of its own, until it is told to stop. The log goes to standard error. */
export const jobsRun: CommandSpec<z.infer<typeof stoppedForm>, object> = {
  group: 'jobs',
  name: 'run',
  description: 'jobs.run',
  document: stoppedForm,
  declare() {},
  async run(_given, shell) {
    const { database, mail, logLevel } = readEnvironment(shell.env);
    if (database === null) throw new UsageError(shell.words('usage.ownDatabase'));
    const logger = createLogger(logLevel, { write: shell.stderr });
    if (mail === null) logger.warn('no mail is sent: SMTP_URL is not given');
    const worker = await startWorker({ database, mailer: mail === null ? null : openMailer(mail), logger });
    logger.info('working');
    await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
    await worker.close();
    return { document: { isStopped: true }, text: `${shell.words('jobs.stopped')}\n` };
  },
};
