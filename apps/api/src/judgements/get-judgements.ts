import type { JudgedSubject, Judgements, ShownAssumption } from '@regietafel/contracts/judgements/judgements';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listLadderSteps } from '@regietafel/db/queries/ladder/steps';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { byDisagreement, measureDisagreement } from '@regietafel/domain/judgements/disagreement';
import { listMoves, type Move } from '@regietafel/domain/judgements/movement';
import { tredeOn } from '@regietafel/domain/ladder/timeline';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { writingPlacesOf } from '../sharing/record-as.ts';
import { type HeldJudgement, type JudgedDossier, readSubjects, type SubjectRecords } from './subjects.ts';

/** All judgements of a dossier side by side, the largest disagreement first; NOT_FOUND when it is absent or not shared. */
export async function getJudgements(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<Judgements> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const day = judgingDay(asOf, asker.today);
  const [foundDesk, judged, steps] = await Promise.all([
    findDesk(reader, dossierId),
    readSubjects(reader, dossierId, asOf, day),
    listLadderSteps(reader, dossierId, asOf),
  ]);
  const desk = found(foundDesk);
  return {
    day,
    subjects: judged.subjects.map((one) => presentSubject(one, desk, asker)).toSorted(byWeight),
    assumptions: judged.assumptions.map((one) => presentAssumption(one, desk, asker)).toSorted(byStanding),
    trede: tredeOn(steps, day)?.trede ?? null,
    treden: judged.treden.map(({ trede, name }) => ({ trede, name })),
    desk: {
      mayOpine: mayAtDesk(desk, asker, 'judgements.opine'),
      kringen: writableKringen(desk, asker),
      places: writingPlacesOf(desk, asker, 'judgements.assume'),
    },
  };
}

function presentSubject(subject: SubjectRecords, desk: Desk, asker: Asker): JudgedSubject {
  const { kind, id, title, held, history } = subject;
  return {
    kind,
    id,
    title,
    judgements: held.map((one) => presentJudgement(one, desk, asker)),
    disagreement: measureDisagreement(held),
    moves: listMoves(history)
      .map((move) => presentMove(move, desk, asker))
      .toReversed(),
    ownHeadRevisionId: ownHeadOf(subject, asker),
  };
}

/** The last that the own party recorded; norms and assessments are recorded where they stand. */
function ownHeadOf({ kind, history }: SubjectRecords, { actor }: Asker): JudgedSubject['ownHeadRevisionId'] {
  if (kind === 'risk' || kind === 'kpi') return null;
  return history.findLast(({ authorTenantId }) => authorTenantId === actor.tenantId)?.revisionId ?? null;
}

function presentJudgement(
  judgement: HeldJudgement,
  desk: Desk,
  asker: Asker,
): JudgedSubject['judgements'][number] {
  const { revisionId, standPer, axes, isContested, rationale, isFictitious, counts } = judgement;
  const origin = presentOrigin(judgement.origin, desk, asker);
  return { revisionId, standPer, axes, isContested, rationale, isFictitious, counts, origin };
}

function presentMove({ judgement, before, direction }: Move<HeldJudgement>, desk: Desk, asker: Asker) {
  return {
    standPer: judgement.standPer,
    direction,
    before: before === null ? null : { axes: before.axes, isContested: before.isContested },
    after: { axes: judgement.axes, isContested: judgement.isContested },
    origin: presentOrigin(judgement.origin, desk, asker),
  };
}

function presentAssumption(
  { current, head }: JudgedDossier['assumptions'][number],
  desk: Desk,
  asker: Asker,
): ShownAssumption {
  const { assumptionId, standPer, name, value, unit, appliesTo, owner, source, note } = current;
  const written = { assumptionId, standPer, name, value, unit, appliesTo, owner, source, note };
  return {
    ...written,
    headRevisionId: head.revisionId,
    withdrawnReason: current.withdrawnReason,
    isFictitious: current.isFictitious,
    origin: presentOrigin(current.origin, desk, asker),
  };
}

function byWeight(a: JudgedSubject, b: JudgedSubject): number {
  return byDisagreement(a.disagreement, b.disagreement) || a.title.localeCompare(b.title, 'nl');
}

function byStanding(a: ShownAssumption, b: ShownAssumption): number {
  const isWithdrawn = ({ withdrawnReason }: ShownAssumption) => Number(withdrawnReason !== null);
  return isWithdrawn(a) - isWithdrawn(b) || a.name.localeCompare(b.name, 'nl');
}
