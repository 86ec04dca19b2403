import type { RecordOrigin } from '@regietafel/contracts/risks/origin';
import type { OriginatedAssessment } from '@regietafel/db/queries/risks/assessment-json';
import type { Desk } from '@regietafel/db/queries/risks/desk';
import type { StoredRegister } from '@regietafel/db/queries/risks/register';
import type { OriginatedRevision } from '@regietafel/db/queries/risks/revision-json';
import type { Origin } from '@regietafel/db/queries/sharing/origin';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { publishedStates, riskColour, riskFlags, wakeUpOf } from '@regietafel/domain/risks/colour';
import { contentOf } from '@regietafel/domain/risks/content';
import type { Asker } from './asker.ts';
import { mayWriteAs } from './desk.ts';

/** Who wrote it and who reads it, without the id of an organisation that the reader may not know. */
export function presentOrigin(origin: Origin, desk: Desk, { actor }: Asker): RecordOrigin {
  return {
    author: {
      name: origin.authorName,
      isOwn: origin.authorTenantId === actor.tenantId,
      mayWrite: mayWriteAs(desk, origin.authorTenantId),
    },
    kring: origin.kring,
    recordedAt: origin.recordedAt,
  };
}

/** What of a state of a risk is derived from the published registers and the calendar. */
export function deriveState(
  revision: OriginatedRevision,
  versions: StoredRegister['versions'],
  day: PlainDate,
) {
  return {
    colour: riskColour(revision, publishedStates(revision.riskId, versions)),
    flags: riskFlags(revision, day),
    wakeUp: wakeUpOf(revision, day),
  };
}

/** A state of a risk as a page shows it. */
export function presentRevision(
  revision: OriginatedRevision,
  { versions, desk }: Pick<StoredRegister, 'versions' | 'desk'>,
  asker: Asker,
  day: PlainDate,
) {
  return {
    riskId: revision.riskId,
    revisionId: revision.revisionId,
    headRevisionId: revision.headRevisionId,
    standPer: revision.standPer,
    content: contentOf(revision),
    ...deriveState(revision, versions, day),
    origin: presentOrigin(revision.origin, desk, asker),
  };
}

/** A judgement as a page shows it. */
export function presentAssessment(assessment: OriginatedAssessment, desk: Desk, asker: Asker) {
  return {
    revisionId: assessment.revisionId,
    headRevisionId: assessment.headRevisionId,
    standPer: assessment.standPer,
    probabilityPercent: assessment.probabilityPercent,
    amountMinCents: assessment.amountMinCents,
    amountMaxCents: assessment.amountMaxCents,
    expectedFrom: assessment.expectedFrom,
    expectedTo: assessment.expectedTo,
    rationale: assessment.rationale,
    origin: presentOrigin(assessment.origin, desk, asker),
  };
}
