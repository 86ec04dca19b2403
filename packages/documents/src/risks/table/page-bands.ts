import type { CellLine } from './page-rows.ts';

/** How the rows of a table follow each other, as far as the page shows it. */
export interface RowSpacing {
  /** Whether numbers stand beside the first line of their row, or in its middle. */
  readonly position: 'top' | 'middle';
  /** Gap between two lines, in points, from which they stand in different rows; for numbers in the middle. */
  readonly rowGap: number;
}

/** The rows of one stretch of lines. */
export interface BandRows {
  readonly rows: readonly (readonly CellLine[])[];
  /** Lines at the end that begin a row whose number stands on the next page. */
  readonly begun: readonly CellLine[];
}

/** Share of the smallest gap between two rows that still counts as one. */
const GAP_SLACK = 0.9;

/** Where the numbers of a table stand: at the top when most widest gaps between two lie right above the second. */
export function rowSpacing(bands: readonly (readonly CellLine[])[]): RowSpacing {
  const gaps: number[] = [];
  let top = 0;
  for (const band of bands) {
    const anchors = anchorsOf(band);
    for (const [index, anchor] of anchors.slice(1).entries()) {
      const previous = anchors[index] ?? 0;
      // Two rows of one line each say nothing.
      if (anchor - previous < 2) continue;
      const widest = widestGap(band, previous, anchor);
      gaps.push(gapAbove(band, widest));
      if (widest === anchor) top++;
    }
  }
  const position = top >= gaps.length * 0.5 ? 'top' : 'middle';
  return { position, rowGap: gaps.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...gaps) * GAP_SLACK };
}

/** Cuts a band into rows; the first may be the rest of a row on the page before, unless a heading stands above it. */
export function rowsOfBand(
  band: readonly CellLine[],
  spacing: RowSpacing,
  isAfterHeading: boolean,
): BandRows {
  const anchors = anchorsOf(band);
  if (spacing.position === 'top') return { rows: cut(band, anchors), begun: [] };
  if (anchors.length === 0 && isAfterHeading) return { rows: [], begun: band };
  const first = anchors[0] ?? band.length;
  const last = anchors.at(-1) ?? 0;
  const between = anchors.slice(1).map((anchor, index) => widestGap(band, anchors[index] ?? 0, anchor));
  const before = indexes(1, first + 1).findLast((index) => gapAbove(band, index) >= spacing.rowGap);
  const after = indexes(last + 1, band.length).find((index) => gapAbove(band, index) >= spacing.rowGap);
  const starts = [...(before === undefined ? [] : [before]), ...between];
  const end = anchors.length === 0 ? undefined : after;
  return { rows: cut(band.slice(0, end), starts), begun: end === undefined ? [] : band.slice(end) };
}

function cut(band: readonly CellLine[], starts: readonly number[]): readonly (readonly CellLine[])[] {
  const cuts = [...new Set([0, ...starts])];
  return cuts
    .map((start, index) => band.slice(start, cuts[index + 1] ?? band.length))
    .filter((rows) => rows.length > 0);
}

function anchorsOf(band: readonly CellLine[]): readonly number[] {
  return band.flatMap((line, index) => (line.isAnchor ? [index] : []));
}

function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, offset) => from + offset);
}

function gapAbove(band: readonly CellLine[], index: number): number {
  return (band[index]?.baseline ?? 0) - (band[index - 1]?.baseline ?? 0);
}

/** Index of the line under the widest gap between two lines (the last of equals: nearest to the second). */
function widestGap(band: readonly CellLine[], from: number, to: number): number {
  let widest = to;
  let size = -1;
  for (let index = from + 1; index <= to; index++) {
    const gap = gapAbove(band, index);
    if (gap < size - 0.3) continue;
    size = Math.max(gap, size);
    widest = index;
  }
  return widest;
}
