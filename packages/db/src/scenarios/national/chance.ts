import { createHash } from 'node:crypto';

const WORDS = 4;
const BYTES_A_WORD = 4;
const RANGE = 2 ** 32;
/** Four uniform numbers that are added together spread by √(4/12); this brings them back to a spread of 1. */
const TO_UNIT_SPREAD = Math.sqrt(3);

/** The draw that a database is loaded with. The scenario was made by looking at it; other draws nobody looked at. */
export const SCENARIO_SEED = 1;

/** The key of something in a draw. What is loaded keeps its plain key, so that what stands stays as it is. */
export function keyOf(seed: number, name: string): string {
  return seed === SCENARIO_SEED ? name : `${seed}:${name}`;
}

/** A number from 0 up to 1 that hangs on the key alone, so that every machine makes the same scenario. */
export function evenly(key: string): number {
  return wordsOf(key)[0] ?? 0;
}

/** A number around 0 with a spread of 1 (at most 3.5 away), near to normal: a sum of four uniform ones. */
export function around(key: string): number {
  return (wordsOf(key).reduce((sum, word) => sum + word, 0) - WORDS / 2) * TO_UNIT_SPREAD;
}

function wordsOf(key: string): readonly number[] {
  const bytes = createHash('sha1').update(key, 'utf8').digest();
  return Array.from({ length: WORDS }, (_, at) => bytes.readUInt32BE(at * BYTES_A_WORD) / RANGE);
}
