import type { AgreementStatus } from '@regietafel/domain/agreements/agreement';
import type { Amount, FREQUENCIES } from '@regietafel/domain/core/amount';
import type { Brand } from '@regietafel/domain/core/brand';
import type { Cents } from '@regietafel/domain/core/cents';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type {
  AccountId,
  AgreementId,
  DossierId,
  KpiId,
  KringId,
  LadderStepId,
  ProviderId,
  RegisterVersionId,
  RevisionId,
  RiskId,
  TenantId,
} from '@regietafel/domain/core/ids';
import type { KpiDirection, KpiUnit } from '@regietafel/domain/kpis/kpi';
import type { LadderStepKind, Standing, TredeDefinition } from '@regietafel/domain/ladder/ladder';
import type { RiskGroup, RiskStatus } from '@regietafel/domain/risks/risk';
import type {
  KringKind,
  MembershipRole,
  ParticipationRole,
  SeatKind,
  TenantKind,
} from '@regietafel/domain/sharing/tenant';
import type { ColumnType, Generated } from 'kysely';

/** Columns in camelCase; the driver translates. Dates and moments are ISO texts, bigint is a safe number. */

/** Set by the database for the application; only the system door may give it. */
type Recorded<T> = ColumnType<T, T | undefined, never>;

interface RecordColumns {
  dossierId: DossierId;
  authorTenantId: TenantId;
  kringId: KringId;
  handTenantId: Recorded<TenantId>;
  handAccountId: Recorded<AccountId>;
  recordedAt: Recorded<Instant>;
}

interface Validity {
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
}

interface Standings {
  standing: Standing;
  source: string;
}

export type RegionId = Brand<string, 'RegionId'>;
export type MunicipalityId = Brand<string, 'MunicipalityId'>;
export type SeatId = Brand<string, 'SeatId'>;

export interface JeugdregioTable extends Validity, Standings {
  regionId: RegionId;
  code: string;
  name: string;
  landsdeel: string;
  landsdeelStanding: Standing;
  landsdeelSource: string;
  note: Generated<string>;
}
export interface MunicipalityTable extends Validity, Standings {
  municipalityId: MunicipalityId;
  name: string;
  province: string;
  note: Generated<string>;
}
export interface RegionMembershipTable extends Validity, Standings {
  membershipId: string;
  municipalityId: MunicipalityId;
  regionId: RegionId;
}
export interface ReferenceAliasTable {
  kind: 'jeugdregio' | 'gemeente' | 'aanbieder';
  subjectId: string;
  alias: string;
  source: string;
}
export interface SupervisorTable extends Validity, Standings {
  supervisorId: string;
  code: string;
  name: string;
  task: string;
}
export interface ProviderTable extends Standings {
  providerId: ProviderId;
  slug: string;
  name: string;
  groupName: string | null;
  isFictitious: Generated<boolean>;
}
export interface KpiDefinitionTable extends Standings {
  kpiId: KpiId;
  code: string;
  name: string;
  definition: string;
  formula: string;
  unit: KpiUnit;
  direction: KpiDirection;
  isSeasonal: boolean;
  position: number;
}
export interface KpiAliasTable extends Validity {
  kpiId: KpiId;
  name: string;
}
export interface TredeDefinitionTable extends Standings {
  ladderVersion: number;
  validFrom: PlainDate;
  trede: number;
  name: string;
  description: string;
  duties: string[];
  planKind: TredeDefinition['planKind'];
}

export interface TenantTable {
  tenantId: TenantId;
  slug: string;
  name: string;
  kind: TenantKind;
  regionId: RegionId | null;
  providerId: ProviderId | null;
  createdAt: Generated<Instant>;
}
export interface AccountTable {
  tenantId: TenantId;
  accountId: AccountId;
  email: string;
  displayName: string;
  createdAt: Generated<Instant>;
  disabledAt: Instant | null;
}
export interface MembershipTable {
  tenantId: TenantId;
  accountId: AccountId;
  role: MembershipRole;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}
export interface VisitTable {
  tenantId: TenantId;
  accountId: AccountId;
  dossierId: DossierId;
  visitedAt: Instant;
  previousAt: Instant | null;
}

