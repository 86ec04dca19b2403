import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openThreadPool } from '../../../apps/api/src/liquidity/simulation/open-thread-pool.ts';
import type { CheckedModel } from '../../../packages/forecasting/src/model/cash-model.ts';
import { checkModel } from '../../../packages/forecasting/src/model/check-model.ts';
import { parseModelFile } from '../../../packages/forecasting/src/model/model-file.ts';
import { naivePaths } from '../../../packages/forecasting/src/naive/naive-paths.ts';
import {
  naiveExpectedShortfall,
  naiveQuantile,
} from '../../../packages/forecasting/src/naive/naive-statistics.ts';
import { combineParts } from '../../../packages/forecasting/src/simulate/combine.ts';
import { createEngine, type Engine } from '../../../packages/forecasting/src/simulate/engine.ts';
import { chunksOf, openPart } from '../../../packages/forecasting/src/simulate/part.ts';
import { type SimulationRequest, USUAL } from '../../../packages/forecasting/src/simulate/request.ts';
import { simulate } from '../../../packages/forecasting/src/simulate/simulate.ts';
import { searchRows } from '../../../packages/forecasting/src/simulate/wanted.ts';
import { compareTimes, type Effort, interleave } from '../measure/interleave.ts';
import { median } from '../measure/statistics.ts';
import type { Figure } from '../report/figure.ts';
import type { Workload } from '../workload.ts';
import { startNumpy } from '../yardsticks/numpy.ts';

const MODEL = new URL('../scenario/reference-cash-model.json', import.meta.url);
const PATHS = 100_000;
/** What a screen draws while a person drags. */
const DRAGGED_PATHS = 10_000;
/** The naive version is asked for fewer; its time per path is what counts. */
const NAIVE_PATHS = 2_048;
/** Calls that are made before the clock runs, so that everything is compiled and in memory. */
const WARMING_CALLS = 10;

/** The reference forecast (36 months, 16 risks, two factors of noise) with all its statistics. */
export const forecasting: Workload = {
  name: 'forecasting',
  async measure({ effort }) {
    const model = await referenceModel();
    const engine = createEngine();
    for (let call = 0; call < WARMING_CALLS; call += 1)
      simulate(model, { paths: PATHS, seed: call }, USUAL, engine);
    return [
      ...(await againstNumpy(model, engine, effort)),
      againstNaive(model, engine),
      await inTwoThreads(model, effort),
      shareOfStatistics(model, engine, effort),
      whileDragging(model, engine, effort),
      await memoryOfAMillion(),
    ];
  },
};

async function referenceModel(): Promise<CheckedModel> {
  const parsed = parseModelFile(JSON.parse(await readFile(MODEL, 'utf8')));
  const checked = parsed.ok ? checkModel(parsed.value) : parsed;
  if (!checked.ok) throw new Error(`the reference model is wrong: ${JSON.stringify(checked.error)}`);
  return checked.value;
}

function requestOf(model: CheckedModel, paths: number, seed: number): SimulationRequest {
  return { model, run: { paths, seed }, asked: USUAL };
}

/** In turns with numpy, which times itself; left out, with a word, where there is none. */
async function againstNumpy(
  model: CheckedModel,
  engine: Engine,
  { rounds }: Effort,
): Promise<readonly Figure[]> {
  const numpy = await startNumpy(MODEL, PATHS);
  if (numpy === undefined) {
    process.stderr.write(
      '  no python3 with numpy here: the forecast is compared with its naive version only\n',
    );
    return [];
  }
  try {
    for (let call = 0; call < WARMING_CALLS; call += 1) await numpy.run();
    const { numpy: version, breach } = await numpy.run();
    assertSameForecast(breach, simulate(model, { paths: PATHS, seed: 1 }, USUAL, engine));
    const compared = await interleave(
      {
        subject: async () =>
          typicalOf(3, () => timeOf(() => simulate(model, { paths: PATHS, seed: 7 }, USUAL, engine))),
        baseline: async () =>
          median([(await numpy.run()).ms, (await numpy.run()).ms, (await numpy.run()).ms]),
      },
      rounds,
    );
    const details = {
      subjectMs: compared.subject,
      numpyMs: compared.baseline,
      numpyMajor: Number.parseFloat(version),
    };
    return [{ name: 'forecast.numpy', value: 1 / compared.ratio, details }];
  } finally {
    numpy.stop();
  }
}

