import { KRING_KINDS } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { instant } from './dates.ts';
import { kringId } from './ids.ts';

/** A kring as a record names it. */
export const kring = z.object({ id: kringId, kind: z.enum(KRING_KINDS), name: z.string() });
export type KringRef = z.infer<typeof kring>;

/** Who wrote a record and which kring reads it. */
export const origin = z.object({
  author: z.object({
    /** Null when the reader may not know who takes part: shown as "een deelnemer". */
    name: z.nullable(z.string()),
    /** The reader's own organisation. */
    isOwn: z.boolean(),
    /** The reader may write under this name today, and so may change the record. */
    mayWrite: z.boolean(),
  }),
  kring,
  recordedAt: instant,
});
export type RecordOrigin = z.infer<typeof origin>;
