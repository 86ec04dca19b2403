import { SUBJECT_KINDS } from '@regietafel/domain/core/subject';
import * as z from 'zod/mini';
import { dossierId, kringId, tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';

/** The rooms of which a page can show something that changed; `everything` where it is not known which. */
export const NEWS_AREAS = [
  'risks',
  'kpis',
  'ladder',
  'agreements',
  'sharing',
  'threads',
  'tasks',
  'judgements',
  'liquidity',
  'property',
  'indicators',
  'warning',
  'exposure',
  'landsdeel',
  'presence',
  'everything',
] as const;
export type NewsArea = (typeof NEWS_AREAS)[number];

/** A feed cannot send a header, so it says here for which organisation the page stands. */
export const feedInput = z.strictObject({ tenantId });

/**
 * What a feed tells: that something changed in a dossier, never what; or that everything must be looked at again, because
 * something may have been missed or because what the person may see has changed.
 */
export const news = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('again') }),
  z.object({
    kind: z.literal('changed'),
    changes: list(z.object({ dossierId, areas: list(z.enum(NEWS_AREAS)) })),
  }),
]);
export type News = z.infer<typeof news>;

/** What somebody can look at or change within a dossier; an organisation's judgement of a risk is changed apart from the risk. */
const subject = z.strictObject({
  kind: z.enum([...SUBJECT_KINDS, 'assessment']),
  id: z.uuid({ error: 'field.id' }),
});
export type LookedAt = z.infer<typeof subject>;

/** Where one window of a browser is. */
export const lookInput = z.strictObject({
  tabId: z.uuid({ error: 'field.id' }),
  dossierId,
  /** What is looked at within the dossier, with its kring; null for the dossier as a whole. */
  at: z.nullable(z.strictObject({ subject, kringId })),
  isEditing: z.boolean(),
});

export const lookAwayInput = z.strictObject({ tabId: z.uuid({ error: 'field.id' }) });

export const presentInput = z.strictObject({ dossierId, subject: z.nullable(subject) });

/** Who else looks, as far as the reader may notice. */
export const present = z.object({
  people: list(
    z.object({
      /** Null for somebody across the table, between a provider and the others. */
      person: z.nullable(z.string()),
      /** Null for whom a provider notices. */
      organisation: z.nullable(z.string()),
      /** Whether at the same thing within the dossier. */
      isHere: z.boolean(),
      isEditing: z.boolean(),
    }),
  ),
});
export type Present = z.infer<typeof present>;
export type PresentPerson = Present['people'][number];
