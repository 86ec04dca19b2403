/** Paths that are drawn together; each chunk has streams of chance of its own, so that any worker can draw it. */
export const CHUNK = 1024;
/** One number of every path of a chunk, as doubles and as words or singles. */
export const ROW_BYTES = CHUNK * 8;
export const HALF_ROW_BYTES = CHUNK * 4;

/** State of one stream: four generators side by side, each of four words. */
export const STREAM_BYTES = 64;

/** Cells of a quantile table: each octave of the distance to 0 or to 1 is cut in so many. */
export const CELLS_PER_OCTAVE = 32;
/** Nodes of one half of a quantile table; distances 2^-33 to 1/2 are 32 octaves. */
export const HALF_TABLE = 32 * CELLS_PER_OCTAVE + 1;
export const TABLE_BYTES = 2 * HALF_TABLE * 8;

/** Bins of a histogram of one month, and what they take. */
export const BINS = 8192;
export const BINS_BYTES = BINS * 4;

/** What a month's step reads and leaves: offsets in its block of doubles. */
export const MONTH_BLOCK = {
  net: 0,
  dip: 8,
  floor: 16,
  /** Four of each: phi, weight. */
  phi: 24,
  weight: 56,
  /** Four rows of four: how much of each shock goes into each factor. */
  mix: 88,
  sum: 216,
  breaches: 224,
  shortfall: 232,
  bytes: 240,
} as const;
