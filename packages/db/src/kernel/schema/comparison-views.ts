import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId, ComparisonViewId, RevisionId, TenantId } from '@regietafel/domain/core/ids';
import type { ColumnType } from 'kysely';
import type { Recorded } from './columns.ts';

export interface ComparisonViewRevisionTable {
  tenantId: TenantId;
  /** The person who keeps it alone, or the organisation. */
  keeperId: AccountId | TenantId;
  viewId: ComparisonViewId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  recordedAt: Recorded<Instant>;
  name: string;
  note: string;
  /** Canonical JSON on the way in. */
  setup: ColumnType<ComparisonSetup, string, never>;
  isRemoved: boolean;
}

export interface ComparisonViewsTables {
  comparisonViewRevision: ComparisonViewRevisionTable;
}
