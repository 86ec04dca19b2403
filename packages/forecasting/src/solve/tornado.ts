/** One driver or event, at the two ends of what is believable. */
export interface Swing<M> {
  readonly id: string;
  readonly low: (model: M) => M;
  readonly high: (model: M) => M;
}

/** What one swing does to the value, everything else as it was; in the unit of the value. */
export interface TornadoBar {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  /** |high - low|: the length of the bar. */
  readonly span: number;
}

/**
 * A tornado: the value of a model with each swing at its low and its high end in turn, longest bar first (of equal bars the
 * one given first), with the value of the model as it is. Nothing random; 2n + 1 values. One at a time: what two swings do
 * together is not in it (see `explainGap`).
 */
export function tornado<M>(
  model: M,
  swings: readonly Swing<M>[],
  value: (model: M) => number,
): { readonly base: number; readonly bars: readonly TornadoBar[] } {
  const bars = swings.map(({ id, low, high }) => {
    const ends = { low: value(low(model)), high: value(high(model)) };
    return { id, ...ends, span: Math.abs(ends.high - ends.low) };
  });
  return { base: value(model), bars: bars.toSorted((a, b) => b.span - a.span) };
}
