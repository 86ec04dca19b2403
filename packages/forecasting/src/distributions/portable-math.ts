/**
 * Exponential and logarithm by sums and products alone, which every engine rounds in the same way; what `Math.exp` and
 * `Math.log` give may differ between engines, and a forecast must not.
 */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const REDUCED_TERMS = 14;

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
  let sum = 1;
  for (let n = REDUCED_TERMS; n >= 1; n -= 1) sum = 1 + (sum * r) / n;
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
  for (let n = 21; n >= 3; n -= 2) sum = (sum + 1 / n) * f2;
  return exponent * LN2_HIGH + (2 * f * (1 + sum) + exponent * LN2_LOW);
}

/** 2^k for −1022 ≤ k ≤ 1023, from its bits. */
function powerOfTwo(k: number): number {
  halves[0] = 0;
  halves[1] = (k + 1023) << 20;
  return double[0] ?? 0;
}
