import * as z from 'zod/mini';
import { instant } from '../core/dates.ts';
import { supportAccessId } from '../core/ids.ts';
import { list } from '../core/list.ts';

/** That somebody helps the organisation and looks as one of its readers. */
export const supportAccess = z.object({
  accessId: supportAccessId,
  accountName: z.string(),
  reason: z.string(),
  openedAt: instant,
  expiresAt: instant,
  endedAt: z.nullable(instant),
  /** Who of the organisation ended it; null when the helper did, or nobody. */
  endedByName: z.nullable(z.string()),
  isRunning: z.boolean(),
});
export type SupportAccess = z.infer<typeof supportAccess>;

export const supportAccesses = z.object({ accesses: list(supportAccess) });

export const endSupportInput = z.strictObject({ accessId: supportAccessId });
