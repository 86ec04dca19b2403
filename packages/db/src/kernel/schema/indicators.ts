import type { PlainDate } from '@regietafel/domain/core/dates';
import type { IndicatorId, IndicatorReportId, RevisionId } from '@regietafel/domain/core/ids';
import type { ItemValues } from '@regietafel/domain/indicators/compute';
import type {
  FormulaTerm,
  IndicatorDefinition,
  IndicatorItem,
} from '@regietafel/domain/indicators/indicator';
import type { Grain } from '@regietafel/domain/indicators/period';
import type { ProviderProfile } from '@regietafel/domain/indicators/profile';
import type {
  IndicatorReview,
  ItemDeviation,
  ReportBasis,
  ReportScope,
  ReviewAnswer,
} from '@regietafel/domain/indicators/report';
import type { ColumnType, Generated } from 'kysely';
import type { RecordColumns, Standings, Validity } from './columns.ts';

/** A document that is read as it was written; canonical JSON on the way in. */
type Document<T> = ColumnType<T, string, string>;

export interface IndicatorItemTable extends Standings {
  code: string;
  name: string;
  definition: string;
  unit: IndicatorItem['unit'];
  kind: IndicatorItem['kind'];
  itemGroup: IndicatorItem['group'];
  mayBeNegative: boolean;
  position: number;
}

export interface IndicatorDefinitionTable extends Standings {
  indicatorId: IndicatorId;
  code: string;
  name: string;
  definition: string;
  formulaText: string;
  terms: Document<readonly FormulaTerm[]>;
  divisor: ColumnType<readonly FormulaTerm[] | null, string | null, string | null>;
  factor: number;
  unit: IndicatorDefinition['unit'];
  domain: IndicatorDefinition['domain'];
  direction: IndicatorDefinition['direction'];
  isSeasonal: boolean;
  grains: Grain[];
  position: number;
}

export interface IndicatorSignalValueTable extends Standings, Validity {
  signalValueId: string;
  indicatorId: IndicatorId;
  value: number;
}

export interface IndicatorReportRevisionTable extends RecordColumns {
  recordId: IndicatorReportId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  grain: Grain;
  /** First day of the period. */
  periodStart: PlainDate;
  scope: ReportScope;
  basis: ReportBasis;
  items: Document<ItemValues>;
  deviations: Document<readonly ItemDeviation[]>;
  note: string;
  isSubmitted: boolean;
  sourceName: string;
  isFictitious: Generated<boolean>;
}

export interface IndicatorReviewTable extends RecordColumns {
  reviewId: string;
  reportId: IndicatorReportId;
  revisionId: RevisionId;
  answer: ReviewAnswer;
  note: string;
  remarks: Document<IndicatorReview['remarks']>;
  isFictitious: Generated<boolean>;
}

export interface ProviderProfileRevisionTable extends RecordColumns {
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  sizeClass: ProviderProfile['sizeClass'];
  careKinds: ProviderProfile['careKinds'][number][];
  mainKind: ProviderProfile['mainKind'];
  isCombined: boolean;
  isFictitious: Generated<boolean>;
}

export interface IndicatorsTables {
  indicatorItem: IndicatorItemTable;
  indicatorDefinition: IndicatorDefinitionTable;
  indicatorSignalValue: IndicatorSignalValueTable;
  indicatorReportRevision: IndicatorReportRevisionTable;
  indicatorReview: IndicatorReviewTable;
  providerProfileRevision: ProviderProfileRevisionTable;
}
