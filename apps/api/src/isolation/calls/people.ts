import { type Calls, TODAY } from './call.ts';

export const peopleCalls: Calls<'people'> = {
  'people.list': () => undefined,
  // An address that is in use at another organisation: whoever may add people is refused.
  'people.add': () => ({
    email: 'ambtenaar@food-valley.example',
    displayName: 'Proef',
    role: 'lezer',
    validFrom: TODAY,
    validTo: null,
  }),
  'people.giveRole': (ids) => ({ accountId: ids.person, role: 'lezer', validFrom: TODAY, validTo: null }),
  'people.endRole': (ids) => ({ accountId: ids.person, validTo: TODAY, reason: 'Proef' }),
};
