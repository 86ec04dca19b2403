import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import {
  listAssumptionOpinions,
  listAssumptions,
  type OriginatedAssumption,
  type OriginatedAssumptionOpinion,
} from '@regietafel/db/queries/judgements/assumptions';
import {
  listTredeOpinions,
  type OriginatedTredeOpinion,
} from '@regietafel/db/queries/judgements/trede-opinions';
import { listKpiNorms, type OriginatedNorm } from '@regietafel/db/queries/kpis/norms';
import { listTredeDefinitions } from '@regietafel/db/queries/ladder/definitions';
import { listKpiDefinitions } from '@regietafel/db/queries/reference/catalogue';
import { listAssessments, listRiskTitles } from '@regietafel/db/queries/risks/assessments';
import type { Origin } from '@regietafel/db/queries/sharing/origin';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AssumptionId, DossierId, RevisionId } from '@regietafel/domain/core/ids';
import { type AsOf, NOW, revisionAsOf } from '@regietafel/domain/history/as-of';
import type { RecordedStance } from '@regietafel/domain/judgements/movement';
import {
  type JudgedKind,
  type Stance,
  stanceOnAssumption,
  stanceOnNorm,
  stanceOnRisk,
  stanceOnTrede,
} from '@regietafel/domain/judgements/stance';
import { countingNorm, heldNorms } from '@regietafel/domain/kpis/counting';
import type { KpiDefinition } from '@regietafel/domain/kpis/kpi';
import { kpiNameOn } from '@regietafel/domain/kpis/names';
import type { TredeDefinition } from '@regietafel/domain/ladder/ladder';

/** One recorded judgement of a party, of whatever kind of subject. */
export interface HeldJudgement extends RecordedStance {
  readonly revisionId: RevisionId;
  readonly rationale: string;
  readonly isFictitious: boolean;
  readonly counts: boolean;
  readonly origin: Origin;
}

/** Something that parties judge. */
export interface SubjectRecords {
  readonly kind: JudgedKind;
  readonly id: string;
  readonly title: string;
  /** What each party holds, one per party. */
  readonly held: readonly HeldJudgement[];
  /** Everything recorded, in the order of recording. */
  readonly history: readonly HeldJudgement[];
}

/** All that is judged in a dossier. */
export interface JudgedDossier {
  readonly subjects: readonly SubjectRecords[];
  /** The state that counts of each assumption, and the last one recorded, which the next must supersede. */
  readonly assumptions: readonly {
    readonly current: OriginatedAssumption;
    readonly head: OriginatedAssumption;
  }[];
  /** The treden of the version of the ladder that holds on the day. */
  readonly treden: readonly TredeDefinition[];
}

/** Reads everything that is judged in a dossier at a reading position, as far as the reader sees it. */
export async function readSubjects(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
  day: PlainDate,
): Promise<JudgedDossier> {
  const [titles, assessments, definitions, norms, revisions, opinions, tredeOpinions, treden] =
    await Promise.all([
      listRiskTitles(reader, dossierId, asOf),
      listAssessments(reader, dossierId, asOf),
      listKpiDefinitions(reader),
      listKpiNorms(reader, dossierId, asOf),
      listAssumptions(reader, dossierId, asOf),
      listAssumptionOpinions(reader, dossierId, asOf),
      listTredeOpinions(reader, dossierId, asOf),
      listTredeDefinitions(reader, day),
    ]);
  const assumptions = [...Map.groupBy(revisions, ({ assumptionId }) => assumptionId).values()].flatMap(
    (states) => {
      const [current, head] = [revisionAsOf(states, NOW), states.at(-1)];
      return current === undefined || head === undefined ? [] : [{ current, head, states }];
    },
  );
  const standing = assumptions.filter(({ current }) => current.withdrawnReason === null);
  return {
    subjects: [
      ...riskSubjects(titles, assessments),
      ...kpiSubjects(definitions, norms, day),
      ...standing.map(({ current, states }) => assumptionSubject(current, states, opinions)),
      ...tredeSubject(dossierId, tredeOpinions, treden),
    ],
    assumptions,
    treden,
  };
}

