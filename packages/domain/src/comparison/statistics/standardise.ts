import { expectedForTail } from './poisson-interval.ts';

/** One stratum of a group (a size class, a kind of care): what was counted among how many. */
export interface Stratum {
  readonly above: number;
  readonly below: number;
}

/**
 * Direct standardisation: what the group would have as a whole with the mix of the standard, Σ w (above ÷ below) ÷ Σ w over the
 * strata, w the size of each stratum in the standard. Null when a stratum of the standard is empty in the group: then there is
 * nothing to put in its place. Source: J. L. Fleiss, Statistical methods for rates and proportions, 2nd ed. (1981), ch. 14.
 */
export function directlyStandardised(group: readonly Stratum[], standard: readonly number[]): number | null {
  sameStrata(group, standard);
  const weight = standard.reduce((sum, size) => sum + size, 0);
  if (weight <= 0 || group.some(({ below }, place) => below <= 0 && (standard[place] ?? 0) > 0)) return null;
  return (
    group.reduce((sum, { above, below }, place) => {
      const size = standard[place] ?? 0;
      return size > 0 ? sum + (size * above) / below : sum;
    }, 0) / weight
  );
}

/** What a group shows against what the rates of the standard would give in its own mix. */
export interface IndirectStandard {
  readonly observed: number;
  readonly expected: number;
  /** observed ÷ expected; null when nothing is expected. */
  readonly ratio: number | null;
}

/**
 * Indirect standardisation: expected = Σ rate of the standard × size of the stratum in the group. A rate of null (a stratum that
 * the standard does not know) makes the ratio null where the group has something in it.
 * Source: J. L. Fleiss, as above; example in M. Bland, An introduction to medical statistics, section 16.3.
 */
export function indirectlyStandardised(
  observed: number,
  sizes: readonly number[],
  rates: readonly (number | null)[],
): IndirectStandard {
  sameStrata(sizes, rates);
  const expected = sizes.reduce((sum, size, place) => sum + size * (rates[place] ?? 0), 0);
  const isKnown = sizes.every((size, place) => size === 0 || (rates[place] ?? null) !== null);
  return { observed, expected, ratio: isKnown && expected > 0 ? observed / expected : null };
}

/**
 * Between which values the ratio of a counted number lies with this confidence (exact, Poisson).
 * Source: F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936).
 */
export function ratioInterval(
  { observed, expected }: IndirectStandard,
  confidence = 0.95,
): { readonly low: number; readonly high: number } | null {
  if (expected <= 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    low: observed === 0 ? 0 : expectedForTail(observed - 1, 1 - tail) / expected,
    high: expectedForTail(observed, tail) / expected,
  };
}

function sameStrata(one: readonly unknown[], other: readonly unknown[]): void {
  if (one.length !== other.length) throw new RangeError('a group and its standard have the same strata');
}
