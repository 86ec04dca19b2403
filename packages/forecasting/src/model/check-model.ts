import type { CashModel, CheckedModel, ModelWarning, NoiseFactor } from './cash-model.ts';
import { checkCorrelation } from './check-correlation.ts';
import { checkEvent } from './check-event.ts';
import { LARGEST_AMOUNT, MOST_EVENTS, MOST_FACTORS, MOST_MONTHS } from './limits.ts';
import type { ModelProblem } from './problem.ts';
import { ProblemList } from './problem-list.ts';
import { err, ok, type Result } from './result.ts';

/** Largest standard deviation of a shock, and weight of it: the product must stay an amount. */
const LARGEST_SIGMA = 1e6;

/**
 * Finds everything that is wrong with a model, each with its field and figures; a sound model comes back branded, which is
 * what can be simulated. A correlation that cannot exist is replaced by the nearest that can, with a warning, or refused.
 * Expects the shape that the type says: what comes from outside goes through `parseModelFile` first.
 */
export function checkModel(model: CashModel): Result<CheckedModel, readonly ModelProblem[]> {
  const list = new ProblemList();
  const warnings: ModelWarning[] = [];
  if (!list.whole('months', model.months, 1, MOST_MONTHS)) return err(list.problems);
  checkBase(model, list);
  checkNoise(model, list);
  checkEvents(model, list);
  if (list.problems.length > 0) return err(list.problems);
  const noise = checkCorrelation(
    model.noiseCorrelation,
    model.noise.length,
    'noiseCorrelation',
    list,
    warnings,
  );
  const events = checkCorrelation(
    model.eventCorrelation,
    model.events.length,
    'eventCorrelation',
    list,
    warnings,
  );
  if (list.problems.length > 0) return err(list.problems);
  return ok(brand({ ...model, noiseCorrelation: noise, eventCorrelation: events }, warnings));
}

function checkBase(model: CashModel, list: ProblemList): void {
  list.within('opening', model.opening, -LARGEST_AMOUNT, LARGEST_AMOUNT);
  list.within('limit', model.limit, 0, LARGEST_AMOUNT);
  list.monthly('net', model.net, model.months, -LARGEST_AMOUNT, LARGEST_AMOUNT);
  list.monthly('dip', model.dip, model.months, 0, LARGEST_AMOUNT);
}

function checkNoise({ noise, months }: CashModel, list: ProblemList): void {
  if (noise.length > MOST_FACTORS) {
    list.add('too-many-factors', 'noise', { count: noise.length, most: MOST_FACTORS });
    return;
  }
  for (const [index, factor] of noise.entries()) checkFactor(factor, `noise[${index}]`, months, list);
}

function checkFactor(factor: NoiseFactor, path: string, months: number, list: ProblemList): void {
  list.within(`${path}.phi`, factor.phi, -1, 1);
  list.within(`${path}.sigma`, factor.sigma, 0, LARGEST_SIGMA);
  list.monthly(`${path}.weight`, factor.weight, months, -LARGEST_AMOUNT, LARGEST_AMOUNT);
}

function checkEvents({ events, months }: CashModel, list: ProblemList): void {
  if (events.length > MOST_EVENTS) {
    list.add('too-many-events', 'events', { count: events.length, most: MOST_EVENTS });
    return;
  }
  const seen = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    checkEvent(event, `events[${index}]`, months, list);
    const first = seen.get(event.id);
    if (first === undefined) seen.set(event.id, index);
    else list.add('duplicate-id', `events[${index}].id`, { first, index });
  }
}

/** The only place that makes a CheckedModel. The brand lives in the type alone, so that a model can be posted to a worker. */
function brand(model: CashModel, warnings: readonly ModelWarning[]): CheckedModel {
  return { ...model, warnings } as CheckedModel;
}
