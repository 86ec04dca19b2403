import { normalQuantile } from '../distributions/normal-quantile.ts';

/**
 * Wilson's interval for a share of which `successes` of `trials` were seen: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)
 * with z the normal quantile at (1 + certainty) / 2. Within [0, 1], and sensible for few trials and for 0 or all of them;
 * [0, 1] without trials. It takes the trials for independent: months of one delivery are not wholly, and then it is too narrow.
 * Source: E.B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209-212.
 *
 * @example
 * wilsonInterval(0, 0) // => [0, 1]
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  certainty = 0.95,
): readonly [number, number] {
  const z = normalQuantile((1 + certainty) / 2);
  const share = successes / trials;
  const scale = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  // At the ends the formula gives 0 and 1 but for rounding; without trials both hold, whatever it gives.
  return [successes === 0 ? 0 : centre - half, successes === trials ? 1 : centre + half];
}
