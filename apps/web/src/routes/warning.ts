import { createRoute } from '@tanstack/react-router';
import { askedPeriod, judgedSearch, today } from '../features/warning/judged/judged-search.ts';
import { ruleSetSearch } from '../features/warning/rule-set-search.ts';
import { loadMessages } from '../lib/i18n/use-messages.ts';
import { replayQuery, ruleSetsQuery, watchListQuery } from '../lib/warning/warning-queries.ts';
import { signedInRoute } from './signed-in.tsx';

export const watchListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/signalen',
  validateSearch: ruleSetSearch,
  loaderDeps: ({ search: { regels = null } }) => ({ regels }),
  loader: ({ context: { queryClient, session }, deps: { regels } }) =>
    Promise.all([
      queryClient.ensureQueryData(watchListQuery(session.current.tenant.id, regels)),
      loadMessages('warning'),
      loadMessages('indicators'),
      loadMessages('recording'),
    ]),
}).lazy(() => import('../features/warning/watch-list.lazy.tsx').then(({ Route }) => Route));

export const signalRulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/signalen/regels',
  validateSearch: ruleSetSearch,
  loader: ({ context: { queryClient, session } }) =>
    Promise.all([
      queryClient.ensureQueryData(ruleSetsQuery(session.current.tenant.id)),
      loadMessages('signalRules'),
      loadMessages('warning'),
      loadMessages('indicators'),
    ]),
}).lazy(() => import('../features/warning/rules/rules.lazy.tsx').then(({ Route }) => Route));

export const judgedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/signalen/beoordeling',
  validateSearch: judgedSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, session }, deps }) => {
    const { from, through } = askedPeriod(deps, today());
    const asked = { ruleSetId: deps.regels ?? null, from, through };
    return Promise.all([
      queryClient.ensureQueryData(replayQuery(session.current.tenant.id, asked)),
      loadMessages('signalsJudged'),
      loadMessages('warning'),
      loadMessages('indicators'),
    ]);
  },
}).lazy(() => import('../features/warning/judged/judged.lazy.tsx').then(({ Route }) => Route));
