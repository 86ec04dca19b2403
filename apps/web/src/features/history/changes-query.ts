import type { ChangeKind } from '@regietafel/contracts/history/changes';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api/client.ts';

const PAGE_SIZE = 100;

/** The log of a dossier at a reading position, page by page, the last recorded first; `kind` null means all kinds. */
export function changesQuery(tenantId: TenantId, dossierId: DossierId, asOf: AsOf, kind: ChangeKind | null) {
  const input = { dossierId, asOf, kinds: kind === null ? [] : [kind], limit: PAGE_SIZE };
  return infiniteQueryOptions({
    queryKey: [tenantId, 'history.changes', input] as const,
    queryFn: ({ pageParam, signal }) =>
      api.history.changes.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
