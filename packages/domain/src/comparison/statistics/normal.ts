/** Coefficients of a polynomial, the constant first. */
type Coefficients = readonly number[];

const CENTRE_ABOVE: Coefficients = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.693765509461, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_BELOW: Coefficients = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const NEAR_ABOVE: Coefficients = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const NEAR_BELOW: Coefficients = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_ABOVE: Coefficients = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
];
const FAR_BELOW: Coefficients = [
  1, 0.5998322065558879, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * The value that a standard normal variable stays below with probability `p` (0 < p < 1), to about 16 digits.
 * Source: M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics 37 (1988).
 * Throws a RangeError for another `p`.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('a probability lies between 0 and 1');
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const at = 0.180625 - centred * centred;
    return (centred * evaluate(CENTRE_ABOVE, at)) / evaluate(CENTRE_BELOW, at);
  }
  const tail = Math.sqrt(-Math.log(centred < 0 ? p : 1 - p));
  const size =
    tail <= 5
      ? evaluate(NEAR_ABOVE, tail - 1.6) / evaluate(NEAR_BELOW, tail - 1.6)
      : evaluate(FAR_ABOVE, tail - 5) / evaluate(FAR_BELOW, tail - 5);
  return centred < 0 ? -size : size;
}

function evaluate(coefficients: Coefficients, at: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * at + coefficient, 0);
}
