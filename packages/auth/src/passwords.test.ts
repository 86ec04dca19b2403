import { describe, expect, it } from 'vitest';
import { hashPassword, needsRehash, verifyNothing, verifyPassword } from './passwords.ts';

// A hash of which only the cost and the form matter.
const CHEAP = '$argon2id$v=19$m=256,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$';

describe('passwords', () => {
  it('knows the password of its hash and no other', async () => {
    const phc = await hashPassword('een goed wachtwoord');
    expect(await verifyPassword(phc, 'een goed wachtwoord')).toBe(true);
    expect(await verifyPassword(phc, 'een goed wachtwoorD')).toBe(false);
    expect(await verifyPassword(phc, '')).toBe(false);
  });

  it('writes the hash in PHC form at the cost that OWASP advises, with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('gelijk'), hashPassword('gelijk')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('takes one password typed on two keyboards for the same', async () => {
    expect(await verifyPassword(await hashPassword('caf\u00e9'), 'cafe\u0301')).toBe(true);
  });

  it('asks for a new hash when the cost has changed', async () => {
    expect(needsRehash(await hashPassword('wachtwoord'))).toBe(false);
    expect(needsRehash(`${CHEAP}c29tZWhhc2hzb21laGFzaA`)).toBe(true);
  });

  it.each(['', 'wachtwoord', '$2b$10$abcdefghijklmnopqrstuv', `${CHEAP}`])(
    'refuses %j as a hash',
    async (phc) => {
      await expect(verifyPassword(phc, 'wachtwoord')).rejects.toThrow('not an argon2id hash');
    },
  );

  it('works as long for nobody as for somebody', async () => {
    const phc = await hashPassword('wachtwoord');
    const time = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      for (let round = 0; round < 5; round += 1) await work();
      return performance.now() - start;
    };
    await verifyNothing('warm');
    const [somebody, nobody] = [
      await time(() => verifyPassword(phc, 'verkeerd')),
      await time(() => verifyNothing('verkeerd')),
    ];
    // The same derivation at the same cost: anything that skips it would be a hundred times faster.
    expect(nobody).toBeGreaterThan(somebody / 4);
    expect(somebody).toBeGreaterThan(nobody / 4);
  });
});