/** Both draw the same forecast when their chances differ by no more than chance: four standard errors of a difference. */
function assertSameForecast(breach: number, simulation: ReturnType<typeof simulate>): void {
  const mine = simulation.months.at(-1)?.breach;
  if (mine === undefined || Math.abs(mine.value - breach) > 4 * Math.SQRT2 * mine.standardError)
    throw new Error(`numpy finds a chance of ${breach}, the kernel ${mine?.value}: not the same forecast`);
}

function againstNaive(model: CheckedModel, engine: Engine): Figure {
  const naive = () => {
    const paths = naivePaths(model, { paths: NAIVE_PATHS, seed: 7 });
    for (let month = 0; month < model.months; month += 1) {
      const column = paths.map(({ cash }) => cash[month] ?? Number.NaN);
      for (const share of USUAL.quantiles) naiveQuantile(column, share);
      naiveExpectedShortfall(column, USUAL.tail);
    }
  };
  const naiveMs = (typicalOf(3, () => timeOf(naive)) / NAIVE_PATHS) * PATHS;
  const subjectMs = typicalOf(5, () =>
    timeOf(() => simulate(model, { paths: PATHS, seed: 7 }, USUAL, engine)),
  );
  return { name: 'forecast.naive', value: naiveMs / subjectMs, details: { subjectMs, naiveMs } };
}

async function inTwoThreads(model: CheckedModel, effort: Effort): Promise<Figure> {
  const [one, two] = [openThreadPool(1), openThreadPool(2)];
  try {
    const request = requestOf(model, PATHS, 7);
    const compared = await compareTimes(
      { subject: () => one.simulate(request), baseline: () => two.simulate(request) },
      effort,
    );
    const details = { oneThreadMs: compared.subject, twoThreadsMs: compared.baseline };
    return { name: 'forecast.workers', value: compared.ratio, details };
  } finally {
    one.end();
    two.end();
  }
}

/** Everything after the last path is drawn, as a share of the whole. */
function shareOfStatistics(model: CheckedModel, engine: Engine, { rounds }: Effort): Figure {
  const runs = Array.from({ length: 3 * rounds }, () => {
    const request = requestOf(model, PATHS, 7);
    const begun = performance.now();
    const part = openPart(engine, request, { first: 0, end: chunksOf(PATHS) });
    part.advance(chunksOf(PATHS));
    const drawn = performance.now();
    const counts = [part.count()];
    const searches = searchRows(request, counts);
    combineParts(request, counts, searches, [part.collect(searches.map(({ wanted }) => wanted))]);
    return { drawMs: drawn - begun, statisticsMs: performance.now() - drawn };
  });
  const drawMs = median(runs.map((one) => one.drawMs));
  const statisticsMs = median(runs.map((one) => one.statisticsMs));
  const value = median(runs.map((one) => one.statisticsMs / (one.drawMs + one.statisticsMs)));
  return { name: 'forecast.statistics', value, details: { drawMs, statisticsMs } };
}

/** One event moves a month with every picture, as under a finger. */
function whileDragging(model: CheckedModel, engine: Engine, { rounds }: Effort): Figure {
  const times = Array.from({ length: 5 * rounds }, (_, picture) => {
    const events = model.events.map((event, index) =>
      index === 0 ? { ...event, onset: { from: picture % 24, to: (picture % 24) + 4 } } : event,
    );
    return timeOf(() => simulate({ ...model, events }, { paths: DRAGGED_PATHS, seed: 7 }, USUAL, engine));
  });
  return { name: 'forecast.drag', value: median(times), details: { slowestMs: Math.max(...times) } };
}

async function memoryOfAMillion(): Promise<Figure> {
  const script = fileURLToPath(new URL('../servers/million-paths.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  return { name: 'forecast.memory', value: Number(stdout), details: { paths: 1_000_000 } };
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function typicalOf(times: number, measure: () => number): number {
  return median(Array.from({ length: times }, measure));
}
