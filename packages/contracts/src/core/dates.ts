import type { Instant, PlainDate, YearMonth } from '@regietafel/domain/core/dates';
import { isPlainDate, isYearMonth } from '@regietafel/domain/core/dates';
import * as z from 'zod/mini';
import { branded } from './branded.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/** An existing day from 2015-01-01 through 2060-12-31, `YYYY-MM-DD`. */
export const plainDate = branded<PlainDate, string>(
  z.string().check(z.minLength(1, { abort: true }), z.refine(isPlainDate, { error: 'field.date' })),
);

/** A month from 2015-01 through 2060-12, `YYYY-MM`. */
export const yearMonth = branded<YearMonth, string>(
  z.string().check(z.refine(isYearMonth, { error: 'field.month' })),
);

/** A moment in UTC: ISO 8601 with `Z`, in the years in which records can lie. */
export const instant = branded<Instant, string>(
  z.string().check(z.refine(isInstant, { error: 'field.instant' })),
);

function isInstant(text: string): boolean {
  return INSTANT.test(text) && isPlainDate(text.slice(0, 10));
}
