import type { LookKind } from '@regietafel/domain/audit/looks';
import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** That somebody changed a thing or looked at it, as its author may know. */
export interface TrailEntry {
  readonly recordedAt: Instant;
  readonly action: string;
  readonly isChange: boolean;
  readonly rowCount: number;
  /** By somebody of the reader's own organisation. */
  readonly isOwn: boolean;
  /** Name of the person, told of own people only. */
  readonly person: string | null;
  /** Name of the organisation; null when the reader may not know that it takes part. */
  readonly organisation: string | null;
}

/**
 * Who changed one thing in a dossier and who looked at it, newest first: of what the actor's organisation wrote about it, or
 * the table for which the actor acts. Empty for everybody else.
 */
export async function listTrail(
  reader: TenantReader,
  { dossierId, kind, id }: { readonly dossierId: DossierId; readonly kind: LookKind; readonly id: string },
): Promise<readonly TrailEntry[]> {
  const { rows } = await sql<TrailEntry>`
    select recorded_at as "recordedAt", action, is_change as "isChange", row_count as "rowCount", is_own as "isOwn", person, organisation
      from law.audit_trail(${dossierId}, ${kind}, ${id})`.execute(reader);
  return rows;
}
