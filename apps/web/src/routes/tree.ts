import { agreementsRoute } from './agreements.ts';
import { auditRoute } from './audit.ts';
import { cashPlanRoute } from './cash-plan.ts';
import { comparisonRoute } from './comparison.ts';
import { deliveriesRoute } from './deliveries.ts';
import { dossierRoute } from './dossier.ts';
import { exploitatieRoute } from './exploitatie.ts';
import { exposureRoute, ownExposureRoute } from './exposure.ts';
import { historyRoute } from './history.ts';
import { indicatorsRoute } from './indicators.ts';
import { invitationsRoute } from './invitations.ts';
import { judgementsRoute } from './judgements.ts';
import { kpisRoute } from './kpis.ts';
import { ladderRoute } from './ladder.ts';
import { planRoute, plansRoute } from './landsdeel.ts';
import { liquidityRoute } from './liquidity.ts';
import { newsRoute } from './news.ts';
import { notificationRoutes } from './notifications.ts';
import { organisationRoutes } from './organisation.ts';
import { overviewRoute } from './overview.ts';
import { portfolioRoute } from './portfolio.ts';
import { propertyRoute } from './property.ts';
import { referenceRoute } from './reference.ts';
import { rightsRoutes } from './rights.ts';
import { risksRoutes } from './risks.ts';
import { rootRoute } from './root.tsx';
import { searchRoute } from './search.ts';
import { sharingRoute } from './sharing.ts';
import { chooseTenantRoute, passwordRoute, signInRoute } from './sign-in.ts';
import { signedInRoute } from './signed-in.tsx';
import { talkRoute } from './talk.ts';
import { judgedRoute, signalRulesRoute, watchListRoute } from './warning.ts';
import { workRoute } from './work.ts';

/**
 * All pages. A page is a `createRoute(…)` with `.lazy(() => import('../features/<area>/….lazy.tsx'))`, so that its code
 * and sentences are fetched only when somebody goes there.
 */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  chooseTenantRoute,
  passwordRoute,
  signedInRoute.addChildren([
    portfolioRoute,
    workRoute,
    newsRoute,
    invitationsRoute,
    auditRoute,
    ...notificationRoutes,
    ownExposureRoute,
    referenceRoute,
    comparisonRoute,
    watchListRoute,
    signalRulesRoute,
    judgedRoute,
    plansRoute,
    ...organisationRoutes,
    ...rightsRoutes,
    searchRoute,
    dossierRoute.addChildren([
      overviewRoute,
      planRoute,
      kpisRoute,
      indicatorsRoute,
      liquidityRoute,
      ...risksRoutes,
      propertyRoute,
      exposureRoute,
      ladderRoute,
      judgementsRoute,
      exploitatieRoute,
      cashPlanRoute,
      deliveriesRoute,
      agreementsRoute,
      talkRoute,
      sharingRoute,
      historyRoute,
    ]),
  ]),
]);
