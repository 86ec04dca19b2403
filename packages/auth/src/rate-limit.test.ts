import { describe, expect, it } from 'vitest';
import type { AttemptStore } from './rate-limit.ts';
import { beginAttempt } from './rate-limit.ts';
import { attemptStoreLaws } from './testing/attempt-store-laws.ts';
import { memoryAttemptStore } from './testing/memory-stores.ts';

describe('the limit on failed attempts', () => {
  attemptStoreLaws(memoryAttemptStore);

  it('keeps what was typed as an e-mail address out of the store', async () => {
    const keys: string[] = [];
    const store: AttemptStore = {
      ...memoryAttemptStore(),
      book: async (limits) => {
        keys.push(...limits.map(({ key }) => key));
        return 'booked';
      },
    };
    await beginAttempt(store, { email: 'mijn-wachtwoord', address: '192.0.2.1' }, new Date());
    expect(keys).toEqual([expect.stringMatching(/^account:[0-9a-f]{64}$/), 'address:192.0.2.1']);
  });
});
