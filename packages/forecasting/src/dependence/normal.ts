const ROOT_TWO_PI = 2.5066282746310007;

/** From here on the tail is a continued fraction: closer to 0 the series is shorter and loses nothing. */
const TAIL_FROM = 3;
/** Terms of the continued fraction, enough for sixteen digits at 3 and beyond. */
const TAIL_TERMS = 120;

/**
 * Standard normal distribution function Φ(x) = P(Z ≤ x); dimensionless, any x, answer in [0, 1], good to 1e-15 absolute and
 * to 1e-13 relative in the lower tail. Within 3 of 0 Φ(x) = ½ + φ(x) Σ x^(2k+1) / (1·3·…·(2k+1)); beyond it Laplace's
 * continued fraction of the tail.
 * Source: G. Marsaglia, Evaluating the normal distribution, J. Stat. Softw. 11(4) (2004); Abramowitz and Stegun 26.2.14.
 *
 * @example
 * normalCdf(0) // => 0.5
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return x;
  const density = Math.exp((-x * x) / 2) / ROOT_TWO_PI;
  if (x <= -TAIL_FROM) return density * tailRatio(-x);
  if (x >= TAIL_FROM) return 1 - density * tailRatio(x);
  return 0.5 + density * centralSeries(x);
}

/** Σ x^(2k+1) / (1·3·…·(2k+1)), until a term no longer counts. */
function centralSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

/** Mills' ratio P(Z > x) / φ(x) = 1 / (x + 1 / (x + 2 / (x + 3 / …))), for x of 3 and more. */
function tailRatio(x: number): number {
  let fraction = x;
  for (let k = TAIL_TERMS; k >= 1; k--) fraction = x + k / fraction;
  return 1 / fraction;
}

/** Coefficients of the rational approximations, lowest power first; the denominators begin with 1. */
const CENTRE = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
};
const NEAR_TAIL = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const FAR_TAIL = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * Standard normal quantile z with Φ(z) = p, for p in [0, 1] (-∞ at 0, ∞ at 1, NaN outside), about sixteen digits. An event
 * of probability p in a Gaussian copula occurs when its normal is `normalQuantile(p)` or less.
 * Source: M.J. Wichura, Algorithm AS 241 (PPND16), Appl. Statist. 37 (1988) 477-484.
 *
 * @example
 * normalQuantile(0.5) // => 0
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  return (q < 0 ? -1 : 1) * (r <= 5 ? ratio(NEAR_TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5));
}

function ratio({ over, under }: { over: readonly number[]; under: readonly number[] }, x: number): number {
  const polynomial = (coefficients: readonly number[]) =>
    coefficients.reduceRight((sum, c) => sum * x + c, 0);
  return polynomial(over) / polynomial(under);
}
