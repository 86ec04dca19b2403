import { searchAnswer, searchInput } from '@regietafel/contracts/search/search';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { search } from './service.ts';

export const searchRouter = router({
  find: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'search_result' } })
    .input(searchInput)
    .output(searchAnswer)
    .query(({ ctx, input }) => search(ctx, input)),
});
