import { isYearMonth } from '../core/dates.ts';
import type { FieldError } from '../core/errors.ts';
import { isIncome, type LineNature } from './lines.ts';
import { type CashPlan, DRIVER_KEYS, type Driver, type DriverKey } from './plan.ts';

const MOST_STEPS = 36;
/** Places, hundredths of an index, or basis points: a thousand per cent of anything is a slip of the pen. */
const MOST_VALUE = 100_000;
/** A driver may multiply what it started from by at most this. */
const MOST_RATIO = 10;

const STAFF: ReadonlySet<LineNature> = new Set([
  'salarissen',
  'sociale_lasten',
  'vakantietoeslag',
  'eindejaarsuitkering',
  'ingehuurd',
  'overig_personeel',
]);

/** Whether a driver can move lines of a nature: tariffs and productivity move income, staff drivers move staff costs. */
export function canMove(driver: DriverKey, nature: LineNature): boolean {
  switch (driver) {
    case 'capaciteit':
    case 'bezetting':
      return true;
    case 'tarief':
    case 'productiviteit':
      return isIncome(nature);
    default:
      return STAFF.has(nature);
  }
}

/** What is wrong with the drivers of a plan. */
export function checkDrivers(plan: CashPlan): readonly FieldError[] {
  const seen = new Set<string>();
  return plan.drivers.flatMap((driver, index) => {
    const path = `drivers.${index}`;
    const isTwice = seen.has(driver.key);
    seen.add(driver.key);
    return [
      ...(isTwice
        ? [{ path: `${path}.key`, messageKey: 'liquidity.keyTwice', values: { key: driver.key } }]
        : []),
      ...(DRIVER_KEYS.includes(driver.key) ? [] : [{ path: `${path}.key`, messageKey: 'field.choice' }]),
      ...checkFigures(driver, path),
      ...checkMovedLines(plan, driver, path),
    ];
  });
}

function checkFigures(driver: Driver, path: string): readonly FieldError[] {
  const isAdded = driver.key === 'verzuim' || driver.key === 'inhuur';
  const least = isAdded ? 0 : 1;
  const most = isAdded ? MOST_VALUE : Math.min(MOST_VALUE, driver.budgeted * MOST_RATIO);
  return [
    ...checkFigure(driver.budgeted, least, MOST_VALUE, `${path}.budgeted`),
    ...(driver.premiumBp === undefined
      ? []
      : checkFigure(driver.premiumBp, 0, MOST_VALUE, `${path}.premiumBp`)),
    ...(driver.steps.length > MOST_STEPS
      ? [{ path: `${path}.steps`, messageKey: 'field.tooMany', values: { count: MOST_STEPS } }]
      : []),
    ...driver.steps.flatMap((step, at) => {
      const earlier = driver.steps[at - 1];
      const isInOrder = isYearMonth(step.from) && (earlier === undefined || earlier.from < step.from);
      return [
        ...(isInOrder ? [] : [{ path: `${path}.steps.${at}.from`, messageKey: 'liquidity.stepOrder' }]),
        ...checkFigure(step.value, 0, most, `${path}.steps.${at}.value`),
      ];
    }),
  ];
}

function checkMovedLines(plan: CashPlan, driver: Driver, path: string): readonly FieldError[] {
  return driver.lines.flatMap((key, at): readonly FieldError[] => {
    const line = plan.lines.find((candidate) => candidate.key === key);
    const field = `${path}.lines.${at}`;
    if (line === undefined) return [{ path: field, messageKey: 'liquidity.driverLine', values: { key } }];
    if (driver.lines.indexOf(key) !== at)
      return [{ path: field, messageKey: 'liquidity.keyTwice', values: { key } }];
    if (!canMove(driver.key, line.nature))
      return [{ path: field, messageKey: 'liquidity.driverNature', values: { title: line.title } }];
    return [];
  });
}

function checkFigure(value: number, least: number, most: number, path: string): readonly FieldError[] {
  if (Number.isInteger(value) && value >= least && value <= most) return [];
  return [{ path, messageKey: 'liquidity.figure', values: { least, most } }];
}
