import { changes, changesInput } from '@regietafel/contracts/history/changes';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getChanges } from './service.ts';

export const historyRouter = router({
  changes: tenantProcedure
    .with('history.readLog')
    .meta({ looks: { at: 'dossier' } })
    .input(changesInput)
    .output(changes)
    .query(({ ctx, input }) => getChanges(ctx, input)),
});
