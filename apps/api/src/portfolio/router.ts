import { DONE, done, noInput } from '@regietafel/contracts/core/nothing';
import {
  overview,
  overviewInput,
  portfolio,
  portfolioNews,
  visitInput,
} from '@regietafel/contracts/portfolio/portfolio';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getPortfolio } from './list.ts';
import { getPortfolioNews } from './news.ts';
import { getOverview, visitDossier } from './overview.ts';

export const portfolioRouter = router({
  /** The dossiers of the organisation. */
  list: tenantProcedure
    .with('portfolio.read')
    .input(noInput)
    .output(portfolio)
    .query(({ ctx }) => getPortfolio(ctx)),

  /** What others recorded since the person's last visits. */
  news: tenantProcedure
    .with('portfolio.read')
    .meta({ looks: { at: 'dossier' } })
    .input(noInput)
    .output(portfolioNews)
    .query(({ ctx }) => getPortfolioNews(ctx)),

  overview: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'dossier' } })
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
