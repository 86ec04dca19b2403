import { accountsRouter } from './accounts/router.ts';
import { risksRouter } from './risks/router.ts';
import { router } from './trpc/init.ts';

/** Everything that can be asked of the server, by area. */
export const appRouter = router({
  accounts: accountsRouter,
  risks: risksRouter,
});

/** For the client: names and shapes of all procedures, as a type alone. */
export type AppRouter = typeof appRouter;
