import { monthOf, type PlainDate, type YearMonth } from '@regietafel/domain/core/dates';
import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { CashEventRevision } from '@regietafel/domain/liquidity/event';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { takeId } from '../property/states.ts';
import { amountColumns, amountOf } from '../risks/amount-columns.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedEvent extends CashEventRevision {
  readonly origin: Origin;
}

/** The events of a dossier as they stand at the reading position, of each its last state within sight; removed ones too. */
export async function listCashEvents(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly OriginatedEvent[]> {
  const rows = await reader
    .selectFrom('cashEventRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .distinctOn('r.recordId')
    .select([
      'r.recordId as eventId',
      'r.revisionId',
      'r.dossierId',
      'r.standPer',
      'r.removedReason',
      'r.isFictitious',
    ])
    .select(['r.kind', 'r.title', 'r.direction', 'r.amountKind', 'r.amountCents', 'r.amountMinCents'])
    .select(['r.amountMaxCents', 'r.amountFrequency', 'r.likelyCents', 'r.probabilityPercent', 'r.fromMonth'])
    .select(['r.toMonth', 'r.spreadMonths', 'r.isInBase', 'r.coversRiskIds', 'r.note'])
    .select(originColumns('r'))
    .orderBy('r.recordId')
    .orderBy('r.standPer', 'desc')
    .orderBy('r.recordedAt', 'desc')
    .execute();
  return rows
    .map(({ authorName, kringWords, ...row }) => {
      const { amountKind, amountCents, amountMinCents, amountMaxCents, amountFrequency, ...rest } = row;
      const { fromMonth, toMonth, ...event } = rest;
      return {
        ...event,
        amount: amountOf({ amountKind, amountCents, amountMinCents, amountMaxCents, amountFrequency }),
        from: monthOf(fromMonth),
        to: monthOf(toMonth),
        origin: originOf({ ...row, authorName, kringWords }),
      };
    })
    .toSorted((a, b) => Temporal.Instant.compare(a.recordedAt, b.recordedAt));
}

/** What somebody records of an event; `supersedes` is its last state, or null for a new one. */
export type NewCashEvent = Omit<CashEventRevision, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
  readonly isFictitious?: boolean;
};

/**
 * Records a state of an event; the first one also takes its id for its author. Rejects with SQLSTATE 23505 when another one
 * already follows `supersedes`.
 */
export async function recordCashEvent(
  tx: TenantTx,
  revisionId: RevisionId,
  event: NewCashEvent,
): Promise<void> {
  await takeId(tx, { recordId: event.eventId, kind: 'cash_event' }, event);
  await tx.insertInto('cashEventRevision').values(cashEventRow(revisionId, event)).execute();
}

/** The row of one state of an event. */
export function cashEventRow(revisionId: RevisionId, { eventId, amount, from, to, ...event }: NewCashEvent) {
  return {
    ...event,
    ...amountColumns(amount),
    recordId: eventId,
    revisionId,
    fromMonth: firstDayOf(from),
    toMonth: firstDayOf(to),
    coversRiskIds: [...event.coversRiskIds],
  };
}

function firstDayOf(month: YearMonth): PlainDate {
  return `${month}-01` as PlainDate;
}
