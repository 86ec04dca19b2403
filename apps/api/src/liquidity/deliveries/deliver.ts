import type { TenantTx } from '@regietafel/db/kernel/with-tenant';
import { listColleagues } from '@regietafel/db/queries/accounts/colleagues';
import {
  listDeliveries,
  lockDeliveries,
  type OriginatedOutline,
  recordDelivery,
} from '@regietafel/db/queries/liquidity/deliveries';
import { listProposals, recordProposal } from '@regietafel/db/queries/liquidity/proposals';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { DomainError, type FieldError } from '@regietafel/domain/core/errors';
import {
  type AccountId,
  type DeliveryId,
  type DossierId,
  type KringId,
  newId,
  type ProposalId,
} from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import {
  composeDelivery,
  courseOf,
  type DeliveryContent,
  type DeliveryProtocol,
  deliveryHash,
} from '@regietafel/domain/liquidity/delivery';
import { type Deterioration, deteriorationOf } from '@regietafel/domain/liquidity/deterioration';
import { canAs } from '@regietafel/domain/sharing/rights';
import { type Asker, found, invalid, refuseFuture } from '../../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../../sharing/desk.ts';
import { refuseFields } from '../require-next.ts';
import { drawBand } from './band.ts';
import type { ForecastToDeliver } from './forecast-to-deliver.ts';
import { requireSources } from './require-sources.ts';

/** What somebody says with a forecast that is delivered. */
export interface DeliveryRequest {
  readonly dossierId: DossierId;
  readonly kringId: KringId;
  readonly mayWiden: boolean;
  readonly standPer: PlainDate;
  readonly sourceName: string;
  readonly gapsNote: string;
  readonly cause: string;
  readonly action: string;
  readonly signerId: AccountId | null;
}

/** One of the two: it was delivered, or it waits for a second person. */
export interface Delivered {
  readonly deliveryId: DeliveryId | null;
  readonly proposalId: ProposalId | null;
}

/**
 * Freezes a forecast within a transaction that is under way. A provider's forecast that is worse than its delivery before
 * it goes to a second person first, with its cause and what is done about it; without these it is refused, by field. The
 * same forecast is not delivered twice.
 */
export async function deliver(
  tx: TenantTx,
  asker: Asker,
  request: DeliveryRequest,
  toDeliver: ForecastToDeliver,
): Promise<Delivered> {
  const { dossierId, kringId, standPer } = request;
  refuseFuture(standPer, asker.today);
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, 'liquidity.deliver');
  const authorTenantId = asker.actor.tenantId;
  getWritableKring(desk, authorTenantId, kringId);
  await lockDeliveries(tx, dossierId, authorTenantId);
  await requireNoneWaiting(tx, dossierId);
  const before = await findLastOwn(tx, dossierId, asker);
  if (before !== undefined && standPer < before.standPer)
    throw invalid('standPer', 'liquidity.standPerTooEarly');
  await requireSources(
    tx,
    { dossierId, kringId, mayWiden: request.mayWiden, authorTenantId },
    toDeliver.sources,
  );
  const isRetyping = isRetypingAt(desk);
  const isWorse = isWorseThan(before, toDeliver);
  const needsSigning = isWorse && !isRetyping;
  refuseFields([
    ...sourceErrors(request, isRetyping),
    ...gapErrors(request, toDeliver),
    ...(needsSigning ? await protocolErrors(tx, asker, request) : []),
  ]);
  const protocol = isWorse ? protocolOf(request) : null;
  const content = await compose(toDeliver, request, protocol);
  const contentHash = await deliveryHash(content);
  if (before?.contentHash === contentHash && before.kringId === kringId)
    return { deliveryId: before.deliveryId, proposalId: null };
  const frozen = { dossierId, authorTenantId, standPer, content, contentHash };
  if (needsSigning) return propose(tx, desk, request, frozen);
  const deliveryId = newId<DeliveryId>();
  await recordDelivery(tx, {
    ...frozen,
    deliveryId,
    kringId,
    proposalId: null,
    sourceName: request.sourceName,
  });
  return { deliveryId, proposalId: null };
}

/** Who follows the provider types over what the provider delivered elsewhere. */
export function isRetypingAt(desk: Desk): boolean {
  return !desk.capacities.includes('aanbieder');
}

/** The actor's own last delivery; undefined before the first. */
export async function findLastOwn(
  tx: TenantTx,
  dossierId: DossierId,
  { actor }: Asker,
): Promise<OriginatedOutline | undefined> {
  const all = await listDeliveries(tx, dossierId, NOW);
  return all.find((delivery) => delivery.authorTenantId === actor.tenantId);
}

