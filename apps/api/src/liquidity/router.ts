import { exportedFile } from '@regietafel/contracts/core/exported-file';
import { done } from '@regietafel/contracts/core/nothing';
import {
  delivered,
  deliverInput,
  deliveries,
  deliveriesInput,
  delivery,
  deliveryDifferenceInput,
  deliveryDifferenceOutput,
  deliveryDraft,
  deliveryDraftInput,
  deliveryInput,
  refuseDeliveryInput,
  signDeliveryInput,
  signedDelivery,
  subsidyTestInput,
} from '@regietafel/contracts/liquidity/deliveries';
import { subsidyAnswer } from '@regietafel/contracts/liquidity/delivery-figures';
import { recordEventInput, recordedEvent, removeEventInput } from '@regietafel/contracts/liquidity/events';
import { forecast, forecastInput } from '@regietafel/contracts/liquidity/forecast';
import { planInput, plans, recordActualInput, recordPlanInput } from '@regietafel/contracts/liquidity/plans';
import {
  runs,
  runsInput,
  startedRun,
  startRunInput,
  stopRunInput,
} from '@regietafel/contracts/liquidity/runs';
import {
  likelihood,
  recordedScenario,
  recordScenarioInput,
  removeScenarioInput,
} from '@regietafel/contracts/liquidity/scenarios';
import {
  exploitatie,
  exploitatieInput,
  recordedState,
  recordSheetInput,
} from '@regietafel/contracts/liquidity/sheets';
import {
  exportForecastInput,
  forecastImported,
  forecastReading,
  importForecastInput,
  readForecastInput,
} from '@regietafel/contracts/liquidity/workbook';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { refuseDelivery, signDelivery } from './deliveries/answer-proposal.ts';
import { deliverPlan, getDeliveryDraft } from './deliveries/deliver-plan.ts';
import { getDeliveries } from './deliveries/get-deliveries.ts';
import { getDelivery, getDeliveryDifference, getSubsidyTest } from './deliveries/get-delivery.ts';
import { getExploitatie } from './get-exploitatie.ts';
import { getForecast } from './get-forecast.ts';
import { getPlans } from './get-plans.ts';
import { saveActual } from './record-actual.ts';
import { removeEvent, saveEvent } from './record-event.ts';
import { savePlan } from './record-plan.ts';
import { removeScenario, saveScenario } from './record-scenario.ts';
import { saveSheet } from './record-sheet.ts';
import { listRuns } from './runs/list-runs.ts';
import { startRun } from './runs/start-run.ts';
import { stopRun } from './runs/stop-run.ts';
import { setLikelihood } from './set-likelihood.ts';
import { exportForecast } from './workbook/export-forecast.ts';
import { importForecast, readForecastFile } from './workbook/import-forecast.ts';

