/** Counts of children from 1 to this number less one are told to nobody but their author. */
export const SMALL_BELOW = 5;

/**
 * A count as others read it. `hidden`: too small, or what makes a small one beside it untraceable; which of the two is not
 * told. Null is unknown to the author too.
 */
export type ToldCount = number | 'hidden' | null;

export interface ToldCounts {
  readonly counts: readonly ToldCount[];
  readonly total: ToldCount;
}

/**
 * Counts with their total, as others may read them. The small ones are hidden, and with them always the largest count, so
 * that no small one is the total less what is shown. Zero is no child and stays. A total is exact or hidden as well, never
 * rounded: it is given when each hidden count could still be 1, 2, 3 or 4 for who knows this rule.
 */
export function tellCounts(counts: readonly (number | null)[]): ToldCounts {
  const hidden = hiddenOf(counts);
  const known = counts.filter((count) => count !== null);
  const total = known.reduce((sum, count) => sum + count, 0);
  return {
    counts: counts.map((count, index) => (hidden.has(index) ? 'hidden' : count)),
    total: known.length === 0 ? null : isTraceable(counts, hidden) ? 'hidden' : total,
  };
}

/** A count with what it is of, by which a later statement has it again. */
export interface KeyedCount {
  readonly key: string;
  readonly count: number | null;
}

/**
 * Counts as others may read them who read the statements before it as well. As soon as one of these hid something, what was
 * hidden stays so, and no total is told any more: less the one before, it would tell by how much a hidden count changed.
 */
export function tellCountsAfter(
  earlier: readonly (readonly KeyedCount[])[],
  now: readonly KeyedCount[],
): ToldCounts {
  const told = tellCounts(now.map(({ count }) => count));
  const changed = earlier.filter((counts) => !isSame(counts, now));
  const kept = new Set([...changed, now].flatMap(hiddenKeys));
  if (changed.length === 0 || kept.size === 0) return told;
  return {
    counts: now.map(({ key, count }) => (count !== null && kept.has(key) ? 'hidden' : count)),
    total: told.total === null ? null : 'hidden',
  };
}

function hiddenKeys(counts: readonly KeyedCount[]): readonly string[] {
  const hidden = hiddenOf(counts.map(({ count }) => count));
  return counts.flatMap(({ key }, index) => (hidden.has(index) ? [key] : []));
}

function isSame(a: readonly KeyedCount[], b: readonly KeyedCount[]): boolean {
  const [of, other] = [knownByKey(a), knownByKey(b)];
  return of.size === other.size && [...of].every(([key, count]) => other.get(key) === count);
}

function knownByKey(counts: readonly KeyedCount[]): ReadonlyMap<string, number> {
  return new Map(counts.flatMap(({ key, count }) => (count === null ? [] : [[key, count] as const])));
}

function hiddenOf(counts: readonly (number | null)[]): ReadonlySet<number> {
  const small = counts.flatMap((count, index) => (isSmall(count) ? [index] : []));
  if (small.length === 0) return new Set();
  const largest = counts.indexOf(Math.max(...counts.map((count) => count ?? 0)));
  return new Set([...small, largest]);
}

/**
 * Whoever knows the rule knows that the largest is at least 5 (if it is not small itself) and at least what is shown, and
 * each of the others at least 1. What the hidden ones have above that is what they can be told apart by: less than three
 * leaves one of them too few values.
 */
function isTraceable(counts: readonly (number | null)[], hidden: ReadonlySet<number>): boolean {
  if (hidden.size === 0) return false;
  const shown = counts.map((count, index) => (hidden.has(index) ? 0 : (count ?? 0)));
  const unseen = [...hidden].reduce((sum, index) => sum + (counts[index] ?? 0), 0);
  return unseen - Math.max(SMALL_BELOW, ...shown) - (hidden.size - 1) < SMALL_BELOW - 2;
}

function isSmall(count: number | null): boolean {
  return count !== null && count > 0 && count < SMALL_BELOW;
}
