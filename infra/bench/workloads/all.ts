import type { Workload } from '../workload.ts';
import { law } from './law.ts';

/** Everything that is measured, in the order of the table. */
export const WORKLOADS: readonly Workload[] = [law];
