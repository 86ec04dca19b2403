import { PARTICIPATION_ROLES, SEAT_KINDS } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { line, text } from '../core/text.ts';

const admittedRoles = list(z.enum(PARTICIPATION_ROLES)).check(z.maxLength(PARTICIPATION_ROLES.length));
const admittedSeats = list(z.enum(SEAT_KINDS)).check(z.maxLength(SEAT_KINDS.length));
const reason = text({ max: 1000 });

/** Longest name of a kring. */
export const MAX_KRING_NAME = 60;

/** A kring to be added. One that would admit nobody today is refused. */
export const addKringInput = z.strictObject({
  dossierId,
  name: line({ max: MAX_KRING_NAME }),
  admittedRoles,
  admittedSeats,
  reason,
});

/** Closes a kring that was added; what stands in it stays readable. */
export const closeKringInput = z.strictObject({ dossierId, aboutKringId: kringId, reason });

export const addedKringRef = z.object({ kringId });

const added = z.object({
  kringId,
  name: z.string(),
  admittedRoles,
  admittedSeats,
  /** Null when the reader may not know. */
  addedBy: z.nullable(z.string()),
  addedOn: plainDate,
  reason: z.string(),
  /** Null while it is open. */
  closed: z.nullable(z.object({ by: z.nullable(z.string()), on: plainDate, reason: z.string() })),
});
export type AddedKring = z.infer<typeof added>;

/** The kringen that were added to a dossier, also those that the reader is not in; empty for who is not in the kernteam. */
export const addedKringen = z.object({
  kringen: list(added),
  /** Whether the reader may add one, and close one. */
  mayManage: z.boolean(),
});
export type AddedKringen = z.infer<typeof addedKringen>;
