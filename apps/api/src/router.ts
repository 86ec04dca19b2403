import { peopleRouter } from './accounts/people/router.ts';
import { reviewsRouter } from './accounts/reviews/router.ts';
import { accountsRouter } from './accounts/router.ts';
import { agreementsRouter } from './agreements/router.ts';
import { auditRouter } from './audit/router.ts';
import { releaseRouter } from './comparison/release-router.ts';
import { comparisonRouter } from './comparison/router.ts';
import { exposureRouter } from './exposure/router.ts';
import { historyRouter } from './history/router.ts';
import { indicatorsRouter } from './indicators/router.ts';
import { judgementsRouter } from './judgements/router.ts';
import { kpisRouter } from './kpis/router.ts';
import { ladderRouter } from './ladder/router.ts';
import { landsdeelRouter } from './landsdeel/router.ts';
import { liquidityRouter } from './liquidity/router.ts';
import { liveRouter } from './live/router.ts';
import { notificationsRouter } from './notifications/router.ts';
import { portfolioRouter } from './portfolio/router.ts';
import { propertyRouter } from './property/router.ts';
import { referenceRouter } from './reference/router.ts';
import { risksRouter } from './risks/router.ts';
import { searchRouter } from './search/router.ts';
import { rightsBeside } from './sharing/permissions/router.ts';
import { sharingRouter } from './sharing/router.ts';
import { seatsRouter } from './sharing/seats/router.ts';
import { tasksRouter } from './tasks/router.ts';
import { threadsRouter } from './threads/router.ts';
import { router } from './trpc/init.ts';
import { warningRouter } from './warning/router.ts';

const areas = {
  accounts: accountsRouter,
  agreements: agreementsRouter,
  audit: auditRouter,
  comparison: comparisonRouter,
  release: releaseRouter,
  exposure: exposureRouter,
  history: historyRouter,
  indicators: indicatorsRouter,
  judgements: judgementsRouter,
  kpis: kpisRouter,
  ladder: ladderRouter,
  landsdeel: landsdeelRouter,
  liquidity: liquidityRouter,
  live: liveRouter,
  notifications: notificationsRouter,
  people: peopleRouter,
  reviews: reviewsRouter,
  seats: seatsRouter,
  portfolio: portfolioRouter,
  property: propertyRouter,
  reference: referenceRouter,
  risks: risksRouter,
  search: searchRouter,
  sharing: sharingRouter,
  tasks: tasksRouter,
  threads: threadsRouter,
  warning: warningRouter,
};

/** Everything that can be asked of the server, by area, and who may ask it. */
export const appRouter = router({ ...areas, rights: rightsBeside(router(areas)) });

/** For the client: names and shapes of all procedures, as a type alone. */
export type AppRouter = typeof appRouter;
