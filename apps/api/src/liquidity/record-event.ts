import {
  eventConflict,
  type recordEventInput,
  type recordedEvent,
  type removeEventInput,
} from '@regietafel/contracts/liquidity/events';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import {
  listCashEvents,
  type NewCashEvent,
  type OriginatedEvent,
  recordCashEvent,
} from '@regietafel/db/queries/liquidity/events';
import { findRegister } from '@regietafel/db/queries/risks/register';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import type { FieldError } from '@regietafel/domain/core/errors';
import { type CashEventId, type DossierId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { checkEvent } from '@regietafel/domain/liquidity/check-event';
import type { CashEventContent } from '@regietafel/domain/liquidity/event';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, mayWriteAs, requireAtDesk } from '../sharing/desk.ts';
import { authorAs } from '../sharing/record-as.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { presentEvent } from './present-forecast.ts';
import { refuseFields } from './require-next.ts';

const ACTION = 'liquidity.recordEvent';
type Recorded = z.output<typeof recordedEvent>;

/** Puts an event on the timeline, or its next state, in the own name or that of the table. */
export async function saveEvent(asker: Asker, input: z.output<typeof recordEventInput>): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  refuseFields(checkEvent(input));
  return saving(asker, input, async (tx, desk) => {
    const { eventId, supersedes, recordAs, kringId, mayWiden, ...content } = input;
    const { dossierId } = input;
    const events = await listCashEvents(tx, dossierId, NOW);
    const head = eventId === null ? undefined : found(events.find((one) => one.eventId === eventId));
    const authorTenantId = head?.authorTenantId ?? authorAs(recordAs, desk, asker, ACTION);
    requireMayChange(desk, asker, head);
    getWritableKring(desk, authorTenantId, kringId);
    requireHead(supersedes, head?.revisionId ?? null);
    requireLater(head, input.standPer);
    refuseFields(await checkCovered(tx, input, events));
    const from = head === undefined ? [] : [head.kringId];
    await requireWidening(tx, { dossierId, from, to: kringId, mayWiden });
    return store(tx, {
      ...content,
      authorTenantId,
      kringId,
      supersedes,
      eventId: eventId ?? newId<CashEventId>(),
      removedReason: null,
    });
  });
}

/** Takes an event off the timeline, with the reason. */
export async function removeEvent(asker: Asker, input: z.output<typeof removeEventInput>): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  return saving(asker, input, async (tx, desk) => {
    const { dossierId, eventId, supersedes, standPer, reason } = input;
    const events = await listCashEvents(tx, dossierId, NOW);
    const head = found(events.find((one) => one.eventId === eventId && one.removedReason === null));
    requireMayChange(desk, asker, head);
    requireHead(supersedes, head.revisionId);
    requireLater(head, standPer);
    const {
      origin: _origin,
      revisionId: _revision,
      recordedAt: _recorded,
      isFictitious: _made,
      ...state
    } = head;
    return store(tx, { ...state, standPer, supersedes, removedReason: reason });
  });
}

/** Runs a save at the asker's desk; a conflict tells how the event stands now. */
function saving(
  asker: Asker,
  { dossierId, eventId }: { readonly dossierId: DossierId; readonly eventId: CashEventId | null },
  save: (tx: TenantTx, desk: Desk) => Promise<Recorded>,
): Promise<Recorded> {
  return refuseOvertaking(
    () =>
      withTenant(asker.database, asker.actor, async (tx) => save(tx, found(await findDesk(tx, dossierId)))),
    async () => {
      const reader = tenantReader(asker.database, asker.actor, { dossierId });
      const [desk, events] = await Promise.all([
        findDesk(reader, dossierId),
        listCashEvents(reader, dossierId, NOW),
      ]);
      const current = events.find((one) => one.eventId === eventId);
      return eventConflict.parse({
        current: current === undefined ? null : presentEvent(current, found(desk), asker),
      });
    },
  );
}

async function store(tx: TenantTx, event: NewCashEvent): Promise<Recorded> {
  const revisionId = newId<RevisionId>();
  await recordCashEvent(tx, revisionId, event);
  return { eventId: event.eventId, revisionId };
}

/** Only its author changes an event: an own one with the right to, the table's from a seat that acts for it. */
function requireMayChange(desk: Desk, asker: Asker, head: OriginatedEvent | undefined): void {
  if (head === undefined) return;
  const isOwn = head.authorTenantId === asker.actor.tenantId;
  if (isOwn) requireAtDesk(desk, asker, ACTION);
  else if (!mayWriteAs(desk, head.authorTenantId)) found(undefined);
  else authorAs('tafel', desk, asker, ACTION);
}

function requireLater(head: OriginatedEvent | undefined, standPer: string): void {
  if (head !== undefined && standPer < head.standPer) throw invalid('standPer', 'liquidity.standPerTooEarly');
}

/**
 * The risks that an event stands for are on the register as its author sees it, and no other event of the base stands for
 * them already: one of the two would never count.
 */
async function checkCovered(
  tx: TenantTx,
  input: CashEventContent & { readonly dossierId: DossierId; readonly eventId: CashEventId | null },
  events: readonly OriginatedEvent[],
): Promise<readonly FieldError[]> {
  if (input.coversRiskIds.length === 0) return [];
  const register = found(await findRegister(tx, input.dossierId, NOW));
  const seen = new Set(
    register.revisions.filter(({ removedReason }) => removedReason === null).map(({ riskId }) => riskId),
  );
  const others = events.filter(
    (one) => one.eventId !== input.eventId && one.removedReason === null && one.isInBase,
  );
  return input.coversRiskIds.flatMap((riskId, index): readonly FieldError[] => {
    const path = `coversRiskIds.${index}`;
    if (!seen.has(riskId)) return [{ path, messageKey: 'field.choice' }];
    const other = input.isInBase ? others.find((one) => one.coversRiskIds.includes(riskId)) : undefined;
    return other === undefined
      ? []
      : [{ path, messageKey: 'liquidity.coveredAlready', values: { title: other.title } }];
  });
}
