import { expect, it } from 'vitest';
import type { AttemptStore } from '../rate-limit.ts';
import { beginAttempt, MAX_FAILURES_PER_ACCOUNT, MAX_FAILURES_PER_ADDRESS } from '../rate-limit.ts';

const MINUTE = 60_000;
const START = new Date('2024-08-15T10:00:00.000Z');
const TOO_MANY = { code: 'TOO_MANY_ATTEMPTS' };

function after(minutes: number): Date {
  return new Date(START.getTime() + minutes * MINUTE);
}

/** What every attempt store must do for the limit on sign-in to hold. Call inside a `describe`. */
export function attemptStoreLaws(makeStore: () => AttemptStore): void {
  let people = 0;
  // A store may be shared by the laws: each takes persons and addresses of its own.
  const somebody = () => {
    people += 1;
    return { email: `persoon${people}@law.example`, address: `192.0.2.${people}` };
  };
  const fail = async (store: AttemptStore, times: number, named: { email: string; address: string }) => {
    for (let time = 0; time < times; time += 1) await beginAttempt(store, named, START);
  };

  it('bears ten failures on an account and refuses the eleventh, from whatever address', async () => {
    const store = makeStore();
    const person = somebody();
    await fail(store, MAX_FAILURES_PER_ACCOUNT, person);
    await expect(beginAttempt(store, person, START)).rejects.toMatchObject(TOO_MANY);
    const elsewhere = { ...person, address: somebody().address };
    await expect(beginAttempt(store, elsewhere, START)).rejects.toMatchObject(TOO_MANY);
  });

  it('takes capitals in an address for the same account', async () => {
    const store = makeStore();
    const person = somebody();
    await fail(store, MAX_FAILURES_PER_ACCOUNT, person);
    const shouting = { ...person, email: person.email.toUpperCase() };
    await expect(beginAttempt(store, shouting, START)).rejects.toMatchObject(TOO_MANY);
  });

  it('refuses an address that fails on many accounts, and nobody else', async () => {
    const store = makeStore();
    const { address } = somebody();
    for (let time = 0; time < MAX_FAILURES_PER_ADDRESS; time += 1)
      await beginAttempt(store, { ...somebody(), address }, START);
    await expect(beginAttempt(store, { ...somebody(), address }, START)).rejects.toMatchObject(TOO_MANY);
    await beginAttempt(store, somebody(), START);
  });

  it('says how long to wait, and lets in again once that time has passed', async () => {
    const store = makeStore();
    const person = somebody();
    await fail(store, MAX_FAILURES_PER_ACCOUNT, person);
    await expect(beginAttempt(store, person, after(5))).rejects.toMatchObject({ details: { count: 10 } });
    await expect(beginAttempt(store, person, after(14.99))).rejects.toMatchObject({ details: { count: 1 } });
    await beginAttempt(store, person, after(15));
  });

  it('does not lengthen the wait by attempts that were refused', async () => {
    const store = makeStore();
    const person = somebody();
    await fail(store, MAX_FAILURES_PER_ACCOUNT, person);
    for (let minute = 1; minute < 15; minute += 1)
      await expect(beginAttempt(store, person, after(minute))).rejects.toMatchObject(TOO_MANY);
    await beginAttempt(store, person, after(15));
  });

  it('forgets the failures of an account that signs in, but not those of the address', async () => {
    const store = makeStore();
    const person = somebody();
    await fail(store, MAX_FAILURES_PER_ACCOUNT - 1, person);
    await (await beginAttempt(store, person, after(1))).succeeded();
    await fail(store, MAX_FAILURES_PER_ACCOUNT, person);
    const failuresOfAddress = 2 * MAX_FAILURES_PER_ACCOUNT - 1;
    for (let time = failuresOfAddress; time < MAX_FAILURES_PER_ADDRESS; time += 1)
      await beginAttempt(store, { ...somebody(), address: person.address }, START);
    await expect(
      beginAttempt(store, { ...somebody(), address: person.address }, START),
    ).rejects.toMatchObject(TOO_MANY);
  });

  it('lets no more through when all come at once', async () => {
    const store = makeStore();
    const person = somebody();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 2 * MAX_FAILURES_PER_ACCOUNT }, () => beginAttempt(store, person, START)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(MAX_FAILURES_PER_ACCOUNT);
  });
}
