import { exposureConflict } from '@regietafel/contracts/exposure/exposure';
import type { recordExposureInput, recordedExposure } from '@regietafel/contracts/exposure/record';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { listOwnMunicipalities } from '@regietafel/db/queries/exposure/own-municipalities';
import { listStatements, recordStatement } from '@regietafel/db/queries/exposure/statements';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import { newId, type RevisionId } from '@regietafel/domain/core/ids';
import { checkExposure, municipalitiesIn } from '@regietafel/domain/exposure/share';
import { NOW } from '@regietafel/domain/history/as-of';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { getExposure, sideOf } from './get-exposure.ts';

type Input = z.output<typeof recordExposureInput>;

/** Records what the own organisation tells of a year. Nobody can tell the share of another. */
export function saveExposure(asker: Asker, input: Input): Promise<z.output<typeof recordedExposure>> {
  refuseFuture(input.standPer, asker.today);
  const { dossierId, supersedes, year } = input;
  const authorTenantId = asker.actor.tenantId;
  return refuseOvertaking(
    () =>
      withTenant(asker.database, asker.actor, async (tx) => {
        const desk = found(await findDesk(tx, dossierId));
        requireAtDesk(desk, asker, 'exposure.record');
        const side = sideOf(desk, asker);
        if (side === null) throw new DomainError('FORBIDDEN', 'core.forbidden');
        getWritableKring(desk, authorTenantId, input.kringId);
        const head = (await listStatements(tx, dossierId, NOW)).find(
          (one) => one.authorTenantId === authorTenantId && one.year === year,
        );
        requireHead(supersedes, head?.revisionId ?? null);
        const municipalities = await listOwnMunicipalities(tx, authorTenantId);
        const fields = checkExposure(input, side, municipalitiesIn(municipalities, year));
        if (fields.length > 0) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields });
        const from = head === undefined ? [] : [head.kringId];
        await requireWidening(tx, { dossierId, from, to: input.kringId, mayWiden: input.mayWiden });
        const revisionId = newId<RevisionId>();
        const { mayWiden: _mayWiden, ...told } = input;
        await recordStatement(tx, revisionId, { ...told, side, authorTenantId });
        return { revisionId };
      }),
    async () => exposureConflict.parse({ current: await getExposure(asker, { dossierId, asOf: NOW }) }),
  );
}
