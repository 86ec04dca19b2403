import { createRoute } from '@tanstack/react-router';
import { asOfOf } from '../lib/history/as-of.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { tasksQuery, threadCountsQuery, threadQuery } from '../lib/threads/queries.ts';
import { dossierRoute } from './dossier.ts';

export const talkRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: '/overleg',
  loaderDeps: ({ search }) => asOfOf(search),
  loader: ({ context: { queryClient, session, dossier }, deps }) => {
    const tenantId = session.current.tenant.id;
    const { dossierId } = dossier;
    const subject = { kind: 'dossier', id: dossierId } as const;
    return Promise.all([
      queryClient.ensureQueryData(threadQuery(tenantId, dossierId, subject, deps)),
      queryClient.ensureQueryData(tasksQuery(tenantId, dossierId, null, deps)),
      queryClient.ensureQueryData(threadCountsQuery(tenantId, dossierId)),
      loadMessages('threads'),
      loadMessages('tasks'),
      loadMessages('recording'),
    ]);
  },
}).lazy(() => import('../features/threads/talk.lazy.tsx').then(({ Route }) => Route));
