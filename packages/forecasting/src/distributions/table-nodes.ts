import { CELLS_PER_OCTAVE, HALF_TABLE } from '../kernel/layout.ts';

/**
 * Where the quantiles of a table stand: distances to the nearer end of (0, 1), from 2^-33 to 1/2, 32 to each octave. So the
 * tails are as fine as the middle, and a drawn word needs only its exponent and first bits to find its cell.
 */
export const NODES: Float64Array = Float64Array.from({ length: HALF_TABLE }, (_, node) => {
  const octave = Math.floor(node / CELLS_PER_OCTAVE);
  return (1 + (node % CELLS_PER_OCTAVE) / CELLS_PER_OCTAVE) * 2 ** (octave - 33);
});
