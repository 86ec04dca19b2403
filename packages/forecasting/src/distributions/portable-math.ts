/**
 * Exponential and logarithm by sums and products alone, which every engine rounds in the same way; what `Math.exp` and
 * `Math.log` give may differ between engines, and a forecast must not.
 */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** 1/n! for n = 0 … 13: the series of e^r for |r| ≤ ln 2 / 2. */
const INVERSE_FACTORIALS = Array.from({ length: 14 }, (_, n) => 1 / factorial(n));
/** 2/3, 2/5, … 2/21. */
const ARTANH = Array.from({ length: 10 }, (_, n) => 2 / (2 * n + 3));

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/**
 * e^x within 4 units in the last place: x = k·ln 2 + r with |r| ≤ ln 2 / 2, Taylor's series of e^r. 0 below −708, infinite above
 * 709.
 *
 * @example
 * exp(0) // => 1
 */
export function exp(x: number): number {
  if (x > 709) return Number.POSITIVE_INFINITY;
  if (x < -708) return 0;
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 0;
  for (let n = INVERSE_FACTORIALS.length - 1; n >= 0; n -= 1) sum = sum * r + (INVERSE_FACTORIALS[n] ?? 0);
  return sum * powerOfTwo(k);
}

/**
 * ln x within 4 units in the last place for a normal double x > 0: x = m·2^e with √½ ≤ m < √2, the series of
 * 2·artanh((m − 1)/(m + 1)).
 *
 * @example
 * log(1) // => 0
 */
export function log(x: number): number {
  double[0] = x;
  let exponent = ((halves[1] ?? 0) >>> 20) - 1023;
  let mantissa = x / powerOfTwo(exponent);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const f = (mantissa - 1) / (mantissa + 1);
  const f2 = f * f;
  let sum = 0;
  for (let n = ARTANH.length - 1; n >= 0; n -= 1) sum = (sum + (ARTANH[n] ?? 0)) * f2;
  return exponent * LN2_HIGH + (f * (2 + sum) + exponent * LN2_LOW);
}

/** 2^k for −1022 ≤ k ≤ 1023, from its bits. */
function powerOfTwo(k: number): number {
  halves[0] = 0;
  halves[1] = (k + 1023) << 20;
  return double[0] ?? 0;
}

function factorial(n: number): number {
  return n === 0 ? 1 : n * factorial(n - 1);
}
