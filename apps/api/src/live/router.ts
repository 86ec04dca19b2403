import { DONE, done } from '@regietafel/contracts/core/nothing';
import {
  feedInput,
  lookAwayInput,
  lookInput,
  news,
  present,
  presentInput,
} from '@regietafel/contracts/live/live';
import { askerOf } from '../sharing/asker.ts';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { followNews, getPresent, look, lookAway } from './service.ts';

const dossiersProcedure = tenantProcedure.with('dossiers.read');

export const liveRouter = router({
  /** Tells of changes as they come, for as long as the session holds. Each piece of news passes the schema. */
  feed: dossiersProcedure.input(feedInput).subscription(async function* ({ ctx, input, signal }) {
    const { live, token } = ctx;
    const following = { asker: askerOf(ctx), live, token, shownTenantId: input.tenantId, signal };
    for await (const told of followNews(following)) yield news.parse(told);
  }),

  look: dossiersProcedure
    .input(lookInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await look(askerOf(ctx), input);
      return DONE;
    }),

  lookAway: dossiersProcedure
    .input(lookAwayInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await lookAway(askerOf(ctx), input.tabId);
      return DONE;
    }),

  present: dossiersProcedure
    .input(presentInput)
    .output(present)
    .query(({ ctx, input }) => getPresent(askerOf(ctx), input.dossierId, input.subject)),
});
