import type { YearMonth } from '@regietafel/domain/core/dates';
import { driverValue } from '@regietafel/domain/liquidity/drivers';
import type { PaymentDay, PlanFlow } from '@regietafel/domain/liquidity/plan';
import { SHEET_KINDS, type SheetKind } from '@regietafel/domain/liquidity/sheet';
import { type BookSheet, type Cell, euroInput, head, type Row, text } from './book/cell.ts';
import { BEFORE, type BookSource } from './book-source.ts';

export const OUTSTANDING = 'Openstaand';
export const FLOWS = 'Investeringen en leningen';
export const DRIVERS = 'Drijvers';
/** Columns before the first month: key, title and nature. */
export const NAMED = 3;
const NAMES: Readonly<Record<SheetKind, string>> = {
  begroting: 'Begroting',
  realisatie: 'Realisatie',
  prognose: 'Prognose jaareinde',
};
const KEY_WIDTH = 24;
const TITLE_WIDTH = 44;
const MONTH_WIDTH = 15;
const MONTHS_IN_YEAR = 12;
/** Between the keys of the lines that a driver moves. */
export const LIST_MARK = ', ';
/** Above the points that a view adds to a driver, after its months. */
export const POINTS_HEAD = 'waarvan uit de blik';

/** Name of the sheet with one year of one kind. */
export function sheetName(kind: SheetKind, year: number): string {
  return `${NAMES[kind]} ${year}`;
}

/** Of which sheet a name of this workbook speaks; undefined for any other name. */
export function sheetNamed(name: string): { readonly kind: SheetKind; readonly year: number } | undefined {
  for (const kind of SHEET_KINDS) {
    const year = new RegExp(`^${NAMES[kind]} (\\d{4})$`).exec(name)?.[1];
    if (year !== undefined) return { kind, year: Number(year) };
  }
  return undefined;
}

/** Budgets, actuals and projections, one sheet for each year and kind, with a row for every line of the plan. */
export function yearSheets({ sheets, plan }: BookSource): readonly BookSheet[] {
  return sheets.map((sheet) => {
    const known = new Map(sheet.lines.map((line) => [line.key, line]));
    const extra = sheet.lines.filter(({ key }) => plan.lines.every((line) => line.key !== key));
    return {
      name: sheetName(sheet.kind, sheet.year),
      rows: [
        header(monthNames(sheet.year)),
        ...[...plan.lines, ...extra].map(
          ({ key, title, nature }): Row => [
            text(key),
            text(known.get(key)?.title ?? title),
            text(nature),
            ...Array.from({ length: MONTHS_IN_YEAR }, (_, at) => euroInput(known.get(key)?.months[at])),
          ],
        ),
      ],
      ...withMonths(MONTHS_IN_YEAR),
    };
  });
}

/** Claims and debts of the opening balance, in the month in which they are expected. */
export function outstandingSheet({ plan, months }: BookSource): BookSheet {
  return {
    name: OUTSTANDING,
    rows: [
      header(months),
      ...plan.lines.map(
        ({ key, title, nature, outstanding }): Row => [
          text(key),
          text(title),
          text(nature),
          ...months.map((month) => euroInput(sumOf(outstanding.filter((item) => item.month === month)))),
        ],
      ),
    ],
    ...withMonths(months.length),
  };
}

/** What moves under one key on one day of the month: a row of the sheet of flows. */
export interface FlowRow {
  readonly key: string;
  readonly title: string;
  readonly nature: PlanFlow['nature'];
  readonly day: PaymentDay;
}

/** The rows of the sheet of flows, in the order of the plan. */
export function flowRows({ plan }: Pick<BookSource, 'plan'>): readonly FlowRow[] {
  return plan.flows.filter(
    ({ key, day }, index) => plan.flows.findIndex((flow) => flow.key === key && flow.day === day) === index,
  );
}

/** Investments, repayment and loans: a row for each key and day of payment, what goes out below zero. */
export function flowsSheet({ plan, months }: BookSource): BookSheet {
  return {
    name: FLOWS,
    rows: [
      [head('code'), head('naam'), head('soort'), head('dag'), ...months.map((month) => head(month))],
      ...flowRows({ plan }).map(({ key, title, nature, day }): Row => {
        const flows = plan.flows.filter((flow) => flow.key === key && flow.day === day);
        return [
          text(key),
          text(title),
          text(nature),
          text(dayText(day)),
          ...months.map((month) => euroInput(sumOf(flows.filter((flow) => flow.month === month)))),
        ];
      }),
    ],
    widths: [KEY_WIDTH, TITLE_WIDTH, KEY_WIDTH, MONTH_WIDTH, ...months.map(() => MONTH_WIDTH)],
    stickyRows: 1,
    stickyColumns: 2,
  };
}

/** What each driver is expected to be, month by month, beside what the budget started from. */
export function driversSheet({ plan, calendar, driverPoints }: BookSource): BookSheet {
  const valueIn = (driver: BookSource['plan']['drivers'][number], month: YearMonth, at: number) =>
    driverValue(driver, month, at < BEFORE ? 0 : (driverPoints[driver.key] ?? 0));
  return {
    name: DRIVERS,
    rows: [
      [
        head('drijver'),
        head('begroot'),
        head('toeslag inhuur'),
        ...calendar.map((month) => head(month)),
        head(POINTS_HEAD),
        head('regels'),
      ],
      ...plan.drivers.map(
        (driver): Row => [
          text(driver.key),
          { number: driver.budgeted, form: 'whole', isInput: true },
          driver.premiumBp === undefined ? null : { number: driver.premiumBp, form: 'whole', isInput: true },
          ...calendar.map(
            (month, at): Cell => ({ number: valueIn(driver, month, at), form: 'whole', isInput: true }),
          ),
          { number: driverPoints[driver.key] ?? 0, form: 'whole' },
          text(driver.lines.join(LIST_MARK)),
        ],
      ),
    ],
    ...withMonths(calendar.length),
  };
}

/** A day of payment as it stands in a cell. */
export function dayText(day: number | 'spread'): string {
  return day === 'spread' ? 'gespreid' : String(day);
}

/** The months of a year as they stand in a header. */
export function monthNames(year: number): readonly string[] {
  return Array.from({ length: MONTHS_IN_YEAR }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
}

/** The header of a sheet with months. */
export function header(months: readonly string[]): Row {
  return [head('code'), head('naam'), head('soort'), ...months.map((month) => head(month))];
}

/** Widths and sticky parts of a sheet with named rows and so many months. */
export function withMonths(count: number): Pick<BookSheet, 'widths' | 'stickyRows' | 'stickyColumns'> {
  return {
    widths: [KEY_WIDTH, TITLE_WIDTH, KEY_WIDTH, ...Array.from({ length: count }, () => MONTH_WIDTH)],
    stickyRows: 1,
    stickyColumns: 2,
  };
}

function sumOf(items: readonly { readonly cents: number }[]): number | null {
  return items.length === 0 ? null : items.reduce((sum, item) => sum + item.cents, 0);
}