function riskSubjects(
  titles: Awaited<ReturnType<typeof listRiskTitles>>,
  assessments: Awaited<ReturnType<typeof listAssessments>>,
): readonly SubjectRecords[] {
  const byRisk = Map.groupBy(assessments, ({ riskId }) => riskId);
  return titles.flatMap(({ riskId, title }) => {
    const history = (byRisk.get(riskId) ?? []).map((one) => held(one, stanceOnRisk(one), one.rationale));
    return history.length === 0 ? [] : [subject('risk', riskId, title, history)];
  });
}

function kpiSubjects(
  definitions: readonly KpiDefinition[],
  norms: readonly OriginatedNorm[],
  day: PlainDate,
): readonly SubjectRecords[] {
  const byKpi = Map.groupBy(norms, ({ kpiId }) => kpiId);
  return definitions.flatMap((definition) => {
    const begun = (byKpi.get(definition.id) ?? []).filter(({ validFrom }) => validFrom <= day);
    const current = heldNorms(begun, day);
    if (current.length === 0) return [];
    const counting = countingNorm(begun, day, ({ authorRole }) => authorRole);
    const judged = (norm: OriginatedNorm) => ({
      ...held(
        { ...norm, standPer: norm.validFrom },
        stanceOnNorm(norm, definition),
        norm.toleratedReason ?? '',
      ),
      counts: norm === counting,
    });
    const { id, title } = { id: definition.id, title: kpiNameOn(definition, day) };
    return [{ kind: 'kpi' as const, id, title, held: current.map(judged), history: begun.map(judged) }];
  });
}

/** The assumption itself is the judgement of who recorded it; the opinions of the others stand beside it. */
function assumptionSubject(
  current: OriginatedAssumption,
  states: readonly OriginatedAssumption[],
  opinions: readonly OriginatedAssumptionOpinion[],
): SubjectRecords {
  const { assumptionId, unit, name } = current;
  const own = states.map((state) => held(state, stanceOnAssumption(state.value, unit, false), state.note));
  const others = opinionsOn(assumptionId, opinions).map((opinion) =>
    held(opinion, stanceOnAssumption(opinion.value, unit, opinion.isContested), opinion.rationale),
  );
  return subject('assumption', assumptionId, name, [...own, ...others]);
}

/** The opinions on one assumption, in the order of recording. */
export function opinionsOn(
  assumptionId: AssumptionId,
  opinions: readonly OriginatedAssumptionOpinion[],
): readonly OriginatedAssumptionOpinion[] {
  return opinions.filter((one) => one.assumptionId === assumptionId);
}

/** In another version of the ladder a number means something else: only opinions by this one are compared. */
function tredeSubject(
  dossierId: DossierId,
  opinions: readonly OriginatedTredeOpinion[],
  treden: readonly TredeDefinition[],
): readonly SubjectRecords[] {
  const version = treden[0]?.ladderVersion;
  const history = opinions
    .filter(({ ladderVersion }) => ladderVersion === version)
    .map((one) => held(one, stanceOnTrede(one.trede), one.rationale));
  return history.length === 0 ? [] : [subject('trede_opinion', dossierId, '', history)];
}

function subject(
  kind: JudgedKind,
  id: string,
  title: string,
  history: readonly HeldJudgement[],
): SubjectRecords {
  const byAuthor = Map.groupBy(history, ({ authorTenantId }) => authorTenantId);
  const current = [...byAuthor.values()].flatMap((own) => revisionAsOf(own, NOW) ?? []);
  return { kind, id, title, held: current, history };
}

type Recorded = Pick<
  HeldJudgement,
  'revisionId' | 'authorTenantId' | 'standPer' | 'recordedAt' | 'origin'
> & {
  readonly isFictitious?: boolean;
};

function held(record: Recorded, stance: Stance, rationale: string): HeldJudgement {
  const { revisionId, authorTenantId, standPer, recordedAt, origin, isFictitious = false } = record;
  const counts = false;
  return {
    ...stance,
    revisionId,
    authorTenantId,
    standPer,
    recordedAt,
    origin,
    isFictitious,
    rationale,
    counts,
  };
}
