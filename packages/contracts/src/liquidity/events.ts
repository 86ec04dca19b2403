import { CASH_EVENT_KINDS } from '@regietafel/domain/liquidity/event';
import * as z from 'zod/mini';
import { plainDate, yearMonth } from '../core/dates.ts';
import { cashEventId, dossierId, kringId, revisionId, riskId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { amount, cents } from '../core/money.ts';
import { origin } from '../core/origin.ts';
import { recordAs } from '../core/record-as.ts';
import { line, text } from '../core/text.ts';

export const EVENT_BOUNDS = { title: 200, note: 4000, removedReason: 2000, covers: 100 } as const;

/** An event of the timeline as its author tells it; what it must satisfy, `checkEvent` says. */
export const cashEventContent = z.strictObject({
  kind: z.enum(CASH_EVENT_KINDS),
  title: line({ max: EVENT_BOUNDS.title }),
  direction: z.enum(['in', 'uit']),
  amount,
  likelyCents: z.nullable(cents),
  probabilityPercent: z.nullable(z.int().check(z.gte(0), z.lte(100))),
  from: yearMonth,
  to: yearMonth,
  spreadMonths: z.int(),
  isInBase: z.boolean(),
  coversRiskIds: list(riskId).check(z.maxLength(EVENT_BOUNDS.covers)),
  note: text({ min: 0, max: EVENT_BOUNDS.note }),
});

/** An event with who recorded it, in which kring, and the state that the next one must supersede. */
export const shownEvent = z.object({
  ...cashEventContent.shape,
  eventId: cashEventId,
  revisionId,
  standPer: plainDate,
  isFictitious: z.boolean(),
  origin,
});
export type ShownEvent = z.infer<typeof shownEvent>;

/** A new event (`eventId` and `supersedes` null), or its next state under the same name. */
export const recordEventInput = z
  .strictObject({
    dossierId,
    eventId: z.nullable(cashEventId),
    supersedes: z.nullable(revisionId),
    recordAs,
    kringId,
    mayWiden,
    standPer: plainDate,
    ...cashEventContent.shape,
  })
  .check(
    z.refine((input) => (input.eventId === null) === (input.supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
  );

/** Takes an event off the timeline; its history stays. */
export const removeEventInput = z.strictObject({
  dossierId,
  eventId: cashEventId,
  supersedes: revisionId,
  standPer: plainDate,
  reason: text({ max: EVENT_BOUNDS.removedReason }),
});

export const recordedEvent = z.object({ eventId: cashEventId, revisionId });

/** Details of a CONFLICT: the event as a colleague left it; null when it is out of sight. */
export const eventConflict = z.object({ current: z.nullable(shownEvent) });
