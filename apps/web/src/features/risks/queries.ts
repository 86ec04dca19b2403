import type { Register, RegisterTableRow } from '@regietafel/contracts/risks/register';
import type { Risk } from '@regietafel/contracts/risks/risk';
import type { ComparedSide, VersionSummary } from '@regietafel/contracts/risks/versions';
import type { DossierId, RiskId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../lib/api/client.ts';
import { isOfArea, tenantQuery } from '../../lib/api/tenant-query.ts';

export type { Register, RegisterTableRow, Risk, VersionSummary };

/** Everything of one risk. */
export function riskQuery(tenantId: TenantId, input: { dossierId: DossierId; riskId: RiskId; asOf: AsOf }) {
  return tenantQuery(tenantId, 'risks.risk', input, (options) => api.risks.risk.query(input, options));
}

/** The published versions, newest first. */
export function versionsQuery(tenantId: TenantId, input: { dossierId: DossierId; asOf: AsOf }) {
  return tenantQuery(tenantId, 'risks.versions', input, (options) =>
    api.risks.versions.query(input, options),
  );
}

/** The difference between two versions or days. */
export function compareQuery(
  tenantId: TenantId,
  input: { dossierId: DossierId; from: ComparedSide; to: ComparedSide; knownAt: AsOf['knownAt'] },
) {
  return tenantQuery(tenantId, 'risks.compare', input, (options) => api.risks.compare.query(input, options));
}

const TOUCHED_AREAS = ['risks', 'portfolio', 'history'] as const;

/** Has everything that shows risks read again; call it after a save. */
export function useRisksChanged(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(
    () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey }) => TOUCHED_AREAS.some((area) => isOfArea(queryKey, area)),
      }),
    [queryClient],
  );
}
