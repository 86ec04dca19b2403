import type { AsOf } from '@regietafel/domain/history/as-of';
import { type SqlBool, sql } from 'kysely';

/**
 * Condition that a record with this table name or alias is within sight at the reading position: it speaks of the day
 * or earlier (`dayColumn`), and had been recorded by the moment.
 */
export function withinAsOf(alias: string, asOf: AsOf, dayColumn = 'standPer') {
  const day =
    asOf.standPer === null ? sql`true` : sql`${sql.ref(`${alias}.${dayColumn}`)} <= ${asOf.standPer}`;
  const known = asOf.knownAt === null ? sql`true` : sql`${sql.ref(`${alias}.recordedAt`)} <= ${asOf.knownAt}`;
  return sql<SqlBool>`(${day} and ${known})`;
}

/**
 * The same for a record that speaks of no other day than its own, such as a comment: recorded, by the Dutch calendar, on
 * the day or earlier.
 */
export function recordedWithin(alias: string, asOf: AsOf) {
  const recordedAt = sql.ref(`${alias}.recordedAt`);
  const day =
    asOf.standPer === null
      ? sql`true`
      : sql`(${recordedAt} at time zone 'Europe/Amsterdam')::date <= ${asOf.standPer}`;
  const known = asOf.knownAt === null ? sql`true` : sql`${recordedAt} <= ${asOf.knownAt}`;
  return sql<SqlBool>`(${day} and ${known})`;
}
