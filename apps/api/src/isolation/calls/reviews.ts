import type { Calls } from './call.ts';

export const reviewsCalls: Calls<'reviews'> = {
  'reviews.overview': () => undefined,
  'reviews.review': (ids) => ({ reviewId: ids.review }),
  'reviews.open': () => ({ kind: 'alle' }),
  'reviews.sign': (ids) => ({
    kind: 'alle',
    seenHash: '0'.repeat(64),
    judgements: [{ id: ids.person, decision: 'end', reason: 'Proef' }],
  }),
};
