import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import { newId } from '@regietafel/domain/core/ids';
import { describe, expect, it } from 'vitest';
import type { Membership } from './session-store.ts';
import { sessionsIn } from './sessions.ts';
import { memorySessionStore } from './testing/memory-stores.ts';
import { sessionStoreLaws } from './testing/session-store-laws.ts';

function world() {
  const [accountId, otherAccountId] = [newId<AccountId>(), newId<AccountId>()];
  const person = (id: AccountId) => ({
    account: { id, email: `${id}@law.example`, displayName: 'Persoon' },
    memberships: [] as readonly Membership[],
  });
  const people = new Map([accountId, otherAccountId].map((id) => [id, person(id)]));
  return { people, store: memorySessionStore(people), accountId, otherAccountId };
}

describe('sessions', () => {
  sessionStoreLaws(async () => world());

  it('gives every session a token of its own, of 200 random bits', async () => {
    const { store, accountId } = world();
    const sessions = sessionsIn(store);
    const opened = await Promise.all(Array.from({ length: 20 }, () => sessions.open(accountId, null)));
    const tokens = opened.map(({ token }) => token);
    expect(new Set(tokens).size).toBe(20);
    expect(tokens).toEqual(tokens.map(() => expect.stringMatching(/^[a-z2-7]{40}$/)));
    expect([...store.rows.keys()].some((key) => tokens.includes(key))).toBe(false);
  });

  it('keeps the chosen organisation with the session', async () => {
    const { store, accountId } = world();
    const tenantId = newId<TenantId>();
    const { token } = await sessionsIn(store).open(accountId, tenantId);
    expect((await sessionsIn(store).check(token))?.found.session.tenantId).toBe(tenantId);
  });

  it('ends at once when the person may no longer sign in', async () => {
    const { people, store, accountId } = world();
    const { token } = await sessionsIn(store).open(accountId, null);
    people.delete(accountId);
    expect(await sessionsIn(store).check(token)).toBeUndefined();
  });
});
