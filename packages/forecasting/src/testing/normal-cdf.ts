const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/**
 * Standard normal distribution function Φ(x), good to 1e-15: within 3 of 0 the series ½ + φ(x) Σ x^(2k+1) / (1·3·…·(2k+1)),
 * beyond it Laplace's continued fraction of the tail. It shares nothing with the quantiles that it is the test of.
 * Source: G. Marsaglia, Evaluating the normal distribution, J. Stat. Softw. 11(4) (2004); Abramowitz and Stegun 26.2.14.
 */
export function normalCdf(x: number): number {
  const density = Math.exp((-x * x) / 2) / ROOT_TWO_PI;
  if (x <= -3) return density * tailRatio(-x);
  if (x >= 3) return 1 - density * tailRatio(x);
  let [term, sum] = [x, x];
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + density * sum;
}

/** Mills' ratio 1 / (x + 1 / (x + 2 / (x + 3 / …))). */
function tailRatio(x: number): number {
  let fraction = x;
  for (let k = 120; k >= 1; k--) fraction = x + k / fraction;
  return 1 / fraction;
}
