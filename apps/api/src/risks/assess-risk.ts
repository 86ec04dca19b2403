import type { assessInput } from '@regietafel/contracts/risks/assessments';
import type { recorded } from '@regietafel/contracts/risks/risk';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordAssessment } from '@regietafel/db/queries/risks/record';
import type { StoredRegister } from '@regietafel/db/queries/risks/register';
import { findRiskHistory } from '@regietafel/db/queries/risks/risk-history';
import { NOW } from '@regietafel/domain/history/as-of';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { presentAssessment } from './present.ts';

type AssessInput = z.output<typeof assessInput>;

/** Records the judgement of the asker's own organisation. Nobody can write another party's, whatever the input says. */
export async function assessRisk(
  asker: Asker,
  { mayWiden, ...input }: AssessInput,
): Promise<z.output<typeof recorded>> {
  refuseFuture(input.standPer, asker.today);
  const { dossierId, riskId } = input;
  return refuseOvertaking(
    () =>
      withTenant(asker.database, asker.actor, async (tx) => {
        const stored = found(await findRiskHistory(tx, dossierId, riskId, NOW));
        requireAtDesk(stored.desk, asker, 'risks.assess');
        const authorTenantId = asker.actor.tenantId;
        getWritableKring(stored.desk, authorTenantId, input.kringId);
        const before = ownJudgement(stored, asker);
        requireHead(input.supersedes, before?.headRevisionId ?? null);
        const from = before === undefined ? [] : [before.kringId];
        await requireWidening(tx, { dossierId, from, to: input.kringId, mayWiden });
        return { riskId, revisionId: await recordAssessment(tx, { ...input, authorTenantId }) };
      }),
    async () => {
      const reader = tenantReader(asker.database, asker.actor, { dossierId });
      const stored = await findRiskHistory(reader, dossierId, riskId, NOW);
      const current = stored && ownJudgement(stored, asker);
      return { current: current ? presentAssessment(current, stored.desk, asker) : null };
    },
  );
}

function ownJudgement({ assessments }: StoredRegister, { actor }: Asker) {
  return assessments.findLast((one) => one.authorTenantId === actor.tenantId);
}
