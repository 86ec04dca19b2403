import { median } from './statistics.ts';

/** Two ways to do the same work: what is judged, and what it is judged against. */
export interface Contest {
  readonly subject: () => Promise<unknown>;
  readonly baseline: () => Promise<unknown>;
}

export interface Effort {
  readonly rounds: number;
  /** How long each side works in each round, in milliseconds. */
  readonly sideMs: number;
}

/** Milliseconds per call of both sides, and how many times as long the subject takes. */
export interface Compared {
  readonly subjectMs: number;
  readonly baselineMs: number;
  readonly ratio: number;
}

/** Calls that are made and not counted, so that both sides are compiled, planned and in memory. */
const WARMING_CALLS = 20;

/**
 * Lets both sides work in turns on one thread and takes the median of each round's ratio of medians, so that what else
 * the machine does hits both alike. The side that begins changes every round.
 */
export async function compare({ subject, baseline }: Contest, effort: Effort): Promise<Compared> {
  for (let call = 0; call < WARMING_CALLS; call += 1) {
    await baseline();
    await subject();
  }
  const rounds: Compared[] = [];
  for (let round = 0; round < effort.rounds; round += 1) {
    const isSubjectFirst = round % 2 === 1;
    const first = await typicalMs(isSubjectFirst ? subject : baseline, effort.sideMs);
    const second = await typicalMs(isSubjectFirst ? baseline : subject, effort.sideMs);
    const [subjectMs, baselineMs] = isSubjectFirst ? [first, second] : [second, first];
    rounds.push({ subjectMs, baselineMs, ratio: subjectMs / baselineMs });
  }
  return {
    subjectMs: median(rounds.map((round) => round.subjectMs)),
    baselineMs: median(rounds.map((round) => round.baselineMs)),
    ratio: median(rounds.map((round) => round.ratio)),
  };
}

/** The median time of one call, of as many as fit in the time, and of three at least. */
async function typicalMs(work: () => Promise<unknown>, sideMs: number): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + sideMs;
  while (performance.now() < end || times.length < 3) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return median(times);
}
