import {
  board,
  boardInput,
  kpiDetail,
  kpiInput,
  recordedKpi,
  recordNormInput,
  recordValuesInput,
} from '@regietafel/contracts/kpis/kpis';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getBoard, getKpi } from './read.ts';
import { recordNorm, recordValues } from './record.ts';

export const kpisRouter = router({
  board: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'kpi' } })
    .input(boardInput)
    .output(board)
    .query(({ ctx, input }) => getBoard(ctx, input)),

  kpi: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'kpi', by: 'kpiId' } })
    .input(kpiInput)
    .output(kpiDetail)
    .query(({ ctx, input }) => getKpi(ctx, input)),

  recordValues: tenantProcedure
    .with('kpis.recordValue')
    .input(recordValuesInput)
    .output(recordedKpi)
    .mutation(({ ctx, input }) => recordValues(ctx, input)),

  recordNorm: tenantProcedure
    .with('kpis.setNorm')
    .input(recordNormInput)
    .output(recordedKpi)
    .mutation(({ ctx, input }) => recordNorm(ctx, input)),
});
