import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DeliveryId, DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

interface Question {
  readonly dossierId: DossierId;
  readonly asOf: AsOf;
}

/** The deliveries of a dossier at a reading position, with how they did and what waits for signing. */
export function deliveriesQuery(tenantId: TenantId, input: Question) {
  return tenantQuery(tenantId, 'liquidity.deliveries', input, (options) =>
    api.liquidity.deliveries.query(input, options),
  );
}

/** One delivery as it was frozen, beside what came true. */
export function deliveryQuery(tenantId: TenantId, input: Question & { readonly deliveryId: DeliveryId }) {
  return tenantQuery(tenantId, 'liquidity.delivery', input, (options) =>
    api.liquidity.delivery.query(input, options),
  );
}

/** What changed from one delivery to another. */
export function deliveryDifferenceQuery(
  tenantId: TenantId,
  input: { readonly dossierId: DossierId; readonly before: DeliveryId; readonly after: DeliveryId },
) {
  return tenantQuery(tenantId, 'liquidity.deliveryDifference', input, (options) =>
    api.liquidity.deliveryDifference.query(input, options),
  );
}

/** A delivery held against the national scheme of a day. */
export function subsidyTestQuery(
  tenantId: TenantId,
  input: { readonly dossierId: DossierId; readonly deliveryId: DeliveryId; readonly on: PlainDate },
) {
  return tenantQuery(tenantId, 'liquidity.subsidyTest', input, (options) =>
    api.liquidity.subsidyTest.query(input, options),
  );
}

/** What the person would deliver at this moment. */
export function deliveryDraftQuery(tenantId: TenantId, dossierId: DossierId) {
  return tenantQuery(tenantId, 'liquidity.deliveryDraft', { dossierId }, (options) =>
    api.liquidity.deliveryDraft.query({ dossierId }, options),
  );
}
