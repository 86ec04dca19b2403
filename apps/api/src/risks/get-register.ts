import type { Register } from '@regietafel/contracts/risks/register';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findRegister, type StoredRegister } from '@regietafel/db/queries/risks/register';
import type { OriginatedRevision } from '@regietafel/db/queries/risks/revision-json';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { compareRegisters, hasNoChanges } from '@regietafel/domain/risks/compare';
import { compareAssessments } from '@regietafel/domain/risks/compare-assessments';
import { euroCoverageOfOpenRisks } from '@regietafel/domain/risks/coverage';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { presentRevision } from './present.ts';

/** The register of a dossier at a reading position; NOT_FOUND when the dossier is absent or not shared. */
export async function getRegister(
  asker: Asker,
  input: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<Register> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId: input.dossierId });
  const stored = found(await findRegister(reader, input.dossierId, input.asOf));
  const day = judgingDay(input.asOf, asker.today);
  const standing = standingRisks(stored);
  const gaps = new Map(compareAssessments(stored.assessments).map((one) => [one.riskId, one]));
  return {
    day,
    rows: standing.map((revision) => {
      const gap = gaps.get(revision.riskId);
      return {
        ...presentRevision(revision, stored, asker, day),
        assessmentCount: gap?.judgements.length ?? 0,
        gapCents: gap?.gapCents ?? null,
        gapProbabilityPoints: gap?.gapProbabilityPoints ?? null,
      };
    }),
    coverage: euroCoverageOfOpenRisks(standing),
    latestVersion: latestVersionOf(stored, standing),
    desk: {
      mayRecord: mayAtDesk(stored.desk, asker, 'risks.record'),
      mayImport: mayAtDesk(stored.desk, asker, 'risks.import'),
      mayAssess: mayAtDesk(stored.desk, asker, 'risks.assess'),
      mayPublish: mayAtDesk(stored.desk, asker, 'risks.publish'),
      kringen: writableKringen(stored.desk, asker),
    },
  };
}

/** The risks that stand on the register: the removed ones have left it. */
export function standingRisks({
  revisions,
}: Pick<StoredRegister, 'revisions'>): readonly OriginatedRevision[] {
  return revisions.filter((revision) => revision.removedReason === null);
}

function latestVersionOf(
  { versions }: StoredRegister,
  standing: readonly OriginatedRevision[],
): Register['latestVersion'] {
  const latest = versions.at(-1);
  if (latest === undefined) return null;
  const { versionId, standPer, contentHash } = latest;
  return {
    versionId,
    standPer,
    contentHash,
    isCurrent: hasNoChanges(compareRegisters(latest.rows, standing)),
  };
}
