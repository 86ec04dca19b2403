import { FIRST_EXPOSURE_YEAR, LAST_EXPOSURE_YEAR } from '@regietafel/domain/exposure/share';
import { CARE_KINDS } from '@regietafel/domain/indicators/profile';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { cents } from '../core/money.ts';
import { line, text } from '../core/text.ts';

/** Bounds of what one statement holds. */
export const EXPOSURE_BOUNDS = {
  source: 500,
  note: 4000,
  reason: 2000,
  municipality: 100,
  rows: 800,
  count: 100_000,
  /** Ten billion euro. */
  cents: 10 ** 12,
} as const;

const money = z.nullable(
  cents.check(
    z.refine((value) => value >= 0 && value <= EXPOSURE_BOUNDS.cents, { error: 'exposure.amount' }),
  ),
);
const count = z.nullable(
  z.number().check(
    z.refine((value) => Number.isInteger(value) && value >= 0 && value <= EXPOSURE_BOUNDS.count, {
      error: 'exposure.count',
    }),
  ),
);
const municipality = z.nullable(line({ max: EXPOSURE_BOUNDS.municipality }));
const careKind = z.enum(CARE_KINDS);

/** What the own organisation tells of a year; `supersedes` is its own statement of that year before, or null. */
export const recordExposureInput = z.strictObject({
  dossierId,
  supersedes: z.nullable(revisionId),
  kringId,
  mayWiden,
  standPer: plainDate,
  year: z
    .number()
    .check(
      z.refine(
        (year) => Number.isInteger(year) && year >= FIRST_EXPOSURE_YEAR && year <= LAST_EXPOSURE_YEAR,
        { error: 'exposure.year' },
      ),
    ),
  rows: list(
    z.strictObject({ municipality, careKind, revenueCents: money, places: count, children: count }),
  ).check(z.maxLength(EXPOSURE_BOUNDS.rows)),
  guarantees: list(z.strictObject({ municipality, cents: money })).check(z.maxLength(EXPOSURE_BOUNDS.rows)),
  room: list(z.strictObject({ careKind, places: count, children: count })).check(
    z.maxLength(CARE_KINDS.length),
  ),
  mayBeTraced: z.boolean(),
  source: line({ min: 0, max: EXPOSURE_BOUNDS.source }),
  note: text({ min: 0, max: EXPOSURE_BOUNDS.note }),
});

/** Takes back what the own organisation told of a year. */
export const withdrawExposureInput = z.strictObject({
  dossierId,
  supersedes: revisionId,
  reason: text({ max: EXPOSURE_BOUNDS.reason }),
  /** Its share may leave the total at once, also when that tells what it was. */
  mayBeTraced: z.boolean(),
});

export const recordedExposure = z.object({ revisionId });
