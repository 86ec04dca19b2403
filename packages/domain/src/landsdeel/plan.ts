import type { DossierId, LandsdeelPlanId } from '../core/ids.ts';
import type { HalfYear } from './half-year.ts';

/** A bovenregionaal plan as everybody may know it: that it exists, for which landsdeel, and when it is to reach zero. */
export interface LandsdeelPlan {
  readonly planId: LandsdeelPlanId;
  readonly name: string;
  readonly landsdeel: string;
  /** First half year without closed places. */
  readonly zeroFrom: HalfYear;
  readonly source: string;
}

/** How the herstelplan of a provider leans on the plan. */
export const DEPENDENCY_EFFECTS = ['on_hold', 'waits_in_part', 'follows'] as const;
export type DependencyEffect = (typeof DEPENDENCY_EFFECTS)[number];

/** A plan within the sight of a reader, with the dossier in which it is followed. */
export interface FollowedPlan extends LandsdeelPlan {
  readonly dossierId: DossierId;
  readonly slug: string;
}
