import type { AuditOrigin, AuditResult } from '@regietafel/domain/audit/entry';
import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId, KringId, TenantId } from '@regietafel/domain/core/ids';
import type { ColumnType } from 'kysely';

/** Read alone: the functions of the law add the rows. */
type Kept<T> = ColumnType<T, never, never>;

export interface AuditEntryTable {
  tenantId: Kept<TenantId>;
  seq: Kept<number>;
  recordedAt: Kept<Instant>;
  accountId: Kept<AccountId | null>;
  accountName: Kept<string>;
  action: Kept<string>;
  result: Kept<AuditResult>;
  objectKind: Kept<string | null>;
  objectId: Kept<string | null>;
  dossierId: Kept<DossierId | null>;
  kringId: Kept<KringId | null>;
  authorTenantId: Kept<TenantId | null>;
  rowCount: Kept<number>;
  origin: Kept<AuditOrigin>;
  requestId: Kept<string>;
  prevHash: Kept<string>;
  hash: Kept<string>;
}

export interface AuditTables {
  auditEntry: AuditEntryTable;
}
