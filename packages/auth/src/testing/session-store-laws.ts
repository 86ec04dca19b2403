import type { AccountId } from '@regietafel/domain/core/ids';
import { expect, it } from 'vitest';
import type { SessionStore } from '../session-store.ts';
import { SESSION_HOURS, sessionsIn } from '../sessions.ts';
import { tokenHash } from '../token-hash.ts';

const HOUR = 3_600_000;

/** What the laws need: a store, and two persons of whom it knows. */
export interface SessionStoreSetting {
  readonly store: SessionStore;
  readonly accountId: AccountId;
  readonly otherAccountId: AccountId;
}

/** What sessions in any store must do. Call inside a `describe`. */
export function sessionStoreLaws(setting: () => Promise<SessionStoreSetting>): void {
  it('finds the person of a token, and nobody for another token', async () => {
    const { store, accountId } = await setting();
    const sessions = sessionsIn(store);
    const { token } = await sessions.open(accountId, null);
    expect((await sessions.check(token))?.found.account.id).toBe(accountId);
    expect(await sessions.check(`${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`)).toBeUndefined();
  });

  it('knows a session by the hash of its token alone', async () => {
    const { store, accountId } = await setting();
    const { token } = await sessionsIn(store).open(accountId, null);
    expect(await store.find(token)).toBeUndefined();
    expect(await store.find(tokenHash(token))).toBeDefined();
    expect(await sessionsIn(store).check(tokenHash(token))).toBeUndefined();
  });

  it('ends a session that has expired, and takes it away', async () => {
    const { store, accountId } = await setting();
    const sessions = sessionsIn(store);
    const { token } = await sessions.open(accountId, null);
    await store.extend(tokenHash(token), new Date(Date.now() - 1));
    expect(await sessions.check(token)).toBeUndefined();
    expect(await store.find(tokenHash(token))).toBeUndefined();
  });

  it('extends a session that is used in its second half, and no other', async () => {
    const { store, accountId } = await setting();
    const sessions = sessionsIn(store);
    const { token, expiresAt } = await sessions.open(accountId, null);
    expect(await sessions.check(token)).toMatchObject({ isExtended: false, expiresAt });

    const inSecondHalf = new Date(Date.now() + (SESSION_HOURS / 2 - 1) * HOUR);
    await store.extend(tokenHash(token), inSecondHalf);
    const extended = await sessions.check(token);
    expect(extended?.isExtended).toBe(true);
    expect(extended?.expiresAt.getTime()).toBeGreaterThan(Date.now() + (SESSION_HOURS - 0.1) * HOUR);
    expect((await store.find(tokenHash(token)))?.session.expiresAt).toEqual(extended?.expiresAt);
  });

  it('closes one session, and all of one person', async () => {
    const { store, accountId, otherAccountId } = await setting();
    const sessions = sessionsIn(store);
    const [here, there, elsewhere, others] = await Promise.all([
      sessions.open(accountId, null),
      sessions.open(accountId, null),
      sessions.open(accountId, null),
      sessions.open(otherAccountId, null),
    ]);
    await sessions.close(here.token);
    expect(await sessions.check(here.token)).toBeUndefined();
    expect(await sessions.check(there.token)).toBeDefined();
    await sessions.closeAll(accountId);
    expect(await sessions.check(there.token)).toBeUndefined();
    expect(await sessions.check(elsewhere.token)).toBeUndefined();
    expect(await sessions.check(others.token)).toBeDefined();
  });

  it('forgets sessions that have expired and keeps the others', async () => {
    const { store, accountId } = await setting();
    const sessions = sessionsIn(store);
    const [old, fresh] = await Promise.all([sessions.open(accountId, null), sessions.open(accountId, null)]);
    await store.extend(tokenHash(old.token), new Date(Date.now() - HOUR));
    await sessions.forgetExpired();
    expect(await store.find(tokenHash(old.token))).toBeUndefined();
    expect(await store.find(tokenHash(fresh.token))).toBeDefined();
  });
}
