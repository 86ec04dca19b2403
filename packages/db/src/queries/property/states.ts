import type { DossierId, KringId, RevisionId, TenantId } from '@regietafel/domain/core/ids';
import type { RecordTable } from '../../kernel/schema/risks.ts';
import type { TenantTx } from '../../kernel/with-tenant.ts';
import { type Origin, type OriginColumns, originOf } from '../sharing/origin.ts';

/** A state as it is read: with who wrote it and who reads it. */
export type Originated<Revision> = Revision & { readonly origin: Origin };

/** Where a new state goes; `supersedes` is null for the first one of a record. */
export interface NewState {
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly supersedes: RevisionId | null;
}

/** The row with its origin in one piece. */
export function withOrigin<Row extends OriginColumns>(
  row: Row,
): Omit<Row, 'authorName' | 'kringWords'> & { readonly origin: Origin } {
  const { authorName, kringWords, ...rest } = row;
  return { ...rest, origin: originOf(row) };
}

/** The first state of a record takes the id for its author. */
export async function takeId(
  tx: TenantTx,
  { recordId, kind }: Pick<RecordTable, 'recordId' | 'kind'>,
  { dossierId, authorTenantId, kringId, supersedes }: NewState,
): Promise<void> {
  if (supersedes !== null) return;
  await tx.insertInto('record').values({ recordId, kind, dossierId, authorTenantId, kringId }).execute();
}
