import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api/client.ts';
import { SESSION_KEY } from '../../lib/api/query-client.ts';

/** Whom a visitor of a demonstration may sign in as; null where the data are real. Of no tenant: nobody is signed in. */
export const demoQuery = queryOptions({
  queryKey: [SESSION_KEY, 'accounts.demo'] as const,
  queryFn: ({ signal }) => api.accounts.demo.query(undefined, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
