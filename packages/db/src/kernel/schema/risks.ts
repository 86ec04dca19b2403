import type { Amount, FREQUENCIES } from '@regietafel/domain/core/amount';
import type { Cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type {
  AgreementId,
  AssumptionId,
  BuildingId,
  CashEventId,
  IndicatorReportId,
  PhasingId,
  PositionId,
  PropertyMeansId,
  PropertyPlanId,
  PropertyWorkId,
  RegisterVersionId,
  RevisionId,
  RiskId,
  ScenarioId,
} from '@regietafel/domain/core/ids';
import type { RiskGroup, RiskStatus } from '@regietafel/domain/risks/risk';
import type { ColumnType } from 'kysely';
import type { RecordColumns } from './columns.ts';

export interface RecordTable extends RecordColumns {
  recordId:
    | RiskId
    | AgreementId
    | AssumptionId
    | PositionId
    | BuildingId
    | PropertyPlanId
    | PropertyWorkId
    | PropertyMeansId
    | PhasingId
    | CashEventId
    | ScenarioId
    | IndicatorReportId;
  kind:
    | 'risk'
    | 'agreement'
    | 'assumption'
    | 'joint_position'
    | 'cash_event'
    | 'forecast_scenario'
    | 'building'
    | 'property_plan'
    | 'property_work'
    | 'property_means'
    | 'phasing'
    | 'indicator_report';
}

export interface RiskRevisionTable extends RecordColumns {
  recordId: RiskId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  number: number;
  riskGroup: RiskGroup;
  title: string;
  cause: string;
  consequence: string;
  measures: string;
  owners: string[];
  status: RiskStatus;
  statusDate: PlainDate | null;
  windowFrom: PlainDate | null;
  windowTo: PlainDate | null;
  notInfluenceable: boolean;
  amountKind: Amount['kind'];
  amountCents: Cents | null;
  amountMinCents: Cents | null;
  amountMaxCents: Cents | null;
  amountFrequency: (typeof FREQUENCIES)[number] | null;
  wakeUpOn: PlainDate | null;
  removedReason: string | null;
}

export interface AssessmentTable extends RecordColumns {
  riskId: RiskId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  probabilityPercent: number | null;
  amountMinCents: Cents | null;
  amountLikelyCents: Cents | null;
  amountMaxCents: Cents | null;
  expectedFrom: PlainDate | null;
  expectedTo: PlainDate | null;
  spreadMonths: number | null;
  rationale: string;
}

export interface RegisterVersionTable extends RecordColumns {
  versionId: RegisterVersionId;
  standPer: PlainDate;
  /** `{ rows: RegisterRow[], removed: { riskId, number, title, reason }[] }`, canonical JSON on the way in. */
  content: ColumnType<unknown, string, never>;
  contentHash: string;
  sourceName: string;
}

export interface RisksTables {
  record: RecordTable;
  riskRevision: RiskRevisionTable;
  assessment: AssessmentTable;
  registerVersion: RegisterVersionTable;
}
