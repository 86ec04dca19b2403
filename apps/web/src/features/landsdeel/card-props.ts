import type { LandsdeelPlan } from '@regietafel/contracts/landsdeel/plan';

/** What every card of the page gets. */
export interface PlanCardProps {
  readonly plan: LandsdeelPlan;
  /** Whether the page shows the plan as it is now: only then something is recorded. */
  readonly isNow: boolean;
}
