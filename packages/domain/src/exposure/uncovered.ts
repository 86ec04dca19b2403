import { CARE_KINDS, type CareKind } from '../indicators/profile.ts';
import { type ExposureContent, knownSum } from './share.ts';

/**
 * What a stop would leave without room. `atMost`: nobody told how much room there is elsewhere; `atLeast`: part of what
 * would have to be placed is unknown; `unknown`: both, or all of it.
 */
export type Uncovered =
  | { readonly kind: 'known'; readonly count: number }
  | { readonly kind: 'atMost'; readonly count: number }
  | { readonly kind: 'atLeast'; readonly count: number }
  | { readonly kind: 'unknown' };

export interface UncoveredCare {
  readonly careKind: CareKind;
  readonly places: Uncovered;
  readonly children: Uncovered;
}

/**
 * What would be left uncovered in the region of a statement if the provider stopped: of each kind of care what it has there,
 * less the room that it told of elsewhere. Room in one kind of care never makes up for another.
 */
export function uncoveredOf({
  rows,
  room,
}: Pick<ExposureContent, 'rows' | 'room'>): readonly UncoveredCare[] {
  return CARE_KINDS.filter((kind) => rows.some(({ careKind }) => careKind === kind)).map((careKind) => {
    const own = rows.filter((row) => row.careKind === careKind);
    const elsewhere = room.find((one) => one.careKind === careKind);
    return {
      careKind,
      places: leftOver(
        own.map(({ places }) => places),
        elsewhere?.places ?? null,
      ),
      children: leftOver(
        own.map(({ children }) => children),
        elsewhere?.children ?? null,
      ),
    };
  });
}

function leftOver(values: readonly (number | null)[], room: number | null): Uncovered {
  const sum = knownSum(values);
  if (sum === null) return { kind: 'unknown' };
  if (room === null) return sum.isIncomplete ? { kind: 'unknown' } : { kind: 'atMost', count: sum.value };
  return { kind: sum.isIncomplete ? 'atLeast' : 'known', count: Math.max(0, sum.value - room) };
}
