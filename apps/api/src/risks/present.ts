import type { OriginatedAssessment } from '@regietafel/db/queries/risks/assessment-json';
import type { StoredRegister } from '@regietafel/db/queries/risks/register';
import type { OriginatedRevision } from '@regietafel/db/queries/risks/revision-json';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { publishedStates, riskColour, riskFlags, wakeUpOf } from '@regietafel/domain/risks/colour';
import { contentOf } from '@regietafel/domain/risks/content';
import type { Asker } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

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
    amountLikelyCents: assessment.amountLikelyCents,
    amountMaxCents: assessment.amountMaxCents,
    expectedFrom: assessment.expectedFrom,
    expectedTo: assessment.expectedTo,
    spreadMonths: assessment.spreadMonths,
    rationale: assessment.rationale,
    origin: presentOrigin(assessment.origin, desk, asker),
  };
}
