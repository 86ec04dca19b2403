import { type Cents, cents } from '@regietafel/domain/core/cents';
import { isPlainDate, type PlainDate, type YearMonth } from '@regietafel/domain/core/dates';
import { err, ok, type Result } from '@regietafel/domain/core/result';
import { type CashPlan, RETURN_CHOICES } from '@regietafel/domain/liquidity/plan';
import { fileTypeOf } from '../../risks/extract/file-type.ts';
import { refusePrograms } from '../../risks/extract/office.ts';
import { Refused } from '../../risks/extract/refused.ts';
import { extractXlsx } from '../../risks/extract/xlsx.ts';
import { openContainer } from '../../risks/extract/zip.ts';
import type { Grid } from '../../risks/table/grid.ts';
import { RULES } from '../cash-sheets.ts';
import { EVENTS } from '../event-sheet.ts';
import { DRIVERS, FLOWS, OUTSTANDING } from '../input-sheets.ts';
import { START, START_ROW } from '../start-sheet.ts';
import { CellReader } from './cell-reader.ts';
import { readDrivers, readFlows } from './read-drivers.ts';
import { readEvents } from './read-events.ts';
import { readLines, readYears } from './read-lines.ts';
import type { ForecastReading, WorkbookRefusal } from './reading.ts';

/** The workbook of three years of a large provider is a tenth of this; what is larger is not unpacked in this thread. */
const MOST_BYTES = 2 * 1024 * 1024;
const NEEDED = [RULES, OUTSTANDING, DRIVERS, FLOWS, EVENTS] as const;
const VALUE = 1;

/**
 * Reads a forecast back from the workbook in which it left. A cell that is not understood is named and nothing is guessed
 * in its place; a formula in a cell for input counts as the value that was saved with it, and that is said.
 */
export async function readForecast(file: Uint8Array): Promise<Result<ForecastReading, WorkbookRefusal>> {
  try {
    const reader = new CellReader(await sheetsOf(file));
    return reader.has(START) ? ok(readBook(reader)) : err('no_forecast');
  } catch (error) {
    if (!(error instanceof Refused)) return err('malformed');
    return err(error.code === 'no_register' || error.code === 'no_text' ? 'no_forecast' : error.code);
  }
}

async function sheetsOf(file: Uint8Array): Promise<readonly Grid[]> {
  if (file.length === 0) throw new Refused('empty');
  if (file.length > MOST_BYTES) throw new Refused('too_large');
  const type = fileTypeOf(file);
  if (type !== 'zip') throw new Refused('unsupported', { type });
  const container = await openContainer(file);
  await refusePrograms(container);
  if (!container.has('xl/workbook.xml')) throw new Refused('unsupported', { type });
  return (await extractXlsx(container)).grids;
}

function readBook(reader: CellReader): ForecastReading {
  for (const sheet of NEEDED) if (!reader.has(sheet)) reader.refuseSheet(sheet);
  const sheets = readYears(reader);
  const start = readStart(reader);
  const drivers = readDrivers(reader, start.firstMonth);
  const plan: CashPlan = {
    ...start.plan,
    lines: readLines(reader),
    flows: readFlows(reader),
    drivers: drivers.map(({ driver }) => driver),
  };
  return {
    standPer: start.standPer,
    plan,
    sheets,
    events: readEvents(reader),
    driverPoints: Object.fromEntries(drivers.map(({ driver, points }) => [driver.key, points])),
    problems: reader.problems,
    notes: reader.notes,
    cells: reader.cells,
  };
}

interface Start {
  readonly standPer: PlainDate | null;
  readonly firstMonth: YearMonth | null;
  readonly plan: Omit<CashPlan, 'lines' | 'flows' | 'drivers'>;
}

function readStart(reader: CellReader): Start {
  const row = (key: keyof typeof START_ROW, field: string) => {
    reader.placeField(`plan.${field}`, START, START_ROW[key], VALUE);
    return [START, START_ROW[key], VALUE] as const;
  };
  const firstMonth = reader.month(...row('firstMonth', 'firstMonth'));
  return {
    standPer: readDay(reader, START_ROW.standPer),
    firstMonth,
    plan: {
      firstMonth: firstMonth ?? ('2000-01' as YearMonth),
      months: reader.whole(...row('months', 'months')),
      opening: {
        cents: euros(reader, row('opening', 'opening.cents')),
        bankCents: euros(reader, row('bank', 'opening.bankCents')),
        bankOn: readDay(reader, row('bankOn', 'opening.bankOn')[1]) ?? ('2000-01-01' as PlainDate),
      },
      creditLimitCents: euros(reader, row('credit', 'creditLimitCents')),
      returns: {
        choice: reader.choice(...row('choice', 'returns.choice'), RETURN_CHOICES),
        assumptionId: null,
      },
      growthBp: {
        income: reader.basisPoints(...row('growthIncome', 'growthBp.income')),
        cost: reader.basisPoints(...row('growthCost', 'growthBp.cost')),
      },
    },
  };
}

/** An amount that the plan cannot do without. */
function euros(reader: CellReader, at: readonly [string, number, number]): Cents {
  const value = reader.amount(...at);
  if (value === null && reader.isEmpty(...at)) reader.refuse(...at, 'workbook.required');
  return value ?? cents(0);
}

function readDay(reader: CellReader, row: number): PlainDate | null {
  const text = reader.text(START, row, VALUE);
  if (isPlainDate(text)) return text;
  reader.refuse(START, row, VALUE, 'workbook.date');
  return null;
}
