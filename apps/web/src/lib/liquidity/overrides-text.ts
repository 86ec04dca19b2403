import {
  type EventOverride,
  type ForecastOverrides,
  NO_OVERRIDES,
} from '@regietafel/domain/liquidity/compiled';
import { DRIVER_KEYS, RETURN_CHOICES } from '@regietafel/domain/liquidity/plan';

/** Longer than this an address is no longer fit to be passed on. */
const LONGEST = 1500;
const MOST_SHIFT = 600;
const MOST_PERCENT = 1000;
const MOST_POINTS = 100_000;
/** Key of an event, whether it is on (a, or u for off), months later, per cents of its amount; each may be absent. */
const EVENT = /^([a-z]+\.[\w-]+)!([au]?)!(-?\d{1,3})?!(\d{1,4})?$/;
const DRIVER = /^([a-z]+)\((-?\d{1,6})\)$/;

/**
 * What a reader did to a forecast, as short text for an address: `risk.4a…!a!2!150*bezetting(-100)*rendement.begroot`.
 * Undefined where nothing was done, or more than an address holds.
 */
export function overridesText(overrides: ForecastOverrides): string | undefined {
  const parts = [
    ...Object.entries(overrides.events).map(([key, override]) => eventText(key, override)),
    ...Object.entries(overrides.drivers)
      .filter(([, points]) => points !== 0)
      .map(([key, points]) => `${key}(${points})`),
    ...(overrides.returnChoice === null ? [] : [`rendement.${overrides.returnChoice}`]),
  ];
  const text = parts.join('*');
  return text === '' || text.length > LONGEST ? undefined : text;
}

/** The reverse; undefined for a text that says nothing or is not understood as a whole. */
export function findOverrides(text: string): ForecastOverrides | undefined {
  if (text === '' || text.length > LONGEST) return undefined;
  let overrides = NO_OVERRIDES;
  for (const part of text.split('*')) {
    const next = withPart(overrides, part);
    if (next === undefined) return undefined;
    overrides = next;
  }
  return overrides;
}

function eventText(key: string, { isOn, shift, scalePercent }: EventOverride): string {
  const on = isOn === undefined ? '' : isOn ? 'a' : 'u';
  return `${key.replace(':', '.')}!${on}!${shift ?? ''}!${scalePercent ?? ''}`;
}

function withPart(overrides: ForecastOverrides, part: string): ForecastOverrides | undefined {
  const choice = RETURN_CHOICES.find((one) => part === `rendement.${one}`);
  if (choice !== undefined) return { ...overrides, returnChoice: choice };
  const [, driver, points] = DRIVER.exec(part) ?? [];
  if (driver !== undefined) {
    if (!DRIVER_KEYS.some((key) => key === driver) || Math.abs(Number(points)) > MOST_POINTS)
      return undefined;
    return { ...overrides, drivers: { ...overrides.drivers, [driver]: Number(points) } };
  }
  const [, key, on, shift, scale] = EVENT.exec(part) ?? [];
  if (key === undefined) return undefined;
  if (Math.abs(Number(shift ?? 0)) > MOST_SHIFT || Number(scale ?? 0) > MOST_PERCENT) return undefined;
  const override: EventOverride = {
    ...(on && { isOn: on === 'a' }),
    ...(shift !== undefined && { shift: Number(shift) }),
    ...(scale !== undefined && { scalePercent: Number(scale) }),
  };
  return { ...overrides, events: { ...overrides.events, [key.replace('.', ':')]: override } };
}
