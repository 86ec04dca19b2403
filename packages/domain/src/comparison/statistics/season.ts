/** Figures of successive periods; null where there is none. */
export type Series = readonly (number | null)[];

/**
 * Trend of a series with an even number of seasons: the mean over a year, centred by counting its two ends half (a 2 × m moving
 * average). Null in the first and last half year, and where a figure is missing.
 * Source: R. J. Hyndman and G. Athanasopoulos, Forecasting: principles and practice, section "Moving averages".
 */
export function centredMovingAverage(series: Series, seasons: number): Series {
  if (seasons < 2 || seasons % 2 !== 0) throw new RangeError('a year has an even number of seasons');
  const half = seasons / 2;
  return series.map((_, at) => {
    if (at < half || at + half >= series.length) return null;
    const window = series.slice(at - half, at + half + 1);
    if (window.includes(null)) return null;
    const sum = window.reduce<number>((total, value) => total + (value ?? 0), 0);
    return (sum - ((window[0] ?? 0) + (window.at(-1) ?? 0)) / 2) / seasons;
  });
}

/**
 * How far each season lies from the trend on average over several series, in their unit; together nothing. Additive, because
 * results and ratios pass through zero. Null with figures of fewer than two years around the trend for a season.
 * Source: classical decomposition, M. Kendall and A. Stuart, The advanced theory of statistics, vol. 3 (1983), pp. 410-414.
 */
export function pooledSeasonalIndices(
  all: readonly Series[],
  seasons: number,
  leastYears = 2,
): readonly number[] | null {
  const departures = Array.from({ length: seasons }, (): number[] => []);
  const years = Array.from({ length: seasons }, () => new Set<number>());
  for (const series of all) {
    const trend = centredMovingAverage(series, seasons);
    for (const [at, value] of series.entries()) {
      const level = trend[at] ?? null;
      if (value === null || level === null) continue;
      departures[at % seasons]?.push(value - level);
      years[at % seasons]?.add(Math.floor(at / seasons));
    }
  }
  if (years.some(({ size }) => size < leastYears)) return null;
  const means = departures.map(mean);
  const centre = mean(means);
  return means.map((value) => value - centre);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
