import type { WorkItem, WorkKind } from '@regietafel/contracts/tasks/work';
import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { Asker } from '../../sharing/asker.ts';

/** One thing that waits for the asker, as its source knows it. */
export interface Waiting extends Omit<WorkItem, 'dossier' | 'band'> {
  readonly kind: WorkKind;
  /** Null for what concerns the own organisation alone. */
  readonly dossierId: DossierId | null;
}

/**
 * A place where work for a person can come from, over all dossiers. It reads under the law, so it gives nothing that the
 * person may not see. A new source is one file, and one line in `sources.ts`.
 */
export type WorkSource = (reader: TenantReader, asker: Asker) => Promise<readonly Waiting[]>;
