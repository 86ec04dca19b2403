import type {
  Delivery,
  deliveryDifferenceInput,
  deliveryInput,
  subsidyTestInput,
} from '@regietafel/contracts/liquidity/deliveries';
import type { ShownDifference, ShownSubsidyAnswer } from '@regietafel/contracts/liquidity/delivery-figures';
import { type TenantReader, tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listActuals } from '@regietafel/db/queries/liquidity/actuals';
import { findDelivery, type OriginatedDelivery } from '@regietafel/db/queries/liquidity/deliveries';
import { listSupportSchemes } from '@regietafel/db/queries/reference/support-schemes';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import type { DeliveryId, DossierId } from '@regietafel/domain/core/ids';
import { deliveryHash } from '@regietafel/domain/liquidity/delivery';
import { compareDeliveries } from '@regietafel/domain/liquidity/delivery-difference';
import { testSubsidy } from '@regietafel/domain/liquidity/subsidy-test';
import { varianceOf } from '@regietafel/domain/liquidity/variance';
import type * as z from 'zod/mini';
import { type Asker, found } from '../../sharing/asker.ts';
import { presentOrigin } from '../../sharing/present-origin.ts';
import { actualsFor } from './actuals-for.ts';

/** One delivery as it was frozen, beside what came true; NOT_FOUND when it is absent or not shared. */
export async function getDelivery(
  asker: Asker,
  { dossierId, deliveryId, asOf }: z.output<typeof deliveryInput>,
): Promise<Delivery> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, delivery, actuals] = await Promise.all([
    findDesk(reader, dossierId),
    getFrozen(reader, dossierId, deliveryId),
    listActuals(reader, { dossierId, asOf }),
  ]);
  const { content, contentHash, sourceName, isFictitious, origin, authorTenantId } = delivery;
  const desk = found(foundDesk);
  return {
    deliveryId,
    contentHash,
    isIntact: (await deliveryHash(content)) === contentHash,
    sourceName,
    isFictitious,
    origin: presentOrigin(origin, desk, asker),
    content: { ...content, drivers: content.plan.drivers.map(({ key }) => key) },
    variance: varianceOf(content, actualsFor(actuals, authorTenantId)),
  };
}

/** What changed between two deliveries; null when they have no month in common. */
export async function getDeliveryDifference(
  asker: Asker,
  { dossierId, before, after }: z.output<typeof deliveryDifferenceInput>,
): Promise<{ readonly difference: ShownDifference | null }> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [one, other] = await Promise.all([
    getFrozen(reader, dossierId, before),
    getFrozen(reader, dossierId, after),
  ]);
  return { difference: compareDeliveries(one.content, other.content) ?? null };
}

/** The national scheme of a day held against a delivery. */
export async function getSubsidyTest(
  asker: Asker,
  { dossierId, deliveryId, on }: z.output<typeof subsidyTestInput>,
): Promise<ShownSubsidyAnswer> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [{ content }, schemes] = await Promise.all([
    getFrozen(reader, dossierId, deliveryId),
    listSupportSchemes(reader),
  ]);
  return testSubsidy(schemes, on, content, content.sheets);
}

async function getFrozen(
  reader: TenantReader,
  dossierId: DossierId,
  deliveryId: DeliveryId,
): Promise<OriginatedDelivery> {
  return found(await findDelivery(reader, dossierId, deliveryId));
}
