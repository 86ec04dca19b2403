import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { instant, plainDate, yearMonth } from '../core/dates.ts';
import { accountId, deliveryId, dossierId, kringId, proposalId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { cents } from '../core/money.ts';
import { kring, origin } from '../core/origin.ts';
import { line, text } from '../core/text.ts';
import { deliveredContent, deliveryGap, deliveryProtocol } from './delivered.ts';
import { deliveryDifference, deterioration, lookBack, variance } from './delivery-figures.ts';

/** Bounds of the texts. */
export const DELIVERY_BOUNDS = { sourceName: 300, text: 2000 } as const;

/** A delivery in a list. */
const outline = z.object({
  deliveryId,
  standPer: plainDate,
  first: yearMonth,
  last: yearMonth,
  /** The lowest balance of all, and the first month under the credit limit. */
  lowest: z.object({ cents, month: yearMonth }),
  passes: z.nullable(yearMonth),
  /** Against the delivery of the same author before it; null for the first, and where they share no month. */
  deterioration: z.nullable(deterioration),
  protocol: z.nullable(deliveryProtocol),
  /** Signed by a second person of whoever delivers it. */
  isSigned: z.boolean(),
  /** How it reached who typed it over; empty for who delivers its own. */
  sourceName: z.string(),
  isFictitious: z.boolean(),
  origin,
});
export type DeliveryOutline = z.infer<typeof outline>;

/** A worse forecast of the own organisation that waits for a second person, or came back. */
const proposal = z.object({
  proposalId,
  standPer: plainDate,
  targetKring: z.nullable(kring),
  preparer: z.nullable(z.string()),
  signer: z.nullable(z.string()),
  recordedAt: instant,
  refusedBecause: z.nullable(z.string()),
  protocol: z.nullable(deliveryProtocol),
  lowest: z.object({ cents, month: yearMonth }),
  deterioration: z.nullable(deterioration),
  maySign: z.boolean(),
  mayRefuse: z.boolean(),
});
export type DeliveryProposalShown = z.infer<typeof proposal>;

export const deliveriesInput = z.strictObject({ dossierId, asOf });

export const deliveries = z.object({
  /** The day at which the reader looks. */
  day: plainDate,
  /** Newest first. */
  deliveries: list(outline),
  proposals: list(proposal),
  /** How the deliveries of each author did that have come true at least in part. */
  lookBacks: list(lookBack),
  desk: z.object({
    mayDeliver: z.boolean(),
    /** Whether the person may tell what came true of a month. */
    mayRecord: z.boolean(),
    /** Not the own forecast but one that came by mail: then its source is asked. */
    isRetyping: z.boolean(),
    kringen: list(kring),
    /** Who of the own organisation may sign what the person prepares. */
    signers: list(z.object({ accountId, name: z.string() })),
  }),
});
export type Deliveries = z.infer<typeof deliveries>;

export const deliveryInput = z.strictObject({ dossierId, deliveryId, asOf });

export const delivery = z.object({
  deliveryId,
  contentHash: z.string(),
  /** Whether what stands there now still has that hash. */
  isIntact: z.boolean(),
  sourceName: z.string(),
  isFictitious: z.boolean(),
  origin,
  content: deliveredContent,
  variance,
});
export type Delivery = z.infer<typeof delivery>;

export const deliveryDifferenceInput = z.strictObject({ dossierId, before: deliveryId, after: deliveryId });
/** Null when the two have no month in common. */
export const deliveryDifferenceOutput = z.object({ difference: z.nullable(deliveryDifference) });

export const subsidyTestInput = z.strictObject({ dossierId, deliveryId, on: plainDate });

/** What would be delivered now, before anybody does. */
export const deliveryDraftInput = z.strictObject({ dossierId });
export const deliveryDraft = z.object({
  /** Null when there is no plan to deliver. */
  draft: z.nullable(
    z.object({
      months: list(yearMonth),
      closing: list(cents),
      lowest: list(cents),
      creditLimitCents: cents,
      gaps: list(deliveryGap),
      /** Against the own delivery before it. */
      deterioration: z.nullable(deterioration),
      /** Titles of open risks and events of which the figure is unknown. */
      unknown: list(z.string()),
      /** Where the own records stand that it is made of. */
      ownKringen: list(kringId),
    }),
  ),
  /** What is wrong with the plan or the sheets, by field. */
  problems: list(
    z.object({
      path: z.string(),
      messageKey: z.string(),
      values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
    }),
  ),
});
export type DeliveryDraft = z.infer<typeof deliveryDraft>;

export const deliverInput = z.strictObject({
  dossierId,
  kringId,
  mayWiden,
  standPer: plainDate,
  /** Asked of who types over what somebody else delivered. */
  sourceName: line({ min: 0, max: DELIVERY_BOUNDS.sourceName }),
  /** Why it is delivered although something is unknown; asked when something is. */
  gapsNote: text({ min: 0, max: DELIVERY_BOUNDS.text }),
  /** Asked of a worse forecast. */
  cause: text({ min: 0, max: DELIVERY_BOUNDS.text }),
  action: text({ min: 0, max: DELIVERY_BOUNDS.text }),
  signerId: z.nullable(accountId),
});

/** Either it was delivered, or it waits for the second person. */
export const delivered = z.object({ deliveryId: z.nullable(deliveryId), proposalId: z.nullable(proposalId) });

export const signDeliveryInput = z.strictObject({ dossierId, proposalId });
export const signedDelivery = z.object({ deliveryId });

export const refuseDeliveryInput = z.strictObject({
  dossierId,
  proposalId,
  reason: text({ max: DELIVERY_BOUNDS.text }),
});
