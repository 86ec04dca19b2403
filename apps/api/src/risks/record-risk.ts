import type { recorded, recordInput, removeInput } from '@regietafel/contracts/risks/risk';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordRevisions } from '@regietafel/db/queries/risks/record';
import { findRiskHistory } from '@regietafel/db/queries/risks/risk-history';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import { type DossierId, newId, type RiskId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { contentOf, isSameContent } from '@regietafel/domain/risks/content';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, mayWriteAs, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { explainRiskConflict } from './conflict.ts';

type RecordInput = z.output<typeof recordInput>;
type RemoveInput = z.output<typeof removeInput>;
type Recorded = z.output<typeof recorded>;

/** Records a new risk of the own organisation, or the next state of one. Recording the very same state adds nothing. */
export async function recordRisk(asker: Asker, input: RecordInput): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  const { riskId } = input;
  if (riskId === null) return withTenant(asker.database, asker.actor, (tx) => recordNew(tx, asker, input));
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, (tx) => recordNext(tx, asker, riskId, input)),
    () => explainRiskConflict(asker, input.dossierId, riskId),
  );
}

/** Takes a risk off the register; its history and the reason stay. */
export async function removeRisk(asker: Asker, input: RemoveInput): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  const { dossierId, riskId, standPer, supersedes, reason } = input;
  return refuseOvertaking(
    () =>
      withTenant(asker.database, asker.actor, async (tx) => {
        const { head } = await getOwnRisk(tx, asker, dossierId, riskId);
        requireHead(supersedes, head.revisionId);
        const { authorTenantId, kringId } = head;
        const next = { dossierId, authorTenantId, kringId, riskId, supersedes, standPer };
        return only(riskId, await recordRevisions(tx, [{ ...next, content: head, removedReason: reason }]));
      }),
    () => explainRiskConflict(asker, dossierId, riskId),
  );
}

async function recordNew(tx: TenantTx, asker: Asker, input: RecordInput): Promise<Recorded> {
  const { dossierId, kringId, standPer, content } = input;
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, 'risks.record');
  const authorTenantId = asker.actor.tenantId;
  getWritableKring(desk, authorTenantId, kringId);
  const riskId = newId<RiskId>();
  const first = { dossierId, authorTenantId, kringId, riskId, supersedes: null, standPer, content };
  return only(riskId, await recordRevisions(tx, [{ ...first, removedReason: null }]));
}

async function recordNext(
  tx: TenantTx,
  asker: Asker,
  riskId: RiskId,
  { dossierId, kringId, mayWiden, standPer, supersedes, content }: RecordInput,
): Promise<Recorded> {
  const { head, desk } = await getOwnRisk(tx, asker, dossierId, riskId);
  requireHead(supersedes, head.revisionId);
  const { authorTenantId } = head;
  getWritableKring(desk, authorTenantId, kringId);
  const isSame =
    head.removedReason === null &&
    head.standPer === standPer &&
    head.kringId === kringId &&
    head.number === content.number &&
    isSameContent(head, content);
  if (isSame) return { riskId, revisionId: head.revisionId };
  await requireWidening(tx, { dossierId, from: [head.kringId], to: kringId, mayWiden });
  const next = { dossierId, authorTenantId, kringId, riskId, supersedes, standPer };
  return only(
    riskId,
    await recordRevisions(tx, [{ ...next, content: contentOf(content), removedReason: null }]),
  );
}

/** The last recorded state of a risk that the asker may change; refuses one of somebody else. */
async function getOwnRisk(tx: TenantTx, asker: Asker, dossierId: DossierId, riskId: RiskId) {
  const { revisions, desk } = found(await findRiskHistory(tx, dossierId, riskId, NOW));
  const head = found(revisions.find((revision) => revision.revisionId === revision.headRevisionId));
  requireAtDesk(desk, asker, 'risks.record');
  if (!mayWriteAs(desk, head.authorTenantId)) throw new DomainError('FORBIDDEN', 'risks.notAuthor');
  return { head, desk };
}

function only(riskId: RiskId, revisionIds: readonly Recorded['revisionId'][]): Recorded {
  return { riskId, revisionId: found(revisionIds[0]) };
}
