/** Coefficients of the polynomials, lowest power first; minimax fits, in single precision. */
export const NORMAL_POLYNOMIALS = {
  /** −2·ln(1+f)/f for −1/4 ≤ f < 1/2, within 4e-7. */
  log: [
    -2.000000238418579, 1.0000051259994507, -0.666603684425354, 0.4994901120662689, -0.40185219049453735,
    0.3477427065372467, -0.28579968214035034, 0.1365322470664978,
  ],
  /** sin(πs)/s as a polynomial in s² for |s| ≤ 1/2, within 2e-8. */
  sine: [
    3.1415927410125732, -5.167710304260254, 2.5500776767730713, -0.5982921719551086, 0.07765940576791763,
  ],
  /** cos(πs) as a polynomial in s² for |s| ≤ 1/2, within 5e-8. */
  cosine: [
    0.9999999403953552, -4.934792995452881, 4.058412075042725, -1.3318802118301392, 0.2196967899799347,
  ],
} as const;
/** Bits of the single 3/4: mantissas are taken from [3/4, 3/2), around 1. */
export const THREE_QUARTERS = 0x3f400000;
/** The exponent 31 in the bits of a single: words are counted in halves of 2^-31. */
export const EXPONENT_31 = 31 << 23;
/** −2·ln 2 as a single. */
export const LOG_OF_OCTAVE = Math.fround(-2 * Math.LN2);
/** From a word with sign to a share s of ±1/2, of which the angle is πs. */
export const WORD_TO_ANGLE = 2 ** -32;

/** What a polynomial needs of numbers, or of code that computes numbers. */
export interface Arithmetic<T> {
  constant(value: number): T;
  add(a: T, b: T): T;
  mul(a: T, b: T): T;
}

/**
 * A polynomial by Estrin's scheme: neighbours are joined with x, the results with x², then x⁴ (`powers`: as many as needed), so
 * that a processor can do most of it at the same time. The order of the sums is part of the answer.
 */
export function polynomial<T>(
  { constant, add, mul }: Arithmetic<T>,
  coefficients: readonly number[],
  powers: readonly T[],
): T {
  let terms = coefficients.map(constant);
  for (const power of powers) {
    terms = terms
      .filter((_, at) => at % 2 === 0)
      .map((low, at) => {
        const high = terms[2 * at + 1];
        return high === undefined ? low : add(low, mul(high, power));
      });
  }
  const [sum] = terms;
  if (sum === undefined || terms.length > 1) throw new RangeError('too few powers for the polynomial');
  return sum;
}
