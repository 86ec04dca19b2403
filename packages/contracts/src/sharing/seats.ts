import { SEAT_KINDS } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { accountId, dossierId, seatId, tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { text } from '../core/text.ts';

const seatKind = z.enum(SEAT_KINDS);
const lastDay = z.nullable(plainDate);

export const seatsInput = z.strictObject({ dossierId });

/** A seat as the own organisation manages it. `validTo` is the first day without. */
const ownSeat = z.object({
  seatId,
  accountId,
  personName: z.string(),
  kind: seatKind,
  mayActForTable: z.boolean(),
  validFrom: plainDate,
  validTo: lastDay,
  deputyAccountId: z.nullable(accountId),
  deputyName: z.nullable(z.string()),
  /** When the deputy takes the seat, because its holder is absent. */
  absences: list(z.object({ seatId, validFrom: plainDate, validTo: lastDay })),
});

/** What the reader can do about the seats of a dossier. Empty lists: nothing. */
export const seatDesk = z.object({
  day: plainDate,
  /** The kinds of seat that the own organisation may fill; empty without the right, the capacity or an offer. */
  kinds: list(seatKind),
  /** Whether a seat may be one that records on behalf of the table. */
  mayActForTable: z.boolean(),
  /** The own people whom a seat can be given. */
  colleagues: list(z.object({ accountId, displayName: z.string() })),
  seats: list(ownSeat),
  /** Advising organisations, for who may offer them seats. */
  advisers: list(z.object({ tenantId, name: z.string(), offeredSeats: list(seatKind) })),
});
export type SeatDesk = z.infer<typeof seatDesk>;

export const giveSeatInput = z.strictObject({
  dossierId,
  accountId,
  kind: seatKind,
  mayActForTable: z.boolean(),
  validFrom: plainDate,
  validTo: lastDay,
  deputyAccountId: z.nullable(accountId),
});
export type GiveSeat = z.infer<typeof giveSeatInput>;

export const changeSeatInput = z.strictObject({
  dossierId,
  seatId,
  validTo: lastDay,
  deputyAccountId: z.nullable(accountId),
  reason: text({ min: 0, max: 1000 }),
});
export type ChangeSeat = z.infer<typeof changeSeatInput>;

export const endSeatInput = z.strictObject({ dossierId, seatId, reason: text({ max: 1000 }) });

export const absenceInput = z.strictObject({
  dossierId,
  seatId,
  validFrom: plainDate,
  /** First day on which the holder is back. */
  validTo: plainDate,
});

export const offerSeatsInput = z.strictObject({
  dossierId,
  tenantId,
  kinds: z.array(seatKind).check(z.maxLength(SEAT_KINDS.length)),
});

/** The id of the seat that was given. */
export const givenSeat = z.object({ seatId });
