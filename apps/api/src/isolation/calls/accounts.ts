import type { Calls } from './call.ts';

export const accountsCalls: Calls<'accounts'> = {
  'accounts.me': () => undefined,
  'accounts.takeAlong': () => undefined,
  'accounts.demo': () => undefined,
  'accounts.signIn': () => ({ email: 'niemand@nergens.example', password: 'niet het wachtwoord' }),
  'accounts.chooseTenant': (ids) => ({ tenantId: ids.tenant }),
};
