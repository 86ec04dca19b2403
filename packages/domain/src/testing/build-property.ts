import { cents } from '../core/cents.ts';
import { newId, type PropertyWorkId } from '../core/ids.ts';
import type { WorkCategory, WorkCost } from '../property/work.ts';
import type { CostedWork } from '../property/yearly.ts';

interface Wanted {
  readonly firstYear: number;
  readonly cycleYears?: number | null;
  readonly euros?: number;
  readonly cost?: WorkCost;
  readonly category?: WorkCategory;
  readonly replacementEuros?: number;
}

/** A work of one part of a building, for tests of its cost. */
export function buildWork({ euros = 0, replacementEuros, ...wanted }: Wanted): CostedWork {
  return {
    workId: newId<PropertyWorkId>(),
    category: 'planmatig',
    cycleYears: null,
    cost: { kind: 'known', cents: cents(euros * 100), frequency: 'once' },
    naturalReplacementCents: replacementEuros === undefined ? null : cents(replacementEuros * 100),
    ...wanted,
  };
}
