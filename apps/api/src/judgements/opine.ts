import {
  judgementsConflict,
  type opineAssumptionInput,
  type opineTredeInput,
  type recordedOpinion,
} from '@regietafel/contracts/judgements/judgements';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import {
  listAssumptionOpinions,
  listAssumptions,
  recordAssumptionOpinion,
} from '@regietafel/db/queries/judgements/assumptions';
import { listTredeOpinions, recordTredeOpinion } from '@regietafel/db/queries/judgements/trede-opinions';
import { listTredeDefinitions } from '@regietafel/db/queries/ladder/definitions';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import {
  type DossierId,
  type KringId,
  newId,
  type RevisionId,
  type TenantId,
} from '@regietafel/domain/core/ids';
import { NOW, revisionAsOf } from '@regietafel/domain/history/as-of';
import { checkAssumedValue } from '@regietafel/domain/judgements/assumption';
import { findTrede } from '@regietafel/domain/ladder/timeline';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { getJudgements } from './get-judgements.ts';
import { opinionsOn } from './subjects.ts';

type Recorded = z.output<typeof recordedOpinion>;
type OnAssumption = z.output<typeof opineAssumptionInput>;
type OnTrede = z.output<typeof opineTredeInput>;

/** Records what the own organisation holds of an assumption. Nobody can write another party's opinion. */
export async function opineOnAssumption(asker: Asker, input: OnAssumption): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  const { dossierId, assumptionId } = input;
  return save(asker, dossierId, async (tx) => {
    await requireDesk(tx, asker, input);
    const states = (await listAssumptions(tx, dossierId, NOW)).filter(
      (one) => one.assumptionId === assumptionId,
    );
    const assumption = found(revisionAsOf(states, NOW));
    const { tenantId: authorTenantId } = asker.actor;
    if (assumption.authorTenantId === authorTenantId)
      throw new DomainError('FORBIDDEN', 'judgements.ownAssumption');
    if (assumption.withdrawnReason !== null) throw new DomainError('FORBIDDEN', 'judgements.withdrawn');
    const fields = checkAssumedValue(input.value, assumption.unit);
    if (fields.length > 0) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields });
    const opinions = opinionsOn(assumptionId, await listAssumptionOpinions(tx, dossierId, NOW));
    await requireNext(tx, ownHead(opinions, asker), input);
    const revisionId = newId<RevisionId>();
    const { mayWiden: _mayWiden, ...opinion } = input;
    await recordAssumptionOpinion(tx, revisionId, { ...opinion, authorTenantId });
    return { revisionId };
  });
}

/** Records the trede that the own organisation holds right, on the version of the ladder that held on the day. */
export async function opineOnTrede(asker: Asker, input: OnTrede): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  const { dossierId, trede } = input;
  return save(asker, dossierId, async (tx) => {
    await requireDesk(tx, asker, input);
    const treden = await listTredeDefinitions(tx, input.standPer);
    const ladderVersion = treden[0]?.ladderVersion;
    if (ladderVersion === undefined || findTrede(treden, ladderVersion, trede) === undefined)
      throw invalid('trede', 'judgements.unknownTrede');
    const opinions = (await listTredeOpinions(tx, dossierId, NOW)).filter(
      (one) => one.ladderVersion === ladderVersion,
    );
    await requireNext(tx, ownHead(opinions, asker), input);
    const revisionId = newId<RevisionId>();
    const { mayWiden: _mayWiden, ...opinion } = input;
    const authorTenantId = asker.actor.tenantId;
    await recordTredeOpinion(tx, revisionId, { ...opinion, ladderVersion, authorTenantId });
    return { revisionId };
  });
}

interface Head {
  readonly authorTenantId: TenantId;
  readonly revisionId: RevisionId;
  readonly kringId: KringId;
}

/** Refuses an opinion that does not follow the own last one, or that shares it further than the person was told. */
async function requireNext(
  tx: TenantTx,
  head: Head | undefined,
  { dossierId, kringId, mayWiden, supersedes }: OnTrede | OnAssumption,
): Promise<void> {
  requireHead(supersedes, head?.revisionId ?? null);
  const from = head === undefined ? [] : [head.kringId];
  await requireWidening(tx, { dossierId, from, to: kringId, mayWiden });
}

async function requireDesk(
  tx: TenantTx,
  asker: Asker,
  { dossierId, kringId }: Pick<OnTrede, 'dossierId' | 'kringId'>,
): Promise<void> {
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, 'judgements.opine');
  getWritableKring(desk, asker.actor.tenantId, kringId);
}

function ownHead(opinions: readonly Head[], { actor }: Asker): Head | undefined {
  return opinions.findLast(({ authorTenantId }) => authorTenantId === actor.tenantId);
}

function save(
  asker: Asker,
  dossierId: DossierId,
  record: (tx: TenantTx) => Promise<Recorded>,
): Promise<Recorded> {
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, record),
    async () => judgementsConflict.parse({ current: await getJudgements(asker, { dossierId, asOf: NOW }) }),
  );
}
