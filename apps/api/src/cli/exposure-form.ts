import { plainDate } from '@regietafel/contracts/core/dates';
import { list } from '@regietafel/contracts/core/list';
import { type Exposure, exposure, statement, total } from '@regietafel/contracts/exposure/exposure';
import { EXPOSURE_SIDES } from '@regietafel/domain/exposure/share';
import * as z from 'zod/mini';

const { rows, guarantees, room, measures, uncovered, withdrawnReason } = statement.shape;
const { measure, regions, isIncomplete, concentration, ownValue } = total.shape;

/** Who leans on a provider in a year, as far as the account may know. */
export const exposureForm = z.object({
  day: plainDate,
  year: z.int(),
  statements: list(
    z.object({
      /** Null when the account may not know who takes part. */
      author: z.nullable(z.string()),
      kring: z.string(),
      side: z.enum(EXPOSURE_SIDES),
      isFictitious: z.boolean(),
      withdrawnReason,
      rows,
      guarantees,
      room,
      measures,
      uncovered,
    }),
  ),
  hardToReplace: exposure.shape.hardToReplace,
  /** Empty where a total would tell the share of somebody. */
  totals: list(
    z.object({ measure, total: total.shape.total, regions, isIncomplete, concentration, ownValue }),
  ),
});
export type ExposureForm = z.infer<typeof exposureForm>;

/** What is seen of one year; without one the newest of which anything is told, or that of the day. */
export function exposureOfYear(
  { day, statements, totals, hardToReplace }: Exposure,
  asked: number | undefined,
): ExposureForm {
  const known = [...statements, ...totals].map(({ year }) => year);
  const year = asked ?? Math.max(...(known.length === 0 ? [Number(day.slice(0, 4))] : known));
  return {
    day,
    year,
    hardToReplace,
    statements: statements
      .filter((one) => one.year === year)
      .map(({ origin, side, isFictitious, ...told }) => ({
        author: origin.author.name,
        kring: origin.kring.name,
        side,
        isFictitious,
        withdrawnReason: told.withdrawnReason,
        rows: told.rows,
        guarantees: told.guarantees,
        room: told.room,
        measures: told.measures,
        uncovered: told.uncovered,
      })),
    totals: totals.filter((one) => one.year === year).map(({ year: _year, ...rest }) => rest),
  };
}
