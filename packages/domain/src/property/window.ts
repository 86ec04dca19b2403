import type { Condition } from './building.ts';
import type { WorkWindow } from './work.ts';

/** How many years a part in this condition can usually wait; a proposal of ours, which the author settles. */
const YEARS_TO_WAIT: Readonly<Record<Condition, number>> = { 1: 6, 2: 5, 3: 4, 4: 3, 5: 1, 6: 0 };
/** What was never measured waits as a part in moderate condition does: unknown is not good. */
const UNMEASURED: Condition = 4;

/**
 * A technical window to begin with, for a work whose source gives none: from the planned year to as many years later as the
 * condition of its part allows. It is a proposal: the form fills it in, and its author answers for it.
 */
export function proposeWindow(firstYear: number, condition: Condition | null): WorkWindow {
  return { earliest: firstYear, latest: firstYear + YEARS_TO_WAIT[condition ?? UNMEASURED] };
}
