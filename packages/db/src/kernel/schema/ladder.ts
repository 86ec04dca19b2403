import type { PlainDate } from '@regietafel/domain/core/dates';
import type { LadderStepId } from '@regietafel/domain/core/ids';
import type { LadderStepKind } from '@regietafel/domain/ladder/ladder';
import type { RecordColumns } from './columns.ts';

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

export interface LadderTables {
  ladderStep: LadderStepTable;
}
