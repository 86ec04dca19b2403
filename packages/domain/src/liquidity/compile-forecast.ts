import { type Cents, cents, MAX_CENTS, sumCents } from '../core/cents.ts';
import { monthOf, monthsBetween } from '../core/dates.ts';
import type { FieldError } from '../core/errors.ts';
import { err, ok, type Result } from '../core/result.ts';
import { checkOverrides } from './check-overrides.ts';
import { considerEvents, considerWorks } from './compile-cash-events.ts';
import { type Candidate, type Considered, compileEvent, leftOut } from './compile-event.ts';
import { considerRisks } from './compile-risks.ts';
import type {
  CompiledEvent,
  CompiledForecast,
  ForecastOverrides,
  ForecastView,
  NotInFigure,
  Returns,
  WakingRisk,
} from './compiled.ts';
import { compiledModel } from './compiled-model.ts';
import { coverRisks } from './cover-risks.ts';
import { deriveCash } from './derive-cash.ts';
import type { DerivedCash } from './derived.ts';
import { costFigure } from './figure.ts';
import type { ForecastInput } from './forecast-input.ts';
import type { ReturnChoice } from './plan.ts';
import { returnsOf } from './returns.ts';
import { judgementsOf, type ViewJudgements } from './view-judgements.ts';

/** What a forecast has before its events: the same as long as nobody touches the return or a driver. */
export interface ForecastBase {
  readonly cash: DerivedCash;
  readonly returns: Returns;
  readonly returnChoice: ReturnChoice;
}

/**
 * A forecast seen through one view, with what its reader switches, moves and scales: exact in cents, and ready for the
 * simulation. The same risks and events as in the register and on the timeline, each euro once: in the base, as a scenario,
 * or on the list of what is not in the figure. Refuses, by field, what the derivation refuses and overrides without sense.
 */
export function compileForecast(
  input: ForecastInput,
  view: ForecastView,
  overrides: ForecastOverrides,
): Result<CompiledForecast, readonly FieldError[]> {
  return compileJudged(input, view, judgementsOf(input, view), overrides);
}

/** The same, with judgements that the caller holds already (of one view, or mixed from two). */
export function compileJudged(
  input: ForecastInput,
  view: ForecastView,
  judgements: ViewJudgements,
  overrides: ForecastOverrides,
): Result<CompiledForecast, readonly FieldError[]> {
  const base = deriveBase(input, judgements, overrides);
  return base.ok ? compileOnBase(input, view, base.value, judgements, overrides) : base;
}

/** The forecast before its events. It depends on the overrides of return and drivers alone, so that it can be kept while somebody drags an event. */
export function deriveBase(
  input: ForecastInput,
  judgements: ViewJudgements,
  overrides: Pick<ForecastOverrides, 'returnChoice' | 'drivers'>,
): Result<ForecastBase, readonly FieldError[]> {
  const problems = checkOverrides({ events: {}, ...overrides });
  if (problems.length > 0) return err(problems);
  const { plan, sheets } = input;
  const returnChoice = overrides.returnChoice ?? plan.returns.choice;
  const returns = returnsOf(plan, sheets, judgements.theoreticalBp);
  const cash = deriveCash({ ...plan, returns: { ...plan.returns, choice: returnChoice } }, sheets, {
    returnBp: returns[returnChoice],
    driverPoints: addPoints(judgements.driverPoints, overrides.drivers),
  });
  return cash.ok ? ok({ cash: cash.value, returns, returnChoice }) : cash;
}

/** Puts the events on a base that was derived already. */
export function compileOnBase(
  input: ForecastInput,
  view: ForecastView,
  base: ForecastBase,
  judgements: ViewJudgements,
  overrides: ForecastOverrides,
): Result<CompiledForecast, readonly FieldError[]> {
  const problems = checkOverrides(overrides);
  if (problems.length > 0) return err(problems);
  try {
    const { candidates, notInFigure } = consider(input, judgements, overrides);
    const events = candidates.map((candidate) =>
      compileEvent(candidate, overrides.events[candidate.key], input.plan),
    );
    return ok({
      view,
      ...base,
      events,
      notInFigure: [...notInFigure, ...withoutChance(events)],
      waking: wakingRisks(input),
      ...balances(base.cash, events),
      model: compiledModel(base.cash, events, input.noise, overrides.together ?? []),
    });
  } catch (error) {
    // Each amount is allowed by itself; together they can pass what is exact.
    if (!(error instanceof RangeError)) throw error;
    return err([
      { path: 'events', messageKey: 'liquidity.amountTooLarge', values: { mostCents: MAX_CENTS } },
    ]);
  }
}

function consider(
  input: ForecastInput,
  judgements: ViewJudgements,
  overrides: ForecastOverrides,
): { readonly candidates: readonly Candidate[]; readonly notInFigure: readonly NotInFigure[] } {
  const recorded = [...considerWorks(input), ...considerEvents(input, judgements)];
  const covering = coverRisks(found(recorded), input, overrides);
  const risks = considerRisks(input, judgements, covering.coveredBy);
  return {
    candidates: [...covering.candidates, ...found(risks)],
    notInFigure: [...missing(recorded), ...covering.left, ...missing(risks)],
  };
}

function found(considered: readonly Considered[]): readonly Candidate[] {
  return considered.flatMap(({ candidate }) => candidate ?? []);
}

function missing(considered: readonly Considered[]): readonly NotInFigure[] {
  return considered.flatMap(({ left }) => left ?? []);
}

/** Possible costs without a chance: on the timeline, and outside the probabilities until somebody supposes them. */
function withoutChance(events: readonly CompiledEvent[]): readonly NotInFigure[] {
  return events
    .filter((event) => event.probability === null && event.drawn === null && event.sign === 1)
    .filter((event) => event.class === 'scenario')
    .map((event) => leftOut(event, 'no_probability', event.cents));
}

/** Settled risks that come back, whatever their amount. */
function wakingRisks({ risks, plan }: ForecastInput): readonly WakingRisk[] {
  return risks.flatMap(({ riskId, number, title, status, wakeUpOn, amount }) =>
    status !== 'opgelost' || wakeUpOn === null
      ? []
      : [
          {
            riskId,
            number,
            title,
            on: wakeUpOn,
            month: monthsBetween(plan.firstMonth, monthOf(wakeUpOn)),
            cents: costFigure(amount)?.cents ?? null,
          },
        ],
  );
}

function balances(
  cash: DerivedCash,
  events: readonly CompiledEvent[],
): Pick<CompiledForecast, 'net' | 'closing' | 'lowest' | 'firstBreach'> {
  const counted = events.filter((event) => event.isOn);
  const net = cash.net.map((base, month) =>
    sumCents([base, ...counted.map((event) => event.months[month] ?? cents(0))]),
  );
  const closing: Cents[] = [];
  for (const month of net) closing.push(sumCents([closing.at(-1) ?? cash.openingCents, month]));
  // The day of the month on which an event falls is not known: the month keeps the dip of its base.
  const lowest = closing.map((end, month) =>
    cents(end + (cash.lowest[month] ?? 0) - (cash.closing[month] ?? 0)),
  );
  const breach = lowest.findIndex((low) => low < -cash.creditLimitCents);
  return { net, closing, lowest, firstBreach: breach === -1 ? null : breach };
}

/** Points that a view and its reader add to drivers, together. */
export function addPoints(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));
}