export interface DossierTable extends RecordColumns {
  slug: string;
  providerId: ProviderId;
  openedOn: PlainDate;
  closedOn: PlainDate | null;
  isFictitious: Generated<boolean>;
}
export interface KringTable extends RecordColumns {
  kind: KringKind;
  name: string;
  admitsRoles: ParticipationRole[];
  admitsSeats: SeatKind[];
  ownerTenantId: TenantId | null;
}
export interface ParticipantTable extends RecordColumns {
  tenantId: TenantId;
  name: string;
  isJointAuthor: Generated<boolean>;
}
export interface ParticipationTable extends RecordColumns {
  tenantId: TenantId;
  role: ParticipationRole;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  invitedOn: PlainDate;
  acceptedOn: PlainDate | null;
}
export interface SeatTable extends RecordColumns {
  seatId: SeatId;
  tenantId: TenantId;
  accountId: AccountId;
  personName: string;
  kind: SeatKind;
  mayActForTable: Generated<boolean>;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

export interface RecordTable extends RecordColumns {
  recordId: RiskId | AgreementId;
  kind: 'risk' | 'agreement';
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
  amountMaxCents: Cents | null;
  expectedFrom: PlainDate | null;
  expectedTo: PlainDate | null;
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
export interface KpiNormTable extends RecordColumns {
  kpiId: KpiId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  normMin: number | null;
  normMax: number | null;
  nearMargin: number;
  toleratedUntil: PlainDate | null;
  toleratedReason: string | null;
  isFictitious: Generated<boolean>;
}
export interface KpiValueTable extends RecordColumns {
  kpiId: KpiId;
  /** First day of the month. */
  month: PlainDate;
  value: number | null;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  isFictitious: Generated<boolean>;
}
export interface LadderStepTable extends RecordColumns {
  stepId: LadderStepId;
  kind: LadderStepKind;
  trede: number;
  effectiveOn: PlainDate;
  datePrecision: 'day' | 'month';
  decidedBy: string;
  document: string;
  note: string;
}
export interface AgreementRevisionTable extends RecordColumns {
  recordId: AgreementId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  title: string;
  party: string;
  topic: string;
  dueOn: PlainDate;
  moveReason: string | null;
  status: AgreementStatus;
  settledOn: PlainDate | null;
  source: string;
}
/** View: what was recorded in a dossier, newest facts first when ordered so; one row per recording. */
export interface DossierChangeView {
  kind: 'risk' | 'assessment' | 'register_version' | 'kpi_norm' | 'kpi_value' | 'ladder_step' | 'agreement';
  dossierId: DossierId;
  subjectId: string;
  changeId: string;
  authorTenantId: TenantId;
  handTenantId: TenantId;
  handAccountId: AccountId;
  kringId: KringId;
  standPer: PlainDate;
  recordedAt: Instant;
  subject: string | null;
  isFirst: boolean;
  isRemoval: boolean;
}

/** What the application role can name. */
export interface Schema {
  jeugdregio: JeugdregioTable;
  municipality: MunicipalityTable;
  regionMembership: RegionMembershipTable;
  referenceAlias: ReferenceAliasTable;
  supervisor: SupervisorTable;
  provider: ProviderTable;
  kpiDefinition: KpiDefinitionTable;
  kpiAlias: KpiAliasTable;
  tredeDefinition: TredeDefinitionTable;
  tenant: TenantTable;
  account: AccountTable;
  membership: MembershipTable;
  visit: VisitTable;
  dossier: DossierTable;
  kring: KringTable;
  participant: ParticipantTable;
  participation: ParticipationTable;
  seat: SeatTable;
  record: RecordTable;
  riskRevision: RiskRevisionTable;
  assessment: AssessmentTable;
  registerVersion: RegisterVersionTable;
  kpiNorm: KpiNormTable;
  kpiValue: KpiValueTable;
  ladderStep: LadderStepTable;
  agreementRevision: AgreementRevisionTable;
  dossierChange: DossierChangeView;
}

/** What the system role can name beyond that. */
export interface SystemSchema extends Schema {
  'system.session': {
    tokenHash: string;
    accountId: AccountId;
    tenantId: TenantId | null;
    createdAt: Generated<Instant>;
    expiresAt: Instant;
  };
  'system.credential': { accountId: AccountId; passwordHash: string; changedAt: Generated<Instant> };
  'system.signInAttempt': { key: string; attemptedAt: Generated<Instant>; succeeded: boolean };
  'system.systemUse': { usedAt: Generated<Instant>; reason: string; subject: string };
}
