import type { Effort } from './measure/interleave.ts';
import type { Figure } from './report/figure.ts';
import type { National } from './scenario/national.ts';

/** One subject of measurement, which yields one or more figures. */
export interface Workload {
  readonly name: string;
  measure(setting: Setting): Promise<readonly Figure[]>;
}

export interface Setting {
  readonly effort: Effort;
  /** How long live feeds are watched, in seconds. */
  readonly liveSeconds: number;
  /** The national scenario, loaded for the first workload that asks for it. */
  national(): Promise<National>;
}
