import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, RevisionId, TenantId } from '../core/ids.ts';
import type { ActualMonth } from './variance.ts';

/** One recorded state of what came true in a month. One chain per author and month. */
export interface CashActualRevision extends ActualMonth {
  readonly revisionId: RevisionId;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly standPer: PlainDate;
  readonly recordedAt: Instant;
  readonly source: string;
  readonly isFictitious: boolean;
}
