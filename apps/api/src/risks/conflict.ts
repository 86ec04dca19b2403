import { conflictDetails } from '@regietafel/contracts/risks/risk';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findRiskHistory } from '@regietafel/db/queries/risks/risk-history';
import type { DossierId, RiskId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { contentOf } from '@regietafel/domain/risks/content';
import type { Asker } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

/** The state of a risk that somebody else recorded in the meantime, as far as the asker may read it. */
export async function explainRiskConflict(asker: Asker, dossierId: DossierId, riskId: RiskId) {
  const stored = await findRiskHistory(
    tenantReader(asker.database, asker.actor, { dossierId }),
    dossierId,
    riskId,
    NOW,
  );
  const head = stored?.revisions.find((revision) => revision.revisionId === revision.headRevisionId);
  if (stored === undefined || head === undefined) return conflictDetails.parse({ current: null });
  return conflictDetails.parse({
    current: {
      revisionId: head.revisionId,
      standPer: head.standPer,
      content: contentOf(head),
      removedReason: head.removedReason,
      origin: presentOrigin(head.origin, stored.desk, asker),
    },
  });
}
