import type { Instant } from '@regietafel/domain/core/dates';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

/** A counter of failed attempts and how many it bears. */
export interface AttemptCounter {
  readonly key: string;
  readonly maxFailures: number;
}

/**
 * Books one failed attempt under every counter, or none: when a counter is full since `since`, the answer is the moment of
 * its oldest failure that counts. Takes a lock per key until the transaction ends, in the order given, so that
 * attempts at once are counted one after another.
 */
export async function bookFailedAttempt(
  tx: SystemTx,
  counters: readonly AttemptCounter[],
  at: Instant,
  since: Instant,
): Promise<{ oldestFailure: Instant } | 'booked'> {
  for (const { key, maxFailures } of counters) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
    await tx
      .deleteFrom('system.signInAttempt')
      .where('key', '=', key)
      .where('attemptedAt', '<=', since)
      .execute();
    const { failures, oldest } = await countFailures(tx, key);
    if (oldest !== null && failures >= maxFailures) return { oldestFailure: oldest };
  }
  const rows = counters.map(({ key }) => ({ key, attemptedAt: at, succeeded: false }));
  await tx.insertInto('system.signInAttempt').values(rows).execute();
  return 'booked';
}

function countFailures(tx: SystemTx, key: string) {
  return tx
    .selectFrom('system.signInAttempt')
    .where('key', '=', key)
    .where('succeeded', '=', false)
    .select(({ fn }) => [fn.countAll<number>().as('failures'), fn.min('attemptedAt').as('oldest')])
    .$castTo<{ failures: number; oldest: Instant | null }>()
    .executeTakeFirstOrThrow();
}

/** Takes back the attempt booked at a moment under these keys, and every failure under `settledKey`. */
export async function settleAttempt(
  tx: SystemTx,
  keys: readonly string[],
  at: Instant,
  settledKey: string,
): Promise<void> {
  await tx
    .deleteFrom('system.signInAttempt')
    .where(({ and, eb, or }) =>
      or([and([eb('key', 'in', keys), eb('attemptedAt', '=', at)]), eb('key', '=', settledKey)]),
    )
    .execute();
}
