import type { Revision } from '../history/revision.ts';
import type { ActualMonth } from './variance.ts';

/** One recorded state of what came true in a month. One chain per author and month. */
export interface CashActualRevision extends ActualMonth, Revision {
  readonly source: string;
  readonly isFictitious: boolean;
}
