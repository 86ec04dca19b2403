import type { AppRouter } from '@regietafel/api/router';
import { SHOWN_TENANT_HEADER } from '@regietafel/contracts/core/shown-tenant';
import { VIEW_AS_HEADER } from '@regietafel/contracts/core/view-as';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { shownViewing } from '../sharing/viewing.ts';
import { shownTenant } from './shown-tenant.ts';

/** Where the server answers calls. */
export const API_URL = '/trpc';
/** Longer addresses are cut by proxies; a batch that would pass it is split. */
const MAX_URL_LENGTH = 4000;
const MAX_BATCH = 10;

/**
 * A tab that was left behind by a switch elsewhere must not read or save on behalf of the wrong organisation; a page that
 * looks as somebody else must not be answered as oneself.
 */
export function headers(): Record<string, string> {
  const tenantId = shownTenant();
  return {
    ...(tenantId !== null && { [SHOWN_TENANT_HEADER]: tenantId }),
    ...(shownViewing !== null && { [VIEW_AS_HEADER]: shownViewing }),
  };
}

/**
 * The calls to the server, typed by its router. Reads that start together travel as one request. The session and the
 * language travel as cookies. A file goes through `uploads`.
 */
export const api = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: API_URL, headers, maxURLLength: MAX_URL_LENGTH, maxItems: MAX_BATCH })],
});
