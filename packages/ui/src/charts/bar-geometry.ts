/** Least and greatest place of a scale. */
export type Extent = readonly [number, number];

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The scale on which all bars fit; nothing is always on it, and so is the mark. */
export function extentOf(bars: readonly Span[], mark = 0): Extent {
  const places = [0, mark, ...bars.flatMap(({ from, to }) => [from, to])];
  const least = Math.min(...places);
  const greatest = Math.max(...places);
  return greatest > least ? [least, greatest] : [least, least + 1];
}

/** Where a bar begins and how long it is, as CSS shares of the track. */
export function placeBar(from: number, to: number, [least, greatest]: Extent) {
  const share = (value: number) => ((value - least) / (greatest - least)) * 100;
  const start = share(Math.min(from, to));
  return { start: `${start}%`, size: `${share(Math.max(from, to)) - start}%` };
}
