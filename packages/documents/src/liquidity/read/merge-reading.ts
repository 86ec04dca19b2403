import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import { addMonths, type YearMonth } from '@regietafel/domain/core/dates';
import type { FieldError } from '@regietafel/domain/core/errors';
import { MONTHS_BEFORE, monthsAround } from '@regietafel/domain/liquidity/derive-line';
import { driverValue } from '@regietafel/domain/liquidity/drivers';
import type { CashPlan, Driver, PlanFlow, PlanLine } from '@regietafel/domain/liquidity/plan';
import type { Sheet, SheetLine } from '@regietafel/domain/liquidity/sheet';
import type { ForecastReading } from './reading.ts';

/** A plan and the sheets under it. */
export interface PlanAndSheets {
  readonly plan: CashPlan | null;
  readonly sheets: readonly Sheet[];
}

/**
 * What a workbook makes of the plan and the sheets that stand. What it cannot hold (assumptions, the order of records, steps
 * beyond its months) is taken from what stands; sheets that it does not hold stay out of it.
 */
export function mergeReading(
  reading: ForecastReading,
  standing: PlanAndSheets,
): { readonly plan: CashPlan; readonly sheets: readonly Sheet[] } {
  return {
    plan: mergePlan(reading, standing.plan),
    sheets: reading.sheets
      .map((sheet) =>
        mergeSheet(
          sheet,
          standing.sheets.find(({ kind, year }) => kind === sheet.kind && year === sheet.year),
        ),
      )
      .filter(({ lines }) => lines.length > 0),
  };
}

/** Lines on the sheets of a workbook that neither its rules nor what stands knows: a code that was typed over, or a new row. */
export function unknownLines(reading: ForecastReading, standing: PlanAndSheets): readonly FieldError[] {
  const known = new Set(
    [...reading.plan.lines, ...standing.sheets.flatMap(({ lines }) => lines)].map(({ key }) => key),
  );
  return reading.sheets.flatMap((sheet, index) =>
    sheet.lines.flatMap(({ key, title }, at) =>
      known.has(key)
        ? []
        : [
            {
              path: `sheets.${index}.lines.${at}.key`,
              messageKey: 'workbook.lineUnknown',
              values: { title },
            },
          ],
    ),
  );
}

function mergePlan({ plan, driverPoints }: ForecastReading, standing: CashPlan | null): CashPlan {
  return {
    ...plan,
    returns: { ...plan.returns, assumptionId: standing?.returns.assumptionId ?? null },
    lines: plan.lines.map((line) =>
      mergeLine(
        line,
        standing?.lines.find(({ key }) => key === line.key),
      ),
    ),
    flows: inOrderOf(plan.flows, standing?.flows ?? [], momentOf),
    drivers: plan.drivers.map((driver) =>
      mergeDriver(
        driver,
        standing?.drivers.find(({ key }) => key === driver.key),
        { plan, points: driverPoints[driver.key] ?? 0 },
      ),
    ),
  };
}

/** The workbook adds up what is expected in one month; as long as the sums are the same, what stands remains as it was told. */
function mergeLine(line: PlanLine, standing: PlanLine | undefined): PlanLine {
  if (standing === undefined) return line;
  const isSame = canonicalJson(sums(line.outstanding)) === canonicalJson(sums(standing.outstanding));
  return isSame ? { ...line, outstanding: standing.outstanding } : line;
}

function sums(items: PlanLine['outstanding']): Readonly<Record<string, number>> {
  const byMonth: Record<string, number> = {};
  for (const { month, cents } of items) byMonth[month] = (byMonth[month] ?? 0) + cents;
  return byMonth;
}

/** The workbook tells a value per month: as long as each is the same, the steps that stand remain. */
function mergeDriver(
  driver: Driver,
  standing: Driver | undefined,
  { plan, points }: { readonly plan: CashPlan; readonly points: number },
): Driver {
  if (standing === undefined) return driver;
  const { assumptionId } = standing;
  const calendar = monthsAround(plan);
  const pointsIn = (month: YearMonth) =>
    month >= addMonths(calendar[0] ?? month, MONTHS_BEFORE) ? points : 0;
  const isSame = calendar.every(
    (month) => driverValue(driver, month, pointsIn(month)) === driverValue(standing, month, pointsIn(month)),
  );
  if (isSame && driver.budgeted === standing.budgeted)
    return { ...driver, assumptionId, steps: standing.steps };
  const last = calendar.at(-1) ?? plan.firstMonth;
  return {
    ...driver,
    assumptionId,
    steps: [...driver.steps, ...standing.steps.filter(({ from }) => from > last)],
  };
}

/** Every sheet of the workbook has a row for each line of the plan; rows that it left empty were never told. */
function mergeSheet(sheet: Sheet, standing: Sheet | undefined): Sheet {
  const told = standing?.lines ?? [];
  const lines = sheet.lines.filter(
    ({ key, months }) => months.some((month) => month !== null) || told.some((line) => line.key === key),
  );
  return { ...sheet, lines: inOrderOf(lines, told, ({ key }: SheetLine) => key) };
}

function momentOf({ key, month, day }: PlanFlow): string {
  return `${key} ${month} ${day}`;
}

/** The items in the order in which they stand; new ones after them. */
function inOrderOf<Item>(
  items: readonly Item[],
  standing: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Item[] {
  const places = new Map(standing.map((item, index) => [nameOf(item), index]));
  const placeOf = (item: Item) => places.get(nameOf(item)) ?? standing.length;
  return items.toSorted((left, right) => placeOf(left) - placeOf(right));
}
