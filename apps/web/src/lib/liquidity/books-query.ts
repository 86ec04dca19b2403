import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

interface Question {
  readonly dossierId: DossierId;
  readonly asOf: AsOf;
}

/** Budgets, actuals and projections of a dossier at a reading position, author by author. */
export function exploitatieQuery(tenantId: TenantId, input: Question) {
  return tenantQuery(tenantId, 'liquidity.exploitatie', input, (options) =>
    api.liquidity.exploitatie.query(input, options),
  );
}

/** The plans of a dossier at a reading position, author by author, with their sheets and outcomes. */
export function plansQuery(tenantId: TenantId, input: Question) {
  return tenantQuery(tenantId, 'liquidity.plans', input, (options) =>
    api.liquidity.plans.query(input, options),
  );
}
