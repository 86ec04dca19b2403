import type { Risk } from '@regietafel/contracts/risks/risk';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import type { StoredRegister } from '@regietafel/db/queries/risks/register';
import type { OriginatedRevision } from '@regietafel/db/queries/risks/revision-json';
import { findRiskHistory } from '@regietafel/db/queries/risks/risk-history';
import type { DossierId, RiskId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { compareAssessments } from '@regietafel/domain/risks/compare-assessments';
import { compareContent } from '@regietafel/domain/risks/content';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { presentAssessment, presentRevision } from './present.ts';

/** Everything of one risk at a reading position; NOT_FOUND when it is absent or not shared. */
export async function getRisk(
  asker: Asker,
  input: { readonly dossierId: DossierId; readonly riskId: RiskId; readonly asOf: AsOf },
): Promise<Risk> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId: input.dossierId });
  const stored = found(await findRiskHistory(reader, input.dossierId, input.riskId, input.asOf));
  const current = found(stored.revisions.at(-1));
  const day = judgingDay(input.asOf, asker.today);
  const gap = compareAssessments(stored.assessments)[0];
  const latest = new Set(gap?.judgements.map((one) => one.revisionId));
  const judgements = stored.assessments
    .toReversed()
    .map((assessment) => presentAssessment(assessment, stored.desk, asker));
  return {
    ...presentRevision(current, stored, asker, day),
    removedReason: current.removedReason,
    history: historyOf(stored, asker),
    assessments: judgements.filter((one) => latest.has(one.revisionId)),
    earlierAssessments: judgements.filter((one) => !latest.has(one.revisionId)),
    gapCents: gap?.gapCents ?? null,
    gapProbabilityPoints: gap?.gapProbabilityPoints ?? null,
  };
}

function historyOf({ revisions, desk }: StoredRegister, asker: Asker): Risk['history'] {
  const entry = (revision: OriginatedRevision, before: OriginatedRevision | undefined) => ({
    revisionId: revision.revisionId,
    standPer: revision.standPer,
    origin: presentOrigin(revision.origin, desk, asker),
    removedReason: revision.removedReason,
    isFirst: before === undefined,
    changes: before === undefined ? [] : compareContent(before, revision),
  });
  return revisions.map((revision, index) => entry(revision, revisions[index - 1])).toReversed();
}
