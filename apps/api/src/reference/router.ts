import {
  onDayInput,
  regionOfAnswer,
  regionOfInput,
  regionsOnDay,
  searchAnswer,
  searchInput,
  supervisorAnswer,
} from '@regietafel/contracts/reference/regions';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getRegionOf, getRegions, getSupervisor, searchNames } from './service.ts';

const referenceProcedure = tenantProcedure.with('reference.read');

export const referenceRouter = router({
  /** In which region a municipality lies on a day. */
  regionOf: referenceProcedure
    .input(regionOfInput)
    .output(regionOfAnswer)
    .query(({ ctx, input }) => getRegionOf(ctx, input)),

  regions: referenceProcedure
    .input(onDayInput)
    .output(regionsOnDay)
    .query(({ ctx, input }) => getRegions(ctx, input)),

  search: referenceProcedure
    .input(searchInput)
    .output(searchAnswer)
    .query(({ ctx, input }) => searchNames(ctx, input)),

  supervisorOn: referenceProcedure
    .input(onDayInput)
    .output(supervisorAnswer)
    .query(({ ctx, input }) => getSupervisor(ctx, input)),
});
