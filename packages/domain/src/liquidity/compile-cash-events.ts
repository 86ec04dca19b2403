import { hasFigure } from '../core/amount.ts';
import type { Cents } from '../core/cents.ts';
import { monthsBetween } from '../core/dates.ts';
import type { CashEventId } from '../core/ids.ts';
import { type Considered, leftOut } from './compile-event.ts';
import type { CashEventRevision } from './event.ts';
import { type CashFigure, costFigure, receiptFigure } from './figure.ts';
import type { ForecastInput } from './forecast-input.ts';
import { type Horizon, type Placed, placeWindow, restOf, spreadOf } from './place-event.ts';
import type { ViewJudgements } from './view-judgements.ts';

/** The name of a recorded event in the forecast. */
export function eventKey(eventId: CashEventId): string {
  return `event:${eventId}`;
}

/** The name of a property work in the forecast. */
export function worksKey(key: string): string {
  return `works:${key}`;
}

/** The recorded events, in the base or as a possibility by the view, or why one adds nothing. */
export function considerEvents(input: ForecastInput, judgements: ViewJudgements): readonly Considered[] {
  return input.events.map((event) =>
    considerEvent(event, judgements.baseEvents.has(event.eventId), input.plan),
  );
}

function considerEvent(event: CashEventRevision, isInBase: boolean, horizon: Horizon): Considered {
  const named = { key: eventKey(event.eventId), title: event.title };
  const told = (event.direction === 'uit' ? costFigure : receiptFigure)(event.amount, event.likelyCents);
  if (told === undefined)
    return { candidate: null, left: leftOut(named, event.amount.kind === 'pm' ? 'pm' : 'no_amount', null) };
  const isYearly = hasFigure(event.amount) && event.amount.frequency === 'yearly';
  const here = isYearly ? placedYearly(event, told, horizon) : placedOnce(event, told, horizon);
  if (here === undefined) return { candidate: null, left: leftOut(named, 'outside_horizon', told.cents) };
  const candidate = {
    ...named,
    kind: event.kind,
    class: isInBase ? ('base' as const) : ('scenario' as const),
    riskId: null,
    eventId: event.eventId,
    number: null,
    authorTenantId: event.authorTenantId,
    figure: here.figure,
    probability: event.probabilityPercent === null ? null : event.probabilityPercent / 100,
    placed: here.placed,
    spreadMonths: here.spreadMonths,
    isYearly,
  };
  return { candidate, left: null };
}

interface Here {
  readonly figure: CashFigure;
  readonly placed: Placed;
  readonly spreadMonths: number;
}

const AT_ONCE: Placed = { from: 0, to: 0, isDated: true };

/** What comes every year is still there when it began before the forecast. */
function placedYearly(event: CashEventRevision, figure: CashFigure, horizon: Horizon): Here | undefined {
  const { spreadMonths } = event;
  if (event.to < horizon.firstMonth) return { figure, placed: AT_ONCE, spreadMonths };
  const placed = placeWindow(event, horizon);
  return placed && { figure, placed, spreadMonths };
}

/**
 * What began before the forecast has its first parts in the opening balance already: only the rest is still to come. What
 * could have begun then and has no fixed month may begin from the first month; a window that has passed is over.
 */
function placedOnce(event: CashEventRevision, figure: CashFigure, horizon: Horizon): Here | undefined {
  const passed = monthsBetween(event.from, horizon.firstMonth);
  if (passed <= 0 || event.from !== event.to) {
    if (event.to < horizon.firstMonth) return undefined;
    const placed = placeWindow(event, horizon);
    return placed && { figure, placed, spreadMonths: event.spreadMonths };
  }
  if (passed >= event.spreadMonths) return undefined;
  const spread = spreadOf(false, event.spreadMonths, horizon.months);
  const rest = (amount: Cents) => restOf(amount, spread, passed);
  return {
    figure: {
      sign: figure.sign,
      cents: rest(figure.cents),
      min: rest(figure.min),
      likely: figure.likely === null ? null : rest(figure.likely),
      max: rest(figure.max),
    },
    placed: AT_ONCE,
    spreadMonths: event.spreadMonths - passed,
  };
}

/** The works of the chosen phasing: their cost beside the budget, in the month in which they are planned. */
export function considerWorks({ works, plan }: ForecastInput): readonly Considered[] {
  return works.map(({ key, title, month, cents: amount, authorTenantId }): Considered => {
    const named = { key: worksKey(key), title };
    const figure = costFigure({ kind: 'known', cents: amount, frequency: 'once' });
    const placed = month < plan.firstMonth ? undefined : placeWindow({ from: month, to: month }, plan);
    if (figure === undefined || placed === undefined)
      return { candidate: null, left: leftOut(named, 'outside_horizon', amount) };
    return {
      candidate: {
        ...named,
        kind: 'vastgoed',
        class: 'base',
        riskId: null,
        eventId: null,
        number: null,
        authorTenantId,
        figure,
        probability: 1,
        placed,
        spreadMonths: 1,
        isYearly: false,
      },
      left: null,
    };
  });
}
