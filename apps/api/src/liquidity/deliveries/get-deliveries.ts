import type {
  Deliveries,
  DeliveryProposalShown,
  DeliveryOutline as ShownOutline,
} from '@regietafel/contracts/liquidity/deliveries';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listActuals } from '@regietafel/db/queries/liquidity/actuals';
import { listDeliveries, type OriginatedOutline } from '@regietafel/db/queries/liquidity/deliveries';
import { type DeliveryProposal, listProposals } from '@regietafel/db/queries/liquidity/proposals';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import type { Cents } from '@regietafel/domain/core/cents';
import type { YearMonth } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { ForecastCourse } from '@regietafel/domain/liquidity/delivery';
import { deteriorationOf } from '@regietafel/domain/liquidity/deterioration';
import { type Asker, found, judgingDay } from '../../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../../sharing/desk.ts';
import { presentOrigin } from '../../sharing/present-origin.ts';
import { mayRefuse, maySign } from './answer-proposal.ts';
import { isRetypingAt, listSigners } from './deliver.ts';
import { lookBacks } from './look-back.ts';

/** The deliveries in sight with how they did, and what waits for signing; NOT_FOUND when the dossier is absent or not shared. */
export async function getDeliveries(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<Deliveries> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, deliveries, proposals, actuals, signers] = await Promise.all([
    findDesk(reader, dossierId),
    listDeliveries(reader, dossierId, asOf),
    listProposals(reader, dossierId),
    listActuals(reader, { dossierId, asOf }),
    listSigners(reader, asker),
  ]);
  const desk = found(foundDesk);
  const mayDeliver = mayAtDesk(desk, asker, 'liquidity.deliver');
  return {
    day: judgingDay(asOf, asker.today),
    deliveries: deliveries.map((one, index) => presentOutline(one, deliveries.slice(index + 1), desk, asker)),
    proposals: proposals.map((one) => presentProposal(one, deliveries, desk, asker)),
    lookBacks: lookBacks(deliveries, actuals),
    desk: {
      mayDeliver,
      mayRecord: mayAtDesk(desk, asker, 'liquidity.record'),
      isRetyping: isRetypingAt(desk),
      kringen: writableKringen(desk, asker),
      signers: mayDeliver ? signers : [],
    },
  };
}

function presentOutline(
  delivery: OriginatedOutline,
  older: readonly OriginatedOutline[],
  desk: Desk,
  asker: Asker,
): ShownOutline {
  const { deliveryId, standPer, outline, sourceName, isFictitious, proposalId } = delivery;
  const [first, last] = [outline.months[0], outline.months.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a delivery without months');
  return {
    deliveryId,
    standPer,
    first,
    last,
    ...lowPoint(outline),
    deterioration: besideEarlier(delivery.authorTenantId, outline, older),
    protocol: outline.protocol,
    isSigned: proposalId !== null,
    sourceName,
    isFictitious,
    origin: presentOrigin(delivery.origin, desk, asker),
  };
}

function presentProposal(
  proposal: DeliveryProposal,
  deliveries: readonly OriginatedOutline[],
  desk: Desk,
  asker: Asker,
): DeliveryProposalShown {
  const { proposalId, standPer, targetKringId, content, recordedAt, refusedBecause } = proposal;
  const { lowest } = lowPoint(content);
  return {
    proposalId,
    standPer,
    targetKring: writableKringen(desk, asker).find(({ id }) => id === targetKringId) ?? null,
    preparer: proposal.preparerName,
    signer: proposal.signerName,
    recordedAt,
    refusedBecause,
    protocol: content.protocol,
    lowest,
    deterioration: besideEarlier(proposal.authorTenantId, content, deliveries),
    maySign: maySign(proposal, desk, asker),
    mayRefuse: mayRefuse(proposal, desk, asker),
  };
}

function besideEarlier(
  author: OriginatedOutline['authorTenantId'],
  course: ForecastCourse,
  older: readonly OriginatedOutline[],
) {
  const before = older.find(({ authorTenantId }) => authorTenantId === author);
  return before === undefined ? null : (deteriorationOf(before.outline, course) ?? null);
}

/** The lowest balance of all months, and the first month that passes the credit limit. */
function lowPoint({ months, lowest, creditLimitCents }: ForecastCourse): {
  readonly lowest: { readonly cents: Cents; readonly month: YearMonth };
  readonly passes: YearMonth | null;
} {
  const points = months.flatMap((month, index) => {
    const cents = lowest[index];
    return cents === undefined ? [] : [{ cents, month }];
  });
  return {
    lowest: points.reduce((low, point) => (point.cents < low.cents ? point : low)),
    passes: points.find(({ cents }) => cents < -creditLimitCents)?.month ?? null,
  };
}
