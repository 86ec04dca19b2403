import { plan } from '@regietafel/contracts/landsdeel/plan';
import * as z from 'zod/mini';

/** A plan as the command tells it: what the page shows, without ids of revisions and without what one may do. */
export const landsdeelForm = z.pick(plan, {
  day: true,
  name: true,
  landsdeel: true,
  zeroFrom: true,
  lineCount: true,
  totals: true,
  drift: true,
  pace: true,
  lines: true,
  parts: true,
  providers: true,
  milestones: true,
  funding: true,
  dependencies: true,
});
export type LandsdeelForm = z.infer<typeof landsdeelForm>;
