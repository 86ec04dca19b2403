import type { PlainDate } from '@regietafel/domain/core/dates';
import type { KpiId, RevisionId } from '@regietafel/domain/core/ids';
import type { Generated } from 'kysely';
import type { RecordColumns } from './columns.ts';

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

export interface KpisTables {
  kpiNorm: KpiNormTable;
  kpiValue: KpiValueTable;
}
