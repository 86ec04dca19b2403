import { type RawBuilder, sql } from 'kysely';

/**
 * What makes a row that already has this key read like the row that was to be inserted: every other column of the rows,
 * which all have the same ones. For `onConflict(…).doUpdateSet(…)`.
 */
export function overwriteAllBut<Row extends object>(
  key: keyof Row & string,
  rows: readonly Row[],
): Readonly<Record<string, RawBuilder<never>>> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== key);
  return Object.fromEntries(columns.map((column) => [column, sql<never>`${sql.ref(`excluded.${column}`)}`]));
}
