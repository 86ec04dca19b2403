/** Where figures lie, unknown ones left out. */
export interface Summary {
  readonly count: number;
  readonly low: number;
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  readonly high: number;
}

/** The five figures of a set; null of an empty one. */
export function summaryOf(values: readonly number[]): Summary | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  return {
    count: sorted.length,
    low: quantile(sorted, 0),
    quarter: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    threeQuarters: quantile(sorted, 0.75),
    high: quantile(sorted, 1),
  };
}

/** Between the two nearest: definition 7 of R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages (1996). */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below);
}
