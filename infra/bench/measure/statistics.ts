/** The value in the middle of the sample, or the mean of the two in the middle. Throws on an empty sample. */
export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5);
}

/** The value below which this share of the sample lies, interpolated between neighbours. Throws on an empty sample. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) throw new Error('nothing was measured');
  return below + (above - below) * (at - Math.floor(at));
}
