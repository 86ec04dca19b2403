import type { YearMonth } from '@regietafel/domain/core/dates';
import { FLOW_NATURES } from '@regietafel/domain/liquidity/lines';
import { DRIVER_KEYS, type Driver, type PlanFlow } from '@regietafel/domain/liquidity/plan';
import { DRIVERS, FLOWS, LIST_MARK, NAMED, POINTS_HEAD } from '../input-sheets.ts';
import type { CellReader } from './cell-reader.ts';
import { readMonths } from './read-lines.ts';

/** A driver with the points of a view that its cells hold from the first month on. */
interface ReadDriver {
  readonly driver: Driver;
  readonly points: number;
}

/** The drivers, each with a step where its value changes; the points of a view are taken off again. */
export function readDrivers(reader: CellReader, firstMonth: YearMonth | null): readonly ReadDriver[] {
  const width = reader.widthOf(DRIVERS, 0);
  const pointsColumn = Array.from({ length: width }, (_, column) => column).find(
    (column) => reader.text(DRIVERS, 0, column) === POINTS_HEAD,
  );
  const months = readMonths(reader, DRIVERS, NAMED, pointsColumn ?? width);
  return reader.rowsOf(DRIVERS).map((row, index) => {
    const path = `plan.drivers.${index}`;
    reader.placeField(path, DRIVERS, row, 0);
    reader.placeField(`${path}.budgeted`, DRIVERS, row, 1);
    reader.placeField(`${path}.premiumBp`, DRIVERS, row, 2);
    const points = pointsColumn === undefined ? 0 : (reader.findWhole(DRIVERS, row, pointsColumn) ?? 0);
    const budgeted = reader.whole(DRIVERS, row, 1);
    const premiumBp = reader.findWhole(DRIVERS, row, 2);
    const values = months.map(({ column, month }) => {
      const shown = reader.whole(DRIVERS, row, column);
      return { month, value: firstMonth !== null && month >= firstMonth ? shown - points : shown };
    });
    const lines = pointsColumn === undefined ? '' : reader.text(DRIVERS, row, pointsColumn + 1);
    return {
      points,
      driver: {
        key: reader.choice(DRIVERS, row, 0, DRIVER_KEYS),
        budgeted,
        steps: stepsOf(budgeted, values),
        lines: lines === '' ? [] : lines.split(LIST_MARK),
        ...(premiumBp !== null && { premiumBp }),
        assumptionId: null,
      },
    };
  });
}

function stepsOf(
  budgeted: number,
  values: readonly { readonly month: YearMonth; readonly value: number }[],
): Driver['steps'] {
  return values.flatMap(({ month, value }, at) =>
    value === (values[at - 1]?.value ?? budgeted) ? [] : [{ from: month, value }],
  );
}

/** Investments, repayments and loans, one for every filled cell. */
export function readFlows(reader: CellReader): readonly PlanFlow[] {
  const firstColumn = NAMED + 1;
  const months = readMonths(reader, FLOWS, firstColumn, reader.widthOf(FLOWS, 0));
  const flows: PlanFlow[] = [];
  for (const row of reader.rowsOf(FLOWS)) {
    const named = {
      key: reader.required(FLOWS, row, 0),
      title: reader.required(FLOWS, row, 1),
      nature: reader.choice(FLOWS, row, 2, FLOW_NATURES),
      day: reader.day(FLOWS, row, NAMED),
    };
    for (const { column, month } of months) {
      const cents = reader.amount(FLOWS, row, column);
      if (cents === null) continue;
      reader.placeField(`plan.flows.${flows.length}`, FLOWS, row, column);
      flows.push({ ...named, month, cents });
    }
  }
  return flows;
}
