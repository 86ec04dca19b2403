import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId, TenantId } from '@regietafel/domain/core/ids';

export interface VisitTable {
  tenantId: TenantId;
  accountId: AccountId;
  dossierId: DossierId;
  visitedAt: Instant;
  previousAt: Instant | null;
}

export interface PortfolioTables {
  visit: VisitTable;
}
