import type { AppRouter } from '@regietafel/api/router';
import { createTRPCClient, httpLink } from '@trpc/client';
import { API_URL, headers } from './client.ts';

/** The calls that take a file: each goes alone, as a form. Apart from `api`, because few pages send one. */
export const uploads = createTRPCClient<AppRouter>({ links: [httpLink({ url: API_URL, headers })] });
