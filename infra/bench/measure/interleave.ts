import { median } from './statistics.ts';

/** Two ways to do the same work: what is judged, and what it is judged against. */
export interface Contest<T> {
  readonly subject: () => Promise<T>;
  readonly baseline: () => Promise<T>;
}

export interface Effort {
  readonly rounds: number;
  /** How long each side works in each round, in milliseconds. */
  readonly sideMs: number;
}

/** The typical figure of both sides, and the subject's as a multiple of the baseline's. */
export interface Compared {
  readonly subject: number;
  readonly baseline: number;
  readonly ratio: number;
}

/** Calls that are made and not counted, so that both sides are compiled, planned and in memory. */
const WARMING_CALLS = 20;
/** Least number of calls of which a median is taken. */
const LEAST_CALLS = 3;

/** Compares the milliseconds per call. */
export async function compareTimes(
  { subject, baseline }: Contest<unknown>,
  { rounds, sideMs }: Effort,
): Promise<Compared> {
  for (let call = 0; call < WARMING_CALLS; call += 1) {
    await baseline();
    await subject();
  }
  return interleave(
    { subject: () => typicalMs(subject, sideMs), baseline: () => typicalMs(baseline, sideMs) },
    rounds,
  );
}

/**
 * Lets both sides measure themselves in turns and takes the median of the rounds' ratios, so that what else the machine
 * does hits both alike. The side that begins changes every round.
 */
export async function interleave({ subject, baseline }: Contest<number>, rounds: number): Promise<Compared> {
  const measured: Compared[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const isSubjectFirst = round % 2 === 1;
    const first = await (isSubjectFirst ? subject : baseline)();
    const second = await (isSubjectFirst ? baseline : subject)();
    const [mine, theirs] = isSubjectFirst ? [first, second] : [second, first];
    measured.push({ subject: mine, baseline: theirs, ratio: mine / theirs });
  }
  const typical = (of: keyof Compared) => median(measured.map((one) => one[of]));
  return { subject: typical('subject'), baseline: typical('baseline'), ratio: typical('ratio') };
}

/** The median time of one call, of as many as fit in the time. */
async function typicalMs(work: () => Promise<unknown>, sideMs: number): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + sideMs;
  while (performance.now() < end || times.length < LEAST_CALLS) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return median(times);
}
