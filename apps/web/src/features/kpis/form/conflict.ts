import type { KpiConflict, KpiDetail } from '@regietafel/contracts/kpis/kpis';
import type { Failure } from '../../../lib/api/failure.ts';

/** How the KPI stands now that somebody of the own organisation was first; undefined when the failure is another. */
export function conflictOf(failure: Failure | null): KpiDetail | undefined {
  if (failure?.code !== 'CONFLICT') return undefined;
  // The server's answer to a conflict has the form of the contract.
  return (failure.details as KpiConflict | undefined)?.current ?? undefined;
}
