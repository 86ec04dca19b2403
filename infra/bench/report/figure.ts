import { MARKS, type Mark, type MarkName } from '../goals.ts';

/** One measured figure. */
export interface Figure {
  readonly name: MarkName;
  readonly value: number;
  /** What stands behind it: both sides of a ratio, statements one by one, sizes. */
  readonly details: Readonly<Record<string, number>>;
}

export type Verdict = 'goal' | 'floor' | 'missed' | 'watched';

/** How a figure stands to its floor and goal. */
export function judge({ name, value }: Figure): Verdict {
  const { better, floor, goal }: Mark = MARKS[name];
  const reaches = (limit: number) => (better === 'lower' ? value <= limit : value >= limit);
  if (floor === null || goal === null) return 'watched';
  if (reaches(goal)) return 'goal';
  return reaches(floor) ? 'floor' : 'missed';
}
