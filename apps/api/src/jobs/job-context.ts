import type { Database } from '@regietafel/db/kernel/database';
import type { Instant } from '@regietafel/domain/core/dates';
import type { Mailer } from '../mail/mailer.ts';
import type { Queue } from './queue.ts';

/** What every job gets. */
export interface JobContext {
  readonly database: Database;
  readonly queue: Queue;
  /** Null when no mail server is known. */
  readonly mailer: Mailer | null;
  /** The only clock of jobs. */
  readonly now: () => Instant;
}