export const liquidityRouter = router({
  exploitatie: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'exploitatie' } })
    .input(exploitatieInput)
    .output(exploitatie)
    .query(({ ctx, input }) => getExploitatie(ctx, input)),

  recordSheet: tenantProcedure
    .with('liquidity.record')
    .input(recordSheetInput)
    .output(recordedState)
    .mutation(({ ctx, input }) => saveSheet(ctx, input)),

  plans: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'cash_plan' } })
    .input(planInput)
    .output(plans)
    .query(({ ctx, input }) => getPlans(ctx, input)),

  recordPlan: tenantProcedure
    .with('liquidity.record')
    .input(recordPlanInput)
    .output(recordedState)
    .mutation(({ ctx, input }) => savePlan(ctx, input)),

  recordActual: tenantProcedure
    .with('liquidity.record')
    .input(recordActualInput)
    .output(recordedState)
    .mutation(({ ctx, input }) => saveActual(ctx, input)),

  forecast: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'cash_plan' } })
    .input(forecastInput)
    .output(forecast)
    .query(({ ctx, input }) => getForecast(ctx, input)),

  exportForecast: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'cash_plan', always: true } })
    .input(exportForecastInput)
    .output(exportedFile)
    .query(({ ctx, input }) => exportForecast(ctx, input)),

  // A mutation only because a file travels with it; it stores nothing.
  readForecast: tenantProcedure
    .with('liquidity.record')
    .meta({ takesFile: true, looks: { at: 'cash_plan', always: true } })
    .input(readForecastInput)
    .output(forecastReading)
    .mutation(({ ctx, input }) => readForecastFile(ctx, input)),

  importForecast: tenantProcedure
    .with('liquidity.record')
    .meta({ takesFile: true })
    .input(importForecastInput)
    .output(forecastImported)
    .mutation(({ ctx, input }) => importForecast(ctx, input)),

  recordEvent: tenantProcedure
    .with('liquidity.recordEvent')
    .input(recordEventInput)
    .output(recordedEvent)
    .mutation(({ ctx, input }) => saveEvent(ctx, input)),

  removeEvent: tenantProcedure
    .with('liquidity.recordEvent')
    .input(removeEventInput)
    .output(recordedEvent)
    .mutation(({ ctx, input }) => removeEvent(ctx, input)),

  recordScenario: tenantProcedure
    .with('liquidity.recordScenario')
    .input(recordScenarioInput)
    .output(recordedScenario)
    .mutation(({ ctx, input }) => saveScenario(ctx, input)),

  removeScenario: tenantProcedure
    .with('liquidity.recordScenario')
    .input(removeScenarioInput)
    .output(recordedScenario)
    .mutation(({ ctx, input }) => removeScenario(ctx, input)),

  runs: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'cash_plan' } })
    .input(runsInput)
    .output(runs)
    .query(({ ctx, input }) => listRuns(ctx, input)),

  startRun: tenantProcedure
    .with('liquidity.recordScenario')
    .input(startRunInput)
    .output(startedRun)
    .mutation(({ ctx, input }) => startRun(ctx, input)),

  stopRun: tenantProcedure
    .with('liquidity.recordScenario')
    .input(stopRunInput)
    .output(done)
    .mutation(({ ctx, input }) => stopRun(ctx, input)),

  setLikelihood: tenantProcedure
    .with('liquidity.setLikelihood')
    .input(likelihood)
    .output(likelihood)
    .mutation(({ ctx, input }) => setLikelihood(ctx, input)),

  deliveries: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'forecast_delivery' } })
    .input(deliveriesInput)
    .output(deliveries)
    .query(({ ctx, input }) => getDeliveries(ctx, input)),

  delivery: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'forecast_delivery', by: 'deliveryId' } })
    .input(deliveryInput)
    .output(delivery)
    .query(({ ctx, input }) => getDelivery(ctx, input)),

  deliveryDifference: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'forecast_delivery' } })
    .input(deliveryDifferenceInput)
    .output(deliveryDifferenceOutput)
    .query(({ ctx, input }) => getDeliveryDifference(ctx, input)),

  subsidyTest: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'forecast_delivery', by: 'deliveryId' } })
    .input(subsidyTestInput)
    .output(subsidyAnswer)
    .query(({ ctx, input }) => getSubsidyTest(ctx, input)),

  deliveryDraft: tenantProcedure
    .with('liquidity.deliver')
    .meta({ looks: { at: 'cash_plan' } })
    .input(deliveryDraftInput)
    .output(deliveryDraft)
    .query(({ ctx, input }) => getDeliveryDraft(ctx, input)),

  deliver: tenantProcedure
    .with('liquidity.deliver')
    .input(deliverInput)
    .output(delivered)
    .mutation(({ ctx, input }) => deliverPlan(ctx, input)),

  signDelivery: tenantProcedure
    .with('liquidity.signDelivery')
    .input(signDeliveryInput)
    .output(signedDelivery)
    .mutation(({ ctx, input }) => signDelivery(ctx, input)),

  refuseDelivery: tenantProcedure
    .with('liquidity.signDelivery')
    .input(refuseDeliveryInput)
    .output(done)
    .mutation(({ ctx, input }) => refuseDelivery(ctx, input)),
});
