import { type Builder, DAY } from './builder.ts';

const FROZEN = { stand_per: DAY, content: {}, content_hash: '0'.repeat(64), is_fictitious: true };

/** Without a proposal, a delivery is whatever its author delivers; signing one is proved beside the service. */
export const deliveriesBuilders = {
  delivery_proposal: {
    parents: [],
    columns: ({ subjectId, kringId }) => ({ ...FROZEN, proposal_id: subjectId, target_kring_id: kringId }),
  },
  delivery_refusal: {
    parents: ['delivery_proposal'],
    columns: ({ subjectId }) => ({ proposal_id: subjectId, reason: 'Eerst de begroting' }),
  },
  forecast_delivery: {
    parents: ['delivery_proposal'],
    columns: ({ subjectId, hand }) => ({
      ...FROZEN,
      delivery_id: subjectId,
      // Whoever puts up the proposal cannot sign it: an attempt delivers without one.
      proposal_id: hand === undefined ? null : subjectId,
      source_name: '',
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
