import type { AppRouter } from '@regietafel/api/router';
import { createTRPCClient, httpBatchLink, httpLink, isNonJsonSerializable, splitLink } from '@trpc/client';

const URL = '/trpc';
/** Longer addresses are cut by proxies; a batch that would pass it is split. */
const MAX_URL_LENGTH = 4000;
const MAX_BATCH = 10;

/**
 * The calls to the server, typed by its router. Reads that start together travel as one request; a file goes alone, as
 * a form. The session and the language travel as cookies.
 */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => isNonJsonSerializable(operation.input),
      true: httpLink({ url: URL }),
      false: httpBatchLink({ url: URL, maxURLLength: MAX_URL_LENGTH, maxItems: MAX_BATCH }),
    }),
  ],
});
