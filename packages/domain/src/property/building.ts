import type { PlainDate } from '../core/dates.ts';
import type { BuildingId } from '../core/ids.ts';
import type { Revision } from '../history/revision.ts';

/** NEN 2767: 1 uitstekend, 2 goed, 3 redelijk, 4 matig, 5 slecht, 6 zeer slecht. */
export const CONDITIONS = [1, 2, 3, 4, 5, 6] as const;
export type Condition = (typeof CONDITIONS)[number];

/** The level at which a part is usually kept. */
export const USUAL_TARGET: Condition = 3;
/** From this score on the maintenance of a part is overdue (*achterstallig*). */
export const OVERDUE_FROM: Condition = 5;

/** A part of a building (*bouwdeel*), with its condition as it was measured. */
export interface BuildingPart {
  /** Stable within its building, so that a work can name the part. */
  readonly partId: string;
  readonly name: string;
  /** Code of the element by NL-SfB, such as `47.1`; null when the source gives none. */
  readonly nlSfb: string | null;
  /** In the unit, in thousandths (12.5 m2 is 12500); null when the source gives none. */
  readonly quantityThousandths: number | null;
  /** m2, stuks, m1 …; empty when the source gives none. */
  readonly unit: string;
  /** Null is not measured: unknown is not good. */
  readonly condition: Condition | null;
  readonly measuredOn: PlainDate | null;
  readonly targetLevel: Condition;
}

export interface BuildingContent {
  readonly name: string;
  readonly use: string;
  readonly note: string;
  readonly parts: readonly BuildingPart[];
}

/** One recorded state of a building. Records are superseded, never changed. */
export interface BuildingRevision extends BuildingContent, Revision {
  readonly buildingId: BuildingId;
  /** Filled when the building is no longer the provider's; the reason is mandatory. */
  readonly withdrawnReason: string | null;
  readonly isFictitious: boolean;
}

/** How a part stands: derived from its score and its level, never typed in. */
export type PartStanding = 'unknown' | 'on_level' | 'below_level' | 'overdue';

/** How a part stands; a part that was never measured is unknown, whatever its level. */
export function standingOfPart(part: Pick<BuildingPart, 'condition' | 'targetLevel'>): PartStanding {
  if (part.condition === null) return 'unknown';
  if (part.condition >= OVERDUE_FROM) return 'overdue';
  return part.condition > part.targetLevel ? 'below_level' : 'on_level';
}

/** How many parts stand how. One number for a whole building would hide the roof behind the walls. */
export function countStandings(
  parts: readonly Pick<BuildingPart, 'condition' | 'targetLevel'>[],
): Readonly<Record<PartStanding, number>> {
  const counts = { unknown: 0, on_level: 0, below_level: 0, overdue: 0 };
  for (const part of parts) counts[standingOfPart(part)] += 1;
  return counts;
}
