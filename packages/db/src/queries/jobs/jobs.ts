import type { Instant } from '@regietafel/domain/core/dates';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

export const JOB_STATES = ['created', 'retry', 'active', 'completed', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A job as operators see it. Jobs carry ids alone, so nothing of a dossier shows. */
export interface JobRow {
  readonly id: string;
  readonly queue: string;
  readonly state: JobState;
  /** How often it was tried again after it failed, of how many times at most. */
  readonly retries: number;
  readonly retryLimit: number;
  readonly createdAt: Instant;
  readonly startAfter: Instant;
  readonly completedAt: Instant | null;
  /** Why the last attempt failed, in the words of the program; null when none did. */
  readonly failure: string | null;
}

/** The latest jobs in these states, latest first. */
export async function listJobs(
  tx: SystemTx,
  { states, limit }: { readonly states: readonly JobState[]; readonly limit: number },
): Promise<readonly JobRow[]> {
  const { rows } = await sql<JobRow>`
    select j.id, j.name as queue, j.state::text as state, j.retry_count as retries, j.retry_limit, j.created_on as created_at,
      j.start_after, j.completed_on as completed_at,
      case when j.state in ('retry', 'failed') then left(j.output ->> 'message', 500) end as failure
    from jobs.job j where j.state::text = any(${states}) and j.name not like '\\_\\_%'
    order by j.created_on desc, j.id limit ${limit}`.execute(tx);
  return rows;
}

/** How many jobs of each queue are in each state. */
export async function countJobs(
  tx: SystemTx,
): Promise<readonly { readonly queue: string; readonly state: JobState; readonly count: number }[]> {
  const { rows } = await sql<{ queue: string; state: JobState; count: number }>`
    select j.name as queue, j.state::text as state, count(*)::int as count from jobs.job j
    where j.name not like '\\_\\_%' group by j.name, j.state`.execute(tx);
  return rows;
}
