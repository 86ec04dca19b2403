import { FOUND_KINDS } from '@regietafel/domain/search/found';
import { MAX_QUERY_LENGTH } from '@regietafel/domain/search/query';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { instant, plainDate } from '../core/dates.ts';
import { dossierId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { kring } from '../core/origin.ts';
import { pageRequest } from '../core/pagination.ts';
import { subject } from '../core/subject.ts';
import { line } from '../core/text.ts';

const foundKind = z.enum(FOUND_KINDS);

/** What is searched for: words as they are typed, "quoted" for a phrase, with a minus before what must be absent. */
export const searchInput = z.strictObject({
  text: line({ max: MAX_QUERY_LENGTH, min: 0 }),
  /** One dossier; null: every dossier that the reader sees. */
  dossierId: z.nullable(dossierId),
  /** Empty means all kinds. */
  kinds: list(foundKind).check(z.maxLength(FOUND_KINDS.length)),
  onlyOwn: z.boolean(),
  /** The days of which a record speaks, both included. */
  from: z.nullable(plainDate),
  to: z.nullable(plainDate),
  /** Also what a later revision took the place of. */
  withEarlier: z.boolean(),
  asOf,
  ...pageRequest.shape,
});

/** A piece of a text; what was found stands apart. */
const part = z.object({ text: z.string(), isFound: z.boolean() });
const parts = list(part);

/** One record that says what was asked. */
export const found = z.object({
  kind: foundKind,
  entryId: z.string(),
  subject,
  dossier: z.object({ id: dossierId, slug: z.string(), providerName: z.string() }),
  /** Null when it has no name of its own. */
  title: z.nullable(parts),
  excerpt: parts,
  standPer: plainDate,
  isCurrent: z.boolean(),
  /** Null when the reader may not know who takes part. */
  authorName: z.nullable(z.string()),
  isOwn: z.boolean(),
  kring,
  recordedAt: instant,
});
export type Found = z.infer<typeof found>;

/** Best dossier first, and in it the best record first. `total` counts what the reader may see. */
export const searchAnswer = z.object({
  items: list(found),
  total: z.int(),
  nextCursor: z.nullable(z.string()),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
