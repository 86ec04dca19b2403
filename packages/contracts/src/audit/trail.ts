import * as z from 'zod/mini';
import { instant } from '../core/dates.ts';
import { dossierId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { subject } from '../core/subject.ts';

export const trailInput = z.strictObject({ dossierId, subject });

/** That somebody changed a thing or looked at it. */
export const trailEntry = z.object({
  recordedAt: instant,
  action: z.string(),
  isChange: z.boolean(),
  rowCount: z.int(),
  isOwn: z.boolean(),
  /** Name of the person, told of own people only. */
  person: z.nullable(z.string()),
  /** Null when the reader may not know who takes part: shown as "een deelnemer". */
  organisation: z.nullable(z.string()),
});
export type TrailEntry = z.infer<typeof trailEntry>;

export const trail = z.object({ entries: list(trailEntry) });
