import { createDraw } from '../random/draw.ts';
import { STREAM_WORDS, writeStream } from '../random/stream.ts';

/**
 * A source of random orders of 0 … count - 1, all told by the seed (whole, 0 to 2^53 - 1): the same count and seed give the
 * same orders. Every order is equally likely (Fisher and Yates, in Durstenfeld's form), but for count / 2^32.
 * Source: D.E. Knuth, The Art of Computer Programming, vol. 2, algorithm 3.4.2P.
 */
export function randomOrders(count: number, seed: number): () => readonly number[] {
  const below = randomBelow(seed);
  return () => {
    const order = Array.from({ length: count }, (_, index) => index);
    for (let last = count - 1; last > 0; last--) {
      const other = below(last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    return order;
  };
}

/** Whole numbers from 0 to bound - 1. */
function randomBelow(seed: number): (bound: number) => number {
  const state = new Uint32Array(STREAM_WORDS);
  writeStream({ first: seed % 2 ** 32, second: Math.floor(seed / 2 ** 32) }, 0, state);
  const draw = createDraw(state);
  return (bound) => Math.floor((draw() / 2 ** 32) * bound);
}
