import type { CheckedModel } from '../model/cash-model.ts';
import type { Run } from '../model/check-run.ts';
import { combineParts } from './combine.ts';
import { createEngine, type Engine } from './engine.ts';
import { chunksOf, openPart, type Part } from './part.ts';
import { type Asked, type SimulationRequest, USUAL } from './request.ts';
import type { Simulation } from './simulation.ts';
import { searchRows } from './wanted.ts';

/**
 * Draws `run.paths` futures of a checked model and gives what they show: per month mean, quantiles, expected shortfall and
 * probability of a breach; the lowest cash; what each event does to it; the support that keeps the limit. The same model, seed,
 * paths and questions give the same bytes in every engine and for any number of workers.
 *
 * Pass the `engine` of an earlier call to draw again without warming up. The run must have passed `checkRun`.
 */
export function simulate(
  model: CheckedModel,
  run: Run,
  asked: Asked = USUAL,
  engine: Engine = createEngine(),
): Simulation {
  const request = { model, run, asked };
  return finish(request, drawAll(engine, request));
}

/** As `simulate`, and gives each future too: `cash` month by month and `lowest`, one number per path. */
export function simulatePaths(
  model: CheckedModel,
  run: Run,
  asked: Asked = USUAL,
  engine: Engine = createEngine(),
): {
  readonly simulation: Simulation;
  readonly cash: readonly Float64Array[];
  readonly lowest: Float64Array;
} {
  const request = { model, run, asked };
  const part = drawAll(engine, request);
  const simulation = finish(request, part);
  const lastRow = model.months + simulation.support.length - 1;
  return { simulation, cash: model.net.map((_, month) => part.row(month)), lowest: part.row(lastRow) };
}

function drawAll(engine: Engine, request: SimulationRequest): Part {
  const chunks = chunksOf(request.run.paths);
  const part = openPart(engine, request, { first: 0, end: chunks });
  part.advance(chunks);
  return part;
}

function finish(request: SimulationRequest, part: Part): Simulation {
  const counts = [part.count()];
  const searches = searchRows(request, counts);
  const collected = [part.collect(searches.map(({ wanted }) => wanted))];
  return combineParts(request, counts, searches, collected);
}
