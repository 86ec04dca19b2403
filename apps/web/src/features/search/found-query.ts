import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api/client.ts';
import { shownViewing } from '../../lib/sharing/viewing.ts';
import type { SearchAddress } from './search-address.ts';

const PAGE_SIZE = 20;

/** What says the words, best first, page by page. */
export function foundQuery(
  tenantId: TenantId,
  address: SearchAddress,
  dossierId: DossierId | null,
  asOf: AsOf,
) {
  const { zoek = '', soort, van, tot, eigen, eerder } = address;
  const input = {
    text: zoek.slice(0, 200),
    dossierId,
    kinds: soort === undefined ? [] : [soort],
    onlyOwn: eigen === 'ja',
    from: van ?? null,
    to: tot ?? null,
    withEarlier: eerder === 'ja',
    asOf,
    limit: PAGE_SIZE,
  };
  return infiniteQueryOptions({
    queryKey: [tenantId, 'search.find', input, ...(shownViewing === null ? [] : [shownViewing])] as const,
    queryFn: ({ pageParam, signal }) => api.search.find.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
