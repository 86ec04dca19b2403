/**
 * Indirect standardisation: what a group would show by the rates of the standard in its own mix, Σ rate × size over the strata.
 * Null when the group has something in a stratum of which the standard knows no rate.
 * Source: J. L. Fleiss, Statistical methods for rates and proportions, 2nd ed. (1981), ch. 14; example in M. Bland, An
 * introduction to medical statistics, section 16.3.
 */
export function expectedByStandard(
  sizes: readonly number[],
  rates: readonly (number | null)[],
): number | null {
  if (sizes.length !== rates.length) throw new RangeError('a group and its standard have the same strata');
  let expected = 0;
  for (const [stratum, size] of sizes.entries()) {
    const rate = rates[stratum] ?? null;
    if (size === 0) continue;
    if (rate === null) return null;
    expected += size * rate;
  }
  return expected;
}
