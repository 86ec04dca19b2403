import type { FieldError } from '../core/errors.ts';
import type { EventOverride, ForecastOverrides } from './compiled.ts';
import { MOST_MONTHS } from './plan.ts';

/** Most that an event can be scaled up to, in per cents. */
export const MOST_SCALE = 1000;
/** Most points by which a driver can be moved, in the driver's own unit. */
const MOST_POINTS = 100_000;

/** What is wrong with what a reader asks of a forecast, by field. Names of events that are no more ask nothing. */
export function checkOverrides(overrides: ForecastOverrides): readonly FieldError[] {
  return [
    ...Object.entries(overrides.events).flatMap(([key, override]) =>
      checkOverride(override, `overrides.events.${key}`),
    ),
    ...Object.entries(overrides.drivers).flatMap(([key, points]) =>
      isWhole(points, -MOST_POINTS, MOST_POINTS)
        ? []
        : [refused(`overrides.drivers.${key}`, -MOST_POINTS, MOST_POINTS)],
    ),
  ];
}

function checkOverride({ shift, scalePercent }: EventOverride, path: string): readonly FieldError[] {
  const problems: FieldError[] = [];
  if (shift !== undefined && !isWhole(shift, -MOST_MONTHS, MOST_MONTHS))
    problems.push(refused(`${path}.shift`, -MOST_MONTHS, MOST_MONTHS));
  if (scalePercent !== undefined && !isWhole(scalePercent, 0, MOST_SCALE))
    problems.push(refused(`${path}.scalePercent`, 0, MOST_SCALE));
  return problems;
}

function refused(path: string, least: number, most: number): FieldError {
  return { path, messageKey: 'liquidity.figure', values: { least, most } };
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
