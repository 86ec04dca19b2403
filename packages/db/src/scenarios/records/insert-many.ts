/** Far below PostgreSQL's limit of 65,535 parameters per statement, for rows of up to forty columns. */
const ROWS_PER_STATEMENT = 1000;

/** Hands many rows to `insert` in parts that one statement can hold, one after the other. */
export async function insertMany<Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT)
    await insert(rows.slice(from, from + ROWS_PER_STATEMENT));
}
