import type { FieldError } from '../core/errors.ts';
import type { BuildingContent } from './building.ts';
import { checkHorizon } from './horizon.ts';
import type { MeansContent, PhasingContent } from './means.ts';
import { FIRST_WORK_YEAR, LAST_WORK_YEAR, type PlanContent, type WorkContent } from './work.ts';

/** The longest cycle that a work can have, in years. */
export const LONGEST_CYCLE = 60;
/** Prices fall by at most 20 % or rise by at most 30 % in a year. */
export const LOWEST_INDEX = -2_000;
export const HIGHEST_INDEX = 3_000;

const YEARS = { min: FIRST_WORK_YEAR, max: LAST_WORK_YEAR };

function checkYear(path: string, year: number): readonly FieldError[] {
  const isRight = Number.isInteger(year) && year >= FIRST_WORK_YEAR && year <= LAST_WORK_YEAR;
  return isRight ? [] : [{ path, messageKey: 'property.year', values: YEARS }];
}

/** What is wrong with the content of a building; empty when it is right. */
export function checkBuilding({ parts }: BuildingContent): readonly FieldError[] {
  return parts.flatMap((part, index) => {
    const problems: FieldError[] = [];
    if (parts.findIndex(({ partId }) => partId === part.partId) !== index)
      problems.push({ path: `parts.${index}.partId`, messageKey: 'property.partTwice' });
    // A score is a measurement: without its day it says nothing, and a day alone measures nothing.
    if (part.condition !== null && part.measuredOn === null)
      problems.push({ path: `parts.${index}.measuredOn`, messageKey: 'property.measuredOn' });
    if (part.condition === null && part.measuredOn !== null)
      problems.push({ path: `parts.${index}.condition`, messageKey: 'property.condition' });
    return problems;
  });
}

/** What is wrong with the content of a plan; empty when it is right. */
export function checkPlan(
  plan: Pick<PlanContent, 'priceLevelYear' | 'indexBasisPoints'>,
): readonly FieldError[] {
  const { indexBasisPoints } = plan;
  const isIndex =
    Number.isInteger(indexBasisPoints) &&
    indexBasisPoints >= LOWEST_INDEX &&
    indexBasisPoints <= HIGHEST_INDEX;
  return [
    ...checkYear('priceLevelYear', plan.priceLevelYear),
    ...(isIndex
      ? []
      : [{ path: 'indexBasisPoints', messageKey: 'property.index', values: { min: -20, max: 30 } }]),
  ];
}

type CheckedWork = Pick<
  WorkContent,
  'category' | 'cost' | 'cycleYears' | 'firstYear' | 'naturalReplacementCents' | 'window'
>;

/** What is wrong with the content of a work; empty when it is right. Each problem names its field. */
export function checkWork(work: CheckedWork): readonly FieldError[] {
  const { window, cycleYears } = work;
  const problems: FieldError[] = [
    ...checkYear('firstYear', work.firstYear),
    ...checkYear('window.earliest', window.earliest),
    ...checkYear('window.latest', window.latest),
    ...checkWorkCost(work),
  ];
  if (window.latest < window.earliest)
    problems.push({ path: 'window.latest', messageKey: 'property.windowOrder' });
  if (cycleYears !== null && (!Number.isInteger(cycleYears) || cycleYears < 1 || cycleYears > LONGEST_CYCLE))
    problems.push({ path: 'cycleYears', messageKey: 'property.cycle', values: { max: LONGEST_CYCLE } });
  return problems;
}

function checkWorkCost({ category, cost, naturalReplacementCents }: CheckedWork): readonly FieldError[] {
  const problems: FieldError[] = [];
  const least = cost.kind === 'range' ? cost.minCents : cost.kind === 'pm' ? 0 : cost.cents;
  if (least < 0) problems.push({ path: 'cost', messageKey: 'property.negative' });
  if (cost.kind === 'range' && cost.maxCents < cost.minCents)
    problems.push({ path: 'cost', messageKey: 'property.rangeOrder' });
  if (naturalReplacementCents !== null && naturalReplacementCents < 0)
    problems.push({ path: 'naturalReplacementCents', messageKey: 'property.negative' });
  if (naturalReplacementCents !== null && category !== 'verduurzaming')
    problems.push({ path: 'naturalReplacementCents', messageKey: 'property.replacementOnly' });
  return problems;
}

/** What is wrong with the content of means; empty when it is right. A year without an amount is not known, and may stand. */
export function checkMeans({ years }: Pick<MeansContent, 'years'>): readonly FieldError[] {
  return years.flatMap(({ year, cents }, index) => {
    const problems: FieldError[] = [...checkYear(`years.${index}.year`, year)];
    if (cents !== null && cents < 0)
      problems.push({ path: `years.${index}.cents`, messageKey: 'property.negative' });
    if (years.findIndex((one) => one.year === year) !== index)
      problems.push({ path: `years.${index}.year`, messageKey: 'property.yearTwice' });
    return problems;
  });
}

/** What is wrong with a phasing beside the works that it plans; empty when it is right. Works are given by their id. */
export function checkPhasing(
  phasing: Pick<PhasingContent, 'horizon' | 'plannedYears'>,
  works: ReadonlyMap<string, Pick<WorkContent, 'window'>>,
): readonly FieldError[] {
  const outside = phasing.plannedYears.flatMap(({ workId, year }, index): readonly FieldError[] => {
    const path = `plannedYears.${index}`;
    const window = works.get(workId)?.window;
    if (window === undefined) return [{ path, messageKey: 'property.otherPlan' }];
    if (phasing.plannedYears.findIndex((one) => one.workId === workId) !== index)
      return [{ path, messageKey: 'property.workTwice' }];
    if (year >= window.earliest && year <= window.latest) return [];
    return [{ path, messageKey: 'property.outsideWindow', values: { ...window } }];
  });
  return [
    ...checkHorizon(phasing.horizon).map(({ path, ...rest }) => ({ path: `horizon.${path}`, ...rest })),
    ...outside,
  ];
}
