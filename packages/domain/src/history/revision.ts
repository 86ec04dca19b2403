import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, RevisionId, TenantId } from '../core/ids.ts';

/** What every recorded state of something in a dossier carries: author and kring of the law, and the two times of history. */
export interface Revision {
  readonly revisionId: RevisionId;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  /** The day of which it speaks. */
  readonly standPer: PlainDate;
  /** When it was recorded ("known at"). */
  readonly recordedAt: Instant;
}
