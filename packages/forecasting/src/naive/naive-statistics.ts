/** The quantile of a share by its definition: sort, then go (n − 1)·share places up. */
export function naiveQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** The mean of the worst share by its definition: each of the lowest values whole, the next for the rest of the share. */
export function naiveExpectedShortfall(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  let left = share * values.length;
  let total = 0;
  for (const value of sorted) {
    const part = Math.min(1, left);
    total += part * value;
    left -= part;
    if (left <= 0) break;
  }
  return total / (share * values.length);
}
