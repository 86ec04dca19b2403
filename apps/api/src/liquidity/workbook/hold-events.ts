import type { ForecastOutlook } from '@regietafel/contracts/liquidity/workbook';
import type { OriginatedScenario } from '@regietafel/db/queries/liquidity/scenarios';
import {
  type CellRemark,
  cellOfField,
  type ForecastReading,
} from '@regietafel/documents/liquidity/read/reading';
import { checkOverrides } from '@regietafel/domain/liquidity/check-overrides';
import { eventKey, worksKey } from '@regietafel/domain/liquidity/compile-cash-events';
import { riskKey } from '@regietafel/domain/liquidity/compile-risks';
import {
  type ForecastOverrides,
  NO_OVERRIDES,
  UNSCALED_PERCENT,
} from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import { isSame } from './outlook.ts';

/** What a workbook does to events, held against those that stand. */
export interface HeldEvents {
  /** As a scenario would say it. */
  readonly overrides: ForecastOverrides;
  readonly hasOverrides: boolean;
  /** Rows of events that nobody knows, and moves and scales without sense. */
  readonly problems: readonly CellRemark[];
  readonly shown: ForecastOutlook['events'];
  /** The scenario that says the same already. */
  readonly scenarioName: string | null;
}

/**
 * Events have authors of their own, and a risk's figures are judgements: a workbook changes none of them. What somebody
 * switched, moved and scaled in it is a scenario, as it is on the timeline.
 */
export function holdEvents(
  { events: { keys, switched }, cells }: ForecastReading,
  input: Pick<ForecastInput, 'risks' | 'events' | 'works'>,
  scenarios: readonly OriginatedScenario[],
): HeldEvents {
  const titles = titlesOf(input);
  const overrides: ForecastOverrides = { ...NO_OVERRIDES, events: switched };
  const hasOverrides = Object.keys(switched).length > 0;
  const same = scenarios.find(
    (scenario) => scenario.removedReason === null && isSame(plain(scenario.overrides), plain(overrides)),
  );
  const refused = [
    ...keys
      .filter((key) => !titles.has(key))
      .map((key) => ({ path: `overrides.events.${key}`, messageKey: 'workbook.eventUnknown' })),
    ...checkOverrides(overrides),
  ];
  return {
    overrides,
    hasOverrides,
    problems: refused.map((problem) => ({ ...problem, cell: cellOfField(cells, problem.path) ?? '' })),
    shown: Object.entries(switched).map(
      ([key, { isOn = null, shift = 0, scalePercent = UNSCALED_PERCENT }]) => ({
        title: titles.get(key) ?? key,
        isOn,
        shift,
        scalePercent,
      }),
    ),
    scenarioName: hasOverrides ? (same?.name ?? null) : null,
  };
}

/** Every event that a forecast can hold, whatever the view. */
function titlesOf({
  risks,
  events,
  works,
}: Pick<ForecastInput, 'risks' | 'events' | 'works'>): ReadonlyMap<string, string> {
  return new Map([
    ...risks.map(({ riskId, title }) => [riskKey(riskId), title] as const),
    ...events.map(({ eventId, title }) => [eventKey(eventId), title] as const),
    ...works.map(({ key, title }) => [worksKey(key), title] as const),
  ]);
}

/** What a scenario does, without the fields that do nothing. */
function plain({ events, returnChoice, drivers, together = [] }: ForecastOverrides) {
  const done = Object.entries(events).map(([key, { isOn, shift = 0, scalePercent = UNSCALED_PERCENT }]) => [
    key,
    { ...(isOn !== undefined && { isOn }), shift, scalePercent },
  ]);
  return { events: Object.fromEntries(done), returnChoice, drivers, together };
}
