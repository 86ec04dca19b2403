import type { Cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RevisionId } from '@regietafel/domain/core/ids';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type { SheetKind, SheetLine } from '@regietafel/domain/liquidity/sheet';
import type { ActualMonth } from '@regietafel/domain/liquidity/variance';
import type { ColumnType, Generated } from 'kysely';
import type { RecordColumns } from './columns.ts';

/** A document that is read as it was written; canonical JSON on the way in. */
type Document<T> = ColumnType<T, string, never>;

interface StateColumns extends RecordColumns {
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  isFictitious: Generated<boolean>;
}

export interface SheetRevisionTable extends StateColumns {
  year: number;
  kind: SheetKind;
  lines: Document<readonly SheetLine[]>;
  source: string;
}

export interface CashPlanRevisionTable extends StateColumns {
  plan: Document<CashPlan>;
  note: string;
}

export interface CashActualRevisionTable extends StateColumns {
  /** First day of the month. */
  month: PlainDate;
  closingCents: Cents | null;
  lines: Document<ActualMonth['lines']>;
  source: string;
}

export interface LiquidityTables {
  sheetRevision: SheetRevisionTable;
  cashPlanRevision: CashPlanRevisionTable;
  cashActualRevision: CashActualRevisionTable;
}