/** How a forecast stands beside the delivery before it; null without one, or without a month in common. */
export function besideLast(
  before: OriginatedOutline | undefined,
  { forecast }: Pick<ForecastToDeliver, 'forecast'>,
): Deterioration | null {
  return before === undefined ? null : (deteriorationOf(before.outline, courseOf(forecast)) ?? null);
}

function isWorseThan(before: OriginatedOutline | undefined, toDeliver: ForecastToDeliver): boolean {
  return (besideLast(before, toDeliver)?.reasons.length ?? 0) > 0;
}

/** One at a time: else the second would be held against a delivery that the first takes the place of. */
async function requireNoneWaiting(tx: TenantTx, dossierId: DossierId): Promise<void> {
  const waiting = await listProposals(tx, dossierId);
  if (waiting.some(({ refusedBecause }) => refusedBecause === null))
    throw new DomainError('CONFLICT', 'deliveries.waiting');
}

function sourceErrors({ sourceName }: DeliveryRequest, isRetyping: boolean): readonly FieldError[] {
  if (isRetyping && sourceName === '')
    return [{ path: 'sourceName', messageKey: 'deliveries.sourceMissing' }];
  return !isRetyping && sourceName !== '' ? [{ path: 'sourceName', messageKey: 'field.unknown' }] : [];
}

function gapErrors({ gapsNote }: DeliveryRequest, { forecast }: ForecastToDeliver): readonly FieldError[] {
  return forecast.cash.gaps.length > 0 && gapsNote === ''
    ? [
        {
          path: 'gapsNote',
          messageKey: 'deliveries.gapsUnnamed',
          values: { count: forecast.cash.gaps.length },
        },
      ]
    : [];
}

async function protocolErrors(
  tx: TenantTx,
  asker: Asker,
  { cause, action, signerId }: DeliveryRequest,
): Promise<readonly FieldError[]> {
  const signers = await listSigners(tx, asker);
  return [
    ...(cause === '' ? [{ path: 'cause', messageKey: 'deliveries.causeMissing' }] : []),
    ...(action === '' ? [{ path: 'action', messageKey: 'deliveries.actionMissing' }] : []),
    ...(signers.some(({ accountId }) => accountId === signerId)
      ? []
      : [
          {
            path: 'signerId',
            messageKey: signers.length === 0 ? 'deliveries.nobodySigns' : 'deliveries.signerMissing',
          },
        ]),
  ];
}

/** Who of the own organisation may sign what the asker prepares. */
export async function listSigners(
  tx: Parameters<typeof listColleagues>[0],
  { tenant }: Asker,
): Promise<readonly { readonly accountId: AccountId; readonly name: string }[]> {
  const colleagues = await listColleagues(tx);
  const signers = colleagues.filter(({ role }) => canAs(role, tenant.kind, 'liquidity.signDelivery'));
  return [...new Map(signers.map(({ accountId, name }) => [accountId, { accountId, name }])).values()];
}

/** What came by mail may tell nothing of its cause: then it carries none. */
function protocolOf({ cause, action }: DeliveryRequest): DeliveryProtocol | null {
  return cause === '' && action === '' ? null : { cause, action };
}

async function compose(
  { forecast, plan, sheets, assumptions }: ForecastToDeliver,
  { standPer, gapsNote }: DeliveryRequest,
  protocol: DeliveryProtocol | null,
): Promise<DeliveryContent> {
  const band = await drawBand(forecast.model);
  const note = forecast.cash.gaps.length === 0 ? '' : gapsNote;
  return composeDelivery(forecast, { standPer, plan, sheets, assumptions, gapsNote: note, protocol, band });
}

interface Frozen {
  readonly dossierId: DossierId;
  readonly authorTenantId: Asker['actor']['tenantId'];
  readonly standPer: PlainDate;
  readonly content: DeliveryContent;
  readonly contentHash: string;
}

/** Until it is signed, the own people alone read it. */
async function propose(
  tx: TenantTx,
  desk: Desk,
  { kringId: targetKringId, signerId: signerAccountId }: DeliveryRequest,
  frozen: Frozen,
): Promise<Delivered> {
  const own = desk.places.find(
    ({ authorTenantId, kring }) => authorTenantId === frozen.authorTenantId && kring.kind === 'eigen',
  );
  if (own === undefined) throw new DomainError('FORBIDDEN', 'core.forbidden');
  const proposalId = newId<ProposalId>();
  await recordProposal(tx, { ...frozen, proposalId, kringId: own.kring.id, targetKringId, signerAccountId });
  return { deliveryId: null, proposalId };
}
