/** Fifty years: beyond that a plan by month says nothing. */
export const MOST_MONTHS = 600;
export const MOST_FACTORS = 4;
export const MOST_EVENTS = 2_000;
export const MOST_PATHS = 2_000_000;
/** Paths × months: 800 MB of eight-byte numbers, which leaves the browser and the server their own memory. */
export const MOST_CELLS = 100_000_000;
/** Amounts beyond this lose whole cents in a sum of a plan's months (2^53 / 600, rounded down to a power of ten). */
export const LARGEST_AMOUNT = 1e13;
/** A coefficient that has to move further than this was not meant as it stands: the matrix is refused. */
export const LARGEST_REPAIR = 0.1;
/** The repair takes the cube of the rows: a larger matrix must be possible as it stands. */
export const MOST_REPAIRED_ROWS = 100;
