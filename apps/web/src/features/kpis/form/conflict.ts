import type { Failure } from '../../../lib/api/failure.ts';
import type { KpiDetail } from '../queries.ts';

/** How the KPI stands now that somebody of the own organisation was first; undefined when the failure is another. */
export function conflictOf(failure: Failure | null): KpiDetail | undefined {
  if (failure?.code !== 'CONFLICT') return undefined;
  // The server's answer to a conflict has the form of the contract.
  return (failure.details as { readonly current: KpiDetail | null } | undefined)?.current ?? undefined;
}
