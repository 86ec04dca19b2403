import { DONE, done, noInput } from '@regietafel/contracts/core/nothing';
import { overview, overviewInput, portfolio, visitInput } from '@regietafel/contracts/portfolio/portfolio';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getPortfolio } from './list.ts';
import { getOverview, visitDossier } from './overview.ts';

export const portfolioRouter = router({
  /** The dossiers of the organisation. */
  list: tenantProcedure
    .with('portfolio.read')
    .input(noInput)
    .output(portfolio)
    .query(({ ctx }) => getPortfolio(ctx)),

  overview: tenantProcedure
    .with('dossiers.read')
    .input(overviewInput)
    .output(overview)
    .query(({ ctx, input }) => getOverview(ctx, input)),

  /** Notes that the person looks at a dossier, so that the next visit can tell what is new. */
  visit: tenantProcedure
    .with('dossiers.read')
    .input(visitInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await visitDossier(ctx, input.dossierId);
      return DONE;
    }),
});
