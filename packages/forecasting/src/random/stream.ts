/** Names one stream of chance of one seed: what is drawn for it does not depend on what is drawn for others. */
export interface StreamKey {
  readonly first: number;
  readonly second: number;
}

/** Words of the state of one stream: four lanes of xoshiro128+, of four words each, word by word. */
export const STREAM_WORDS = 16;
/** Steps after which every bit of what went in has reached every bit of the state, with a margin. */
const MIXING_STEPS = 15;

/**
 * The key of the stream of a thing (`kind` and `name`) under a seed. Two names share a key by chance of 2^-64 only.
 *
 * @example
 * streamKey(1, 'event', 'huur').first === streamKey(1, 'event', 'loon').first // => false
 */
export function streamKey(seed: number, kind: 'event' | 'noise', name: string): StreamKey {
  const mixer = createMixer();
  mixer.absorb(seed % 2 ** 32);
  mixer.absorb(Math.floor(seed / 2 ** 32));
  for (const character of `${kind}:${name}`) mixer.absorb(character.codePointAt(0) ?? 0);
  mixer.stir();
  return { first: mixer.next(), second: mixer.next() };
}

/** Writes the state of a key's stream for one chunk of paths into `out`, from `at`: 16 words of 32 bits. */
export function writeStream(key: StreamKey, chunk: number, out: Uint32Array, at = 0): void {
  const mixer = createMixer();
  mixer.absorb(key.first);
  mixer.absorb(key.second);
  mixer.absorb(chunk);
  mixer.stir();
  for (let word = 0; word < STREAM_WORDS; word += 1) out[at + word] = mixer.next();
}

/**
 * The generator sfc32 as a mixer: words are added to its state, a step after each.
 * Source: C. Doty-Humphrey, PractRand, sfc (small fast counting generator), which is seeded in the same way.
 */
function createMixer() {
  let [a, b, c, counter] = [0, 0, 0, 1];
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  return {
    next,
    absorb(word: number) {
      a = (a + word) | 0;
      next();
    },
    stir() {
      for (let step = 0; step < MIXING_STEPS; step += 1) next();
    },
  };
}
