import { createRouter } from '@tanstack/react-router';
import { expect, it } from 'vitest';
import { queryClient } from '../lib/api/query-client.ts';
import { DOSSIER_PAGES } from '../lib/sharing/dossier-pages.ts';
import { routeTree } from './tree.ts';

it('has a page for every tab of a dossier', () => {
  const { routesByPath } = createRouter({ routeTree, context: { queryClient } });
  for (const path of Object.values(DOSSIER_PAGES)) expect(Object.keys(routesByPath)).toContain(path);
});
