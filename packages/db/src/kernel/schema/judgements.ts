import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AssumptionId, PositionId, RevisionId } from '@regietafel/domain/core/ids';
import type {
  FrozenJudgement,
  POSITION_SUBJECTS,
  PositionAnswer,
} from '@regietafel/domain/judgements/joint-position';
import type { KpiUnit } from '@regietafel/domain/kpis/kpi';
import type { ColumnType, Generated } from 'kysely';
import type { RecordColumns } from './columns.ts';

export interface AssumptionRevisionTable extends RecordColumns {
  recordId: AssumptionId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  name: string;
  value: number | null;
  unit: KpiUnit;
  appliesTo: string;
  owner: string;
  source: string;
  note: string;
  withdrawnReason: string | null;
  isFictitious: Generated<boolean>;
}

export interface AssumptionOpinionTable extends RecordColumns {
  assumptionId: AssumptionId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  value: number | null;
  isContested: boolean;
  rationale: string;
  isFictitious: Generated<boolean>;
}

export interface TredeOpinionTable extends RecordColumns {
  ladderVersion: number;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  trede: number;
  rationale: string;
  isFictitious: Generated<boolean>;
}

export interface JointPositionRevisionTable extends RecordColumns {
  recordId: PositionId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  title: string;
  positionText: string;
  subjectKind: (typeof POSITION_SUBJECTS)[number];
  subjectId: string;
  /** Canonical JSON on the way in. */
  judgements: ColumnType<readonly FrozenJudgement[], string, never>;
  contentHash: string;
  isFictitious: Generated<boolean>;
}

export interface JointSignatureTable extends RecordColumns {
  positionId: PositionId;
  positionRevisionId: RevisionId;
  contentHash: string;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  /** The day of the answer. */
  standPer: Generated<PlainDate>;
  answer: PositionAnswer;
  dissent: string | null;
}

export interface JudgementsTables {
  assumptionRevision: AssumptionRevisionTable;
  assumptionOpinion: AssumptionOpinionTable;
  tredeOpinion: TredeOpinionTable;
  jointPositionRevision: JointPositionRevisionTable;
  jointSignature: JointSignatureTable;
}
