import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { ContractId, ProviderId, RevisionId, RuleSetId, TenantId } from '@regietafel/domain/core/ids';
import type { Grain } from '@regietafel/domain/indicators/period';
import type { Obliges } from '@regietafel/domain/warning/contract-duty';
import type { Evidence } from '@regietafel/domain/warning/evidence';
import type { Verdict } from '@regietafel/domain/warning/judgement';
import type { Rule, RuleCode } from '@regietafel/domain/warning/rule';
import type { EntryCriterion } from '@regietafel/domain/warning/special-care';
import type { ColumnType, Generated } from 'kysely';
import type { RecordColumns, Recorded } from './columns.ts';

/** A document that is read as it was written; canonical JSON on the way in. */
type Document<T> = ColumnType<T, string, never>;

export interface SignalJudgementTable extends RecordColumns {
  ruleSetId: RuleSetId;
  ruleCode: RuleCode;
  grain: Grain;
  /** First day of the period in which the signal fired. */
  firedIn: PlainDate;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  verdict: Verdict;
  note: string;
  untilOn: PlainDate | null;
  ruleName: string;
  evidence: Document<readonly Evidence[]>;
  isFictitious: Generated<boolean>;
}

export interface SpecialCareRevisionTable extends RecordColumns {
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  isUnder: boolean;
  criteria: EntryCriterion[];
  reason: string;
  reviewOn: PlainDate | null;
  isFictitious: Generated<boolean>;
}

export interface DesignationRevisionTable extends RecordColumns {
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  isDesignated: boolean;
  reason: string;
  isFictitious: Generated<boolean>;
}

export interface RuleSetRevisionTable {
  tenantId: TenantId;
  ruleSetId: RuleSetId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  recordedAt: Recorded<Instant>;
  name: string;
  rules: Document<readonly Rule[]>;
  removedReason: string | null;
}

export interface ContractDutyRevisionTable {
  tenantId: TenantId;
  contractId: ContractId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  recordedAt: Recorded<Instant>;
  providerId: ProviderId;
  name: string;
  obliges: Obliges;
  validFrom: PlainDate;
  validUntil: PlainDate | null;
  renewalOn: PlainDate | null;
  note: string;
  removedReason: string | null;
  isFictitious: Generated<boolean>;
}

export interface WarningTables {
  signalJudgement: SignalJudgementTable;
  specialCareRevision: SpecialCareRevisionTable;
  designationRevision: DesignationRevisionTable;
  ruleSetRevision: RuleSetRevisionTable;
  contractDutyRevision: ContractDutyRevisionTable;
}
