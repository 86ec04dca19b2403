import { exposureConflict } from '@regietafel/contracts/exposure/exposure';
import type {
  recordExposureInput,
  recordedExposure,
  withdrawExposureInput,
} from '@regietafel/contracts/exposure/record';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listOwnMunicipalities } from '@regietafel/db/queries/exposure/own-municipalities';
import {
  listStatements,
  type NewStatement,
  recordStatement,
} from '@regietafel/db/queries/exposure/statements';
import { findFollowedPlan } from '@regietafel/db/queries/landsdeel/plans';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import { type DossierId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import { checkExposure, type ExposureSide, municipalitiesIn } from '@regietafel/domain/exposure/share';
import { NOW } from '@regietafel/domain/history/as-of';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { getExposure, sideOf } from './get-exposure.ts';

type Input = z.output<typeof recordExposureInput>;
type Withdrawal = z.output<typeof withdrawExposureInput>;
type Recorded = z.output<typeof recordedExposure>;

/** Records what the own organisation tells of a year. Nobody can tell the share of another. */
export function saveExposure(asker: Asker, input: Input): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  const { dossierId, supersedes, year } = input;
  return saveStatement(asker, dossierId, async (tx, desk, side) => {
    const authorTenantId = asker.actor.tenantId;
    getWritableKring(desk, authorTenantId, input.kringId);
    const head = (await listOwn(tx, asker, dossierId)).find((one) => one.year === year);
    requireHead(supersedes, head?.revisionId ?? null);
    const municipalities = await listOwnMunicipalities(tx, authorTenantId);
    const fields = checkExposure(input, side, municipalitiesIn(municipalities, year));
    if (fields.length > 0) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields });
    const from = head === undefined ? [] : [head.kringId];
    await requireWidening(tx, { dossierId, from, to: input.kringId, mayWiden: input.mayWiden });
    const { mayWiden: _mayWiden, ...told } = input;
    return { ...told, side, authorTenantId };
  });
}

/** Takes back what the own organisation told of a year, before whoever read it. A new statement can follow. */
export function withdrawExposure(asker: Asker, input: Withdrawal): Promise<Recorded> {
  const { dossierId, supersedes, reason, mayBeTraced } = input;
  return saveStatement(asker, dossierId, async (tx, desk, side) => {
    const own = await listOwn(tx, asker, dossierId);
    const told = found(own.find((one) => one.revisionId === supersedes || one.supersedes === supersedes));
    requireHead(supersedes, told.revisionId);
    const { authorTenantId, kringId, year, withdrawnReason } = told;
    if (withdrawnReason !== null) throw new DomainError('FORBIDDEN', 'exposure.alreadyWithdrawn');
    getWritableKring(desk, authorTenantId, kringId);
    return {
      ...{ dossierId, supersedes, authorTenantId, kringId, year, side, mayBeTraced },
      ...{ rows: [], guarantees: [], room: [], source: '', note: '' },
      standPer: asker.today,
      withdrawnReason: reason,
    };
  });
}

function saveStatement(
  asker: Asker,
  dossierId: DossierId,
  next: (tx: TenantTx, desk: Desk, side: ExposureSide) => Promise<NewStatement>,
): Promise<Recorded> {
  return refuseOvertaking(
    () =>
      withTenant(asker.database, asker.actor, async (tx) => {
        const desk = found(await findDesk(tx, dossierId));
        requireAtDesk(desk, asker, 'exposure.record');
        // Nobody buys from a plan.
        if ((await findFollowedPlan(tx, dossierId)) !== undefined)
          throw new DomainError('FORBIDDEN', 'exposure.ofProviders');
        const side = sideOf(desk, asker);
        if (side === null) throw new DomainError('FORBIDDEN', 'core.forbidden');
        const revisionId = newId<RevisionId>();
        await recordStatement(tx, revisionId, await next(tx, desk, side));
        return { revisionId };
      }),
    async () => exposureConflict.parse({ current: await getExposure(asker, { dossierId, asOf: NOW }) }),
  );
}

async function listOwn(tx: TenantTx, { actor }: Asker, dossierId: DossierId) {
  const statements = await listStatements(tx, dossierId, NOW);
  return statements.filter(({ authorTenantId }) => authorTenantId === actor.tenantId);
}
