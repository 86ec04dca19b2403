import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { type ForecastRun, findForecastRun } from '@regietafel/db/queries/liquidity/runs';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import { sha256Hex } from '@regietafel/domain/core/sha256';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import { type ForecastRunResult, isEnded } from '@regietafel/domain/liquidity/forecast-run';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { CheckedModel } from '@regietafel/forecasting/model/cash-model';
import { checkModel } from '@regietafel/forecasting/model/check-model';
import { modelHash } from '@regietafel/forecasting/model/model-text';
import { USUAL } from '@regietafel/forecasting/simulate/request';
import type { Simulation } from '@regietafel/forecasting/simulate/simulation';
import type { JobContext } from '../../jobs/job-context.ts';
import type { JobData } from '../../jobs/queues.ts';
import { presentInput } from '../forecast-input.ts';
import { readRecords } from '../get-forecast.ts';
import { noiseOf } from '../noise-of.ts';
import { chosenPlan } from '../present-forecast.ts';
import { openThreadPool } from '../simulation/open-thread-pool.ts';
import { takeStep } from './take-step.ts';

/** Shares of the futures, in per cents, at which the page is told how far it is. */
const TOLD_AT = [25, 50, 75];

/**
 * Draws a run that somebody asked for, in a thread of its own and with that person's eyes: who no longer reads the dossier
 * gets nothing. Doing it again finds what has ended as it is.
 */
export async function performRun(
  { database, now }: JobContext,
  { runId, dossierId, ...actor }: JobData['run-forecast'],
): Promise<void> {
  const reader = tenantReader(database, actor, { dossierId });
  const run = await findForecastRun(reader, dossierId, actor.tenantId, runId);
  if (run === undefined || isEnded(run.state)) return;
  const model = await modelOf(reader, run, dutchDayOf(now()));
  if (model === undefined)
    return void (await takeStep(database, actor, run, { state: 'failed', percent: 0 }));
  const result = await draw({ database, actor, run, model });
  if (result !== undefined) await takeStep(database, actor, run, { state: 'done', percent: 100, result });
}

/** The model as the records stand at this moment; undefined when they make none. */
async function modelOf(
  reader: Parameters<typeof readRecords>[0],
  { dossierId, request }: ForecastRun,
  today: ReturnType<typeof dutchDayOf>,
): Promise<CheckedModel | undefined> {
  const { standPer, planOf, view, overrides } = request;
  const asOf = { standPer, knownAt: null };
  const records = await readRecords(reader, { dossierId, asOf, day: standPer ?? today });
  const plan = chosenPlan(records.plans, records.parties, planOf);
  if (plan === undefined) return undefined;
  const input = presentInput({ ...records, plan });
  const compiled = compileForecast({ ...input, noise: noiseOf(input.sheets) }, view, overrides);
  if (!compiled.ok) return undefined;
  const checked = checkModel(compiled.value.model);
  return checked.ok ? checked.value : undefined;
}

interface Drawing {
  readonly database: JobContext['database'];
  readonly actor: Actor;
  readonly run: ForecastRun;
  readonly model: CheckedModel;
}

/** Undefined when somebody stopped the run meanwhile. */
async function draw({ database, actor, run, model }: Drawing): Promise<ForecastRunResult | undefined> {
  const { paths, seed } = run.request;
  const pool = openThreadPool(1);
  const stopped = new AbortController();
  const left = [...TOLD_AT];
  const tell = async (percent: number) => {
    if (!(await takeStep(database, actor, run, { state: 'drawing', percent }))) stopped.abort();
  };
  let telling = tell(0);
  const onProgress = (share: number) => {
    const [next] = left;
    if (next === undefined || share * 100 < next) return;
    left.shift();
    telling = telling.then(() => tell(next));
  };
  try {
    const request = { model, run: { paths, seed }, asked: USUAL };
    const simulation = await pool.simulate(request, { signal: stopped.signal, onProgress });
    await telling;
    return stopped.signal.aborted ? undefined : resultOf(simulation, await modelHash(model, sha256Hex));
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    return undefined;
  } finally {
    pool.end();
  }
}

function resultOf({ modelVersion, months, breachBefore }: Simulation, hash: string): ForecastRunResult {
  return {
    modelVersion,
    modelHash: hash,
    breachBefore,
    months: months.map(({ quantiles, breach }) => ({
      breach,
      quantiles: quantiles.map(({ share, value, standardError }) => ({ share, value, standardError })),
    })),
  };
}
