import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { DeliveryId, DossierId, ProposalId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { DeliveryContent, ForecastDelivery } from '@regietafel/domain/liquidity/delivery';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

/** What a list, a comparison and the look back need of a delivery: a small part of what it freezes. */
export type DeliveryOutline = Pick<
  DeliveryContent,
  'months' | 'openingCents' | 'creditLimitCents' | 'closing' | 'lowest' | 'band' | 'protocol' | 'gapsNote'
>;

interface Delivered {
  readonly proposalId: ProposalId | null;
  readonly origin: Origin;
}

export type OriginatedOutline = Omit<ForecastDelivery, 'content'> &
  Delivered & { readonly outline: DeliveryOutline };
export type OriginatedDelivery = ForecastDelivery & Delivered;

const OUTLINE = sql<DeliveryOutline>`jsonb_build_object('months', r.content -> 'months', 'openingCents', r.content -> 'openingCents',
  'creditLimitCents', r.content -> 'creditLimitCents', 'closing', r.content -> 'closing', 'lowest', r.content -> 'lowest',
  'band', r.content -> 'band', 'protocol', r.content -> 'protocol', 'gapsNote', r.content -> 'gapsNote')`;

const deliveries = (reader: TenantReader, dossierId: DossierId) =>
  reader
    .selectFrom('forecastDelivery as r')
    .where('r.dossierId', '=', dossierId)
    .select(['r.deliveryId', 'r.dossierId', 'r.standPer', 'r.proposalId', 'r.contentHash', 'r.sourceName'])
    .select('r.isFictitious')
    .select(originColumns('r'));

/** The deliveries of a dossier within sight at the reading position, newest first, each in outline. */
export async function listDeliveries(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly OriginatedOutline[]> {
  const rows = await deliveries(reader, dossierId)
    .where(withinAsOf('r', asOf))
    .select(OUTLINE.as('outline'))
    .orderBy('r.standPer', 'desc')
    .orderBy('r.recordedAt', 'desc')
    .execute();
  return rows.map(({ authorName, kringWords, ...row }) => ({
    ...row,
    origin: originOf({ ...row, authorName, kringWords }),
  }));
}

/** One delivery with all that it freezes; undefined when it is not there for this actor. */
export async function findDelivery(
  reader: TenantReader,
  dossierId: DossierId,
  deliveryId: DeliveryId,
): Promise<OriginatedDelivery | undefined> {
  const row = await deliveries(reader, dossierId)
    .where('r.deliveryId', '=', deliveryId)
    .select('r.content')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { authorName, kringWords, ...delivery } = row;
  return { ...delivery, origin: originOf({ ...row, authorName, kringWords }) };
}

/** A delivery to be frozen. */
export type NewDelivery = Omit<ForecastDelivery, 'recordedAt' | 'isFictitious'> & {
  readonly proposalId: ProposalId | null;
  readonly isFictitious?: boolean;
};

/**
 * Freezes a delivery. The law refuses a proposal that the same person prepared, that was handed back, or that says
 * something else; SQLSTATE 23505 when the proposal has been delivered already.
 */
export async function recordDelivery(tx: TenantTx, delivery: NewDelivery): Promise<void> {
  await tx
    .insertInto('forecastDelivery')
    .values({ ...delivery, content: canonicalJson(delivery.content) })
    .execute();
}

/** Makes whoever else delivers, signs or hands back under this name wait for the end of the transaction. */
export async function lockDeliveries(
  tx: TenantTx,
  dossierId: DossierId,
  authorTenantId: TenantId,
): Promise<void> {
  const name = `deliveries ${dossierId} ${authorTenantId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}
