import type { CompiledEvent, EventOverride, ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import type { DriverKey, ReturnChoice } from '@regietafel/domain/liquidity/plan';

/** What a reader can do to a forecast while looking. */
export type OverrideAction =
  | { readonly kind: 'event'; readonly key: string; readonly change: EventOverride }
  /** All that is done to an event, instead of what was done before. */
  | { readonly kind: 'state'; readonly key: string; readonly override: EventOverride }
  | { readonly kind: 'undo'; readonly key: string }
  | { readonly kind: 'return'; readonly choice: ReturnChoice | null }
  | { readonly kind: 'driver'; readonly key: DriverKey; readonly points: number }
  | { readonly kind: 'all'; readonly overrides: ForecastOverrides };

/** The overrides after one act; what brings an event back to how its author put it leaves no trace. */
export function changeOverrides(overrides: ForecastOverrides, action: OverrideAction): ForecastOverrides {
  switch (action.kind) {
    case 'event':
      return withEvent(overrides, action.key, { ...overrides.events[action.key], ...action.change });
    case 'state':
      return withEvent(overrides, action.key, action.override);
    case 'undo':
      return withEvent(overrides, action.key, {});
    case 'return':
      return { ...overrides, returnChoice: action.choice };
    case 'driver': {
      const { [action.key]: _before, ...drivers } = overrides.drivers;
      return {
        ...overrides,
        drivers: action.points === 0 ? drivers : { ...drivers, [action.key]: action.points },
      };
    }
    case 'all':
      return action.overrides;
  }
}

/** Whether anything stands otherwise than the records say. */
export function hasOverrides({ events, drivers, returnChoice }: ForecastOverrides): boolean {
  return Object.keys(events).length + Object.keys(drivers).length > 0 || returnChoice !== null;
}

/** The override that moves an event, as it now stands, so that it begins in a month. */
export function moveTo(
  event: CompiledEvent,
  override: EventOverride | undefined,
  month: number,
): EventOverride {
  return { shift: (override?.shift ?? 0) + month - event.from };
}

function withEvent(overrides: ForecastOverrides, key: string, change: EventOverride): ForecastOverrides {
  const { [key]: _before, ...events } = overrides.events;
  const { isOn, shift, scalePercent } = change;
  const told: EventOverride = {
    ...(isOn !== undefined && { isOn }),
    ...(shift !== undefined && shift !== 0 && { shift }),
    ...(scalePercent !== undefined && scalePercent !== 100 && { scalePercent }),
  };
  return {
    ...overrides,
    events: Object.keys(told).length === 0 ? events : { ...events, [key]: told },
  };
}
