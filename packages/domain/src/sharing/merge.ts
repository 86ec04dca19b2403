import type { PlainDate } from '../core/dates.ts';
import type { ParticipationRole } from './tenant.ts';
import type { Dated } from './world.ts';

/** A period in which an organisation takes part, as far as a merger looks at it. */
export interface MergingPeriod extends Dated {
  readonly role: ParticipationRole;
  /** First day of which the records are seen; null: all of them. */
  readonly seesFrom: PlainDate | null;
}

/** From the capacity that weighs most to the one that weighs least. */
const BY_WEIGHT: readonly ParticipationRole[] = [
  'accounthoudend',
  'strategisch_belang',
  'adviserend',
  'betrokken',
  'aanbieder',
];

/** Whether something still holds on the day or begins later, so that it goes over. */
export function goesOver({ from, to }: Dated, on: PlainDate): boolean {
  return to === null || (to > on && from < to);
}

/**
 * The periods of the organisation in which others go on from a day: those that still held or were still to begin, each
 * from the day or from its own later beginning. Periods that begin together become one, in the capacity that weighs most,
 * until the last of them ends, and seeing as much as the one that saw most. Sorted by beginning.
 */
export function mergePeriods(periods: readonly MergingPeriod[], on: PlainDate): readonly MergingPeriod[] {
  const going = periods
    .filter((period) => goesOver(period, on))
    .map((period) => ({ ...period, from: period.from < on ? on : period.from }));
  return [...Map.groupBy(going, ({ from }) => from)]
    .map(([from, together]) => ({
      from,
      to: latest(together.map(({ to }) => to)),
      role: BY_WEIGHT.find((role) => together.some((period) => period.role === role)) ?? 'betrokken',
      seesFrom: earliest(together.map(({ seesFrom }) => seesFrom)),
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** No end is later than any. */
function latest(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

/** All history is earlier than any day. */
function earliest(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.includes(null) ? null : (days.toSorted()[0] ?? null);
}
