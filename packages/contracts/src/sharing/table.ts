import { KRING_KINDS, PARTICIPATION_ROLES, SEAT_KINDS } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';

const participationRole = z.enum(PARTICIPATION_ROLES);
const seatKind = z.enum(SEAT_KINDS);

export const tableInput = z.strictObject({ dossierId });

/** A period in which an organisation takes part, or was asked to. */
const period = z.object({
  role: participationRole,
  validFrom: plainDate,
  /** First day without access; null while it lasts. */
  validTo: z.nullable(plainDate),
  /** Null when the reader may not know. */
  invitedOn: z.nullable(plainDate),
  /** False as long as the invited side has not accepted: it reads nothing yet. */
  isAccepted: z.boolean(),
  /** First day on which the invitation can be accepted no more. */
  lapsesOn: z.nullable(plainDate),
  declinedOn: z.nullable(plainDate),
  /** First day of which the records are seen; null: all of them, or the reader may not know. */
  seesFrom: z.nullable(plainDate),
});

const participant = z.object({
  name: z.string(),
  /** "De tafel", which writes what belongs to nobody alone and has no periods of its own. */
  isJointAuthor: z.boolean(),
  isOwn: z.boolean(),
  /** Whether a period of it holds today; the joint author always does. */
  isCurrent: z.boolean(),
  periods: list(period),
});
export type Participant = z.infer<typeof participant>;

const seat = z.object({
  personName: z.string(),
  /** Null when the reader may not know that the organisation takes part. */
  tenantName: z.nullable(z.string()),
  kind: seatKind,
  mayActForTable: z.boolean(),
  validFrom: plainDate,
  validTo: z.nullable(plainDate),
  isCurrent: z.boolean(),
});
export type Seat = z.infer<typeof seat>;

/** Who takes or took part in a dossier, and who sits in its kernteam; as far as the reader may know. */
export const participants = z.object({ day: plainDate, participants: list(participant), seats: list(seat) });
export type Participants = z.infer<typeof participants>;

/** An organisation that reads a kring today, by its capacity. */
const readingOrganisation = z.object({
  tenantId,
  name: z.string(),
  role: participationRole,
  isOwn: z.boolean(),
  /** First day of which it sees the records, when it joined later; null: all of them. */
  seesFrom: z.nullable(plainDate),
});
export type ReadingOrganisation = z.infer<typeof readingOrganisation>;

/** A kring and who reads it today, as far as the reader may know. */
const kring = z.object({
  id: kringId,
  kind: z.enum(KRING_KINDS),
  name: z.string(),
  /** The kring of the reader's own organisation alone. */
  isOwn: z.boolean(),
  admittedRoles: list(participationRole),
  admittedSeats: list(seatKind),
  /** First day on which nothing is written to it any more; null while it is open. */
  closedOn: z.nullable(plainDate),
  /** By capacity, then name. */
  organisations: list(readingOrganisation),
  /** People who read it by a seat, by kind, then name. */
  seats: list(
    z.object({
      personName: z.string(),
      /** Null when the reader may not know that the organisation takes part. */
      tenantName: z.nullable(z.string()),
      kind: seatKind,
    }),
  ),
});
export type ListedKring = z.infer<typeof kring>;

/** The kringen that the reader is in, from narrow to wide, and what else tells who reads them. */
export const kringen = z.object({
  kringen: list(kring),
  /** The providers that take part today. */
  providers: list(z.object({ tenantId, name: z.string() })),
  /** Whether the reader may know of everybody who takes part; else there can be readers without a name here. */
  knowsAll: z.boolean(),
});
export type Kringen = z.infer<typeof kringen>;
