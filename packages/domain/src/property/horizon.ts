import type { FieldError } from '../core/errors.ts';
import type { Horizon } from './means.ts';
import { FIRST_WORK_YEAR, LAST_WORK_YEAR } from './work.ts';

export const FEWEST_YEARS = 10;
export const MOST_YEARS = 60;

/**
 * What is wrong with a span of years: fewer than 10 or more than 60 of them (a plan for 400 years says nothing), or years
 * outside 2015-2100. Empty when it is right.
 */
export function checkHorizon({ firstYear, years }: Horizon): readonly FieldError[] {
  const problems: FieldError[] = [];
  const last = firstYear + years - 1;
  if (!Number.isInteger(years) || years < FEWEST_YEARS || years > MOST_YEARS)
    problems.push({
      path: 'years',
      messageKey: 'property.years',
      values: { min: FEWEST_YEARS, max: MOST_YEARS },
    });
  if (!Number.isInteger(firstYear) || firstYear < FIRST_WORK_YEAR || last > LAST_WORK_YEAR)
    problems.push({
      path: 'firstYear',
      messageKey: 'property.year',
      values: { min: FIRST_WORK_YEAR, max: LAST_WORK_YEAR },
    });
  return problems;
}

/** The years of a span, from the first. */
export function yearsOf({ firstYear, years }: Horizon): readonly number[] {
  return Array.from({ length: years }, (_, index) => firstYear + index);
}
