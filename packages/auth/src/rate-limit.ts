import { createHash } from 'node:crypto';
import { DomainError } from '@regietafel/domain/core/errors';

const MINUTE = 60_000;

/** Within how many minutes failed attempts count. */
export const WINDOW_MINUTES = 15;
/** Failures on one account, wherever they come from. */
export const MAX_FAILURES_PER_ACCOUNT = 10;
/** Failures from one address, on whatever account: a whole town hall can sit behind one. */
export const MAX_FAILURES_PER_ADDRESS = 50;

/** A counter of failures: whose, and how many are borne. */
export interface AttemptLimit {
  readonly key: string;
  readonly maxFailures: number;
}

/** Where failed attempts are counted. */
export interface AttemptStore {
  /**
   * Books an attempt as failed under every key, unless one of them already has its maximum since `since`; then nothing is
   * booked and the answer is the moment of the oldest failure that still counts. Attempts under one key wait for each
   * other, so that many at once cannot slip past the limit.
   */
  book(limits: readonly AttemptLimit[], at: Date, since: Date): Promise<{ oldestFailure: Date } | 'booked'>;
  /** Takes back what `book` booked at this moment, and every other failure under `settledKey`. */
  settle(keys: readonly string[], at: Date, settledKey: string): Promise<void>;
}

/** An attempt that is under way; it stays counted as failed until it succeeded. */
export interface Attempt {
  succeeded(): Promise<void>;
}

/**
 * Lets an attempt to sign in begin, or throws TOO_MANY_ATTEMPTS with the minutes to wait (`details.count`). The account
 * is the one that was named, existing or not, so that the limit tells nothing about existence.
 */
export async function beginAttempt(
  store: AttemptStore,
  named: { readonly email: string; readonly address: string },
  now: Date,
): Promise<Attempt> {
  // Hashed: people type their password in the wrong box, and it must not stand in a table.
  const account = `account:${createHash('sha256').update(named.email.toLowerCase()).digest('hex')}`;
  const address = `address:${named.address}`;
  const limits = [
    { key: account, maxFailures: MAX_FAILURES_PER_ACCOUNT },
    { key: address, maxFailures: MAX_FAILURES_PER_ADDRESS },
  ];
  const outcome = await store.book(limits, now, new Date(now.getTime() - WINDOW_MINUTES * MINUTE));
  if (outcome !== 'booked')
    throw new DomainError('TOO_MANY_ATTEMPTS', 'accounts.tooManyAttempts', {
      details: { count: minutesToWait(outcome.oldestFailure, now) },
    });
  return { succeeded: () => store.settle([account, address], now, account) };
}

/** Whole minutes, at least one, until the oldest failure no longer counts. */
function minutesToWait(oldestFailure: Date, now: Date): number {
  const until = oldestFailure.getTime() + WINDOW_MINUTES * MINUTE - now.getTime();
  return Math.max(1, Math.ceil(until / MINUTE));
}
