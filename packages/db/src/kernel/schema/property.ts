import type { Cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type {
  BuildingId,
  PhasingId,
  PropertyMeansId,
  PropertyPlanId,
  PropertyWorkId,
  RevisionId,
  RiskId,
} from '@regietafel/domain/core/ids';
import type { BuildingPart } from '@regietafel/domain/property/building';
import type { PlannedYear, YearMeans } from '@regietafel/domain/property/means';
import type { BtwKind, WorkCategory, WorkCost } from '@regietafel/domain/property/work';
import type { ColumnType, Generated } from 'kysely';
import type { RecordColumns } from './columns.ts';

interface RevisionColumns<Id> extends RecordColumns {
  recordId: Id;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  withdrawnReason: string | null;
  isFictitious: Generated<boolean>;
}

/** Canonical JSON on the way in. */
type Json<T> = ColumnType<T, string, never>;

export interface BuildingRevisionTable extends RevisionColumns<BuildingId> {
  name: string;
  buildingUse: string;
  note: string;
  parts: Json<readonly BuildingPart[]>;
}

export interface PropertyPlanRevisionTable extends RevisionColumns<PropertyPlanId> {
  name: string;
  madeBy: string;
  priceLevelYear: number;
  indexBasisPoints: number;
  source: string;
  note: string;
}

export interface PropertyMeansRevisionTable extends RevisionColumns<PropertyMeansId> {
  name: string;
  source: string;
  note: string;
  years: Json<readonly YearMeans[]>;
}

export interface PropertyWorkRevisionTable extends RevisionColumns<PropertyWorkId> {
  planId: PropertyPlanId;
  buildingId: BuildingId;
  partId: string | null;
  defect: string;
  measure: string;
  category: WorkCategory;
  firstYear: number;
  cycleYears: number | null;
  costKind: WorkCost['kind'];
  /** Of a range alone. */
  costMinCents: Cents | null;
  /** Of everything but PM. */
  costMaxCents: Cents | null;
  naturalReplacementCents: Cents | null;
  windowFrom: number;
  windowTo: number;
  btw: BtwKind;
}

export interface PhasingRevisionTable extends RevisionColumns<PhasingId> {
  name: string;
  planId: PropertyPlanId;
  meansId: PropertyMeansId;
  firstYear: number;
  years: number;
  plannedYears: Json<readonly PlannedYear[]>;
  carriesOver: boolean;
  isChosen: boolean;
  coveredRiskIds: RiskId[];
  note: string;
}

export interface PropertyTables {
  buildingRevision: BuildingRevisionTable;
  propertyPlanRevision: PropertyPlanRevisionTable;
  propertyMeansRevision: PropertyMeansRevisionTable;
  propertyWorkRevision: PropertyWorkRevisionTable;
  phasingRevision: PhasingRevisionTable;
}
