import { describe, expect, it } from 'vitest';
import { chooseTenantInput, email, signInInput } from './accounts.ts';

describe('signing in', () => {
  it('reads an e-mail address without capitals and spaces around it', () => {
    expect(email.parse(' Regievoerder@Zuid-Limburg.example ')).toBe('regievoerder@zuid-limburg.example');
  });

  it.each(['', 'regievoerder', 'a@b@c', 'a b@c'])('refuses %j as an e-mail address', (value) => {
    expect(email.safeParse(value).success).toBe(false);
  });

  it('takes a password as it was typed', () => {
    expect(signInInput.parse({ email: 'a@b', password: ' spatie ' }).password).toBe(' spatie ');
  });

  it('refuses a password that only costs time', () => {
    expect(signInInput.safeParse({ email: 'a@b', password: 'x'.repeat(257) }).success).toBe(false);
  });
});

describe('choosing an organisation', () => {
  it('takes nothing but the organisation: who asks is in the session', () => {
    const tenantId = '7b0f5f0e-3a0d-4c7e-9d52-0f6a3a1c9b11';
    expect(chooseTenantInput.safeParse({ tenantId }).success).toBe(true);
    expect(chooseTenantInput.safeParse({ tenantId, accountId: tenantId }).success).toBe(false);
  });
});
