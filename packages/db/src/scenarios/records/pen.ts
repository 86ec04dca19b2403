import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId, KringId, TenantId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';

/** With whose hand a scenario writes: the author, for which kring, by which person, known since when. */
export interface Pen {
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly hand: Actor;
  readonly recordedAt: Instant;
}

/** The columns that every record of a dossier carries. */
export function penColumns({ hand, ...columns }: Pen) {
  return { ...columns, handTenantId: hand.tenantId, handAccountId: hand.accountId };
}
