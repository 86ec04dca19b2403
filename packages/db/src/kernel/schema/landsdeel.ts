import type { Cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type {
  LandsdeelPlanId,
  MilestoneId,
  ProviderId,
  RevisionId,
  TenantId,
} from '@regietafel/domain/core/ids';
import type { DecisionAnswer } from '@regietafel/domain/landsdeel/decision';
import type { HalfYear } from '@regietafel/domain/landsdeel/half-year';
import type { MilestoneKind } from '@regietafel/domain/landsdeel/milestone';
import type { PlacesKind, PlacesPoint } from '@regietafel/domain/landsdeel/places';
import type { DependencyEffect } from '@regietafel/domain/landsdeel/plan';
import type { ColumnType, Generated } from 'kysely';
import type { RecordColumns, Standings } from './columns.ts';

export interface LandsdeelPlanTable extends Standings {
  /** The row of `provider` that the dossier follows. */
  planId: LandsdeelPlanId;
  landsdeel: string;
  zeroFrom: HalfYear;
}

interface Revised extends RecordColumns {
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  isFictitious: Generated<boolean>;
}

export interface ClosedPlacesRevisionTable extends Revised {
  partTenantId: TenantId;
  providerId: ProviderId;
  kind: PlacesKind;
  /** Canonical JSON on the way in. */
  points: ColumnType<readonly PlacesPoint[], string, never>;
  note: string;
}

export interface ConversionMilestoneRevisionTable extends Revised {
  milestoneId: MilestoneId;
  kind: MilestoneKind;
  title: string;
  partTenantId: TenantId | null;
  providerId: ProviderId | null;
  places: number | null;
  dueOn: PlainDate;
  doneOn: PlainDate | null;
  note: string;
  withdrawnReason: string | null;
}

export interface LandsdeelFundingRevisionTable extends Revised {
  year: number;
  grantedCents: Cents | null;
  spentCents: Cents | null;
  source: string;
}

export interface PlanDecisionTable extends Omit<Revised, 'standPer'> {
  answer: DecisionAnswer;
  condition: string;
  decidedOn: PlainDate;
  decidedBy: string;
  pathHash: string;
}

export interface PlanDependencyTable extends Revised {
  landsdeelPlanId: LandsdeelPlanId;
  effect: DependencyEffect;
  since: PlainDate;
  endedOn: PlainDate | null;
  note: string;
}

export interface LandsdeelTables {
  landsdeelPlan: LandsdeelPlanTable;
  closedPlacesRevision: ClosedPlacesRevisionTable;
  conversionMilestoneRevision: ConversionMilestoneRevisionTable;
  landsdeelFundingRevision: LandsdeelFundingRevisionTable;
  planDecision: PlanDecisionTable;
  planDependency: PlanDependencyTable;
}
