import { type Calls, NOW } from './call.ts';

export const searchCalls: Calls<'search'> = {
  'search.find': (ids) => ({
    text: 'risico',
    dossierId: ids.dossier,
    kinds: [],
    onlyOwn: false,
    from: null,
    to: null,
    withEarlier: false,
    asOf: NOW,
    cursor: null,
    limit: 20,
  }),
};
