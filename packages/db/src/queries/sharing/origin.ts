import type { Instant } from '@regietafel/domain/core/dates';
import type { KringId, TenantId } from '@regietafel/domain/core/ids';
import type { KringKind } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';

/** Who wrote a record and who reads it, as a person may know it. */
export interface Origin {
  readonly authorTenantId: TenantId;
  /** Null when the reader may not know who takes part under this id: shown as "een deelnemer". */
  readonly authorName: string | null;
  readonly kring: { readonly id: KringId; readonly kind: KringKind; readonly name: string };
  readonly recordedAt: Instant;
}

/** What `originColumns` selects. */
export interface OriginColumns {
  readonly authorTenantId: TenantId;
  readonly authorName: string | null;
  readonly kringId: KringId;
  readonly kringKind: KringKind | null;
  readonly kringName: string | null;
  readonly recordedAt: Instant;
}

/**
 * Columns that tell the origin of the dossier record with this table name or alias, in the same round trip. Names come
 * through the law like everything else: a participant of whom the reader may not know has none.
 */
export function originColumns(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const kring = (field: 'kind' | 'name') => sql`(select k.${sql.ref(field)} from kring k
    where k.dossier_id = ${column('dossierId')} and k.kring_id = ${column('kringId')})`;
  return [
    sql<TenantId>`${column('authorTenantId')}`.as('authorTenantId'),
    sql<string | null>`(select p.name from participant p
      where p.dossier_id = ${column('dossierId')} and p.tenant_id = ${column('authorTenantId')})`.as(
      'authorName',
    ),
    sql<KringId>`${column('kringId')}`.as('kringId'),
    sql<KringKind | null>`${kring('kind')}`.as('kringKind'),
    sql<string | null>`${kring('name')}`.as('kringName'),
    sql<Instant>`${column('recordedAt')}`.as('recordedAt'),
  ];
}

/** The origin out of a row that `originColumns` selected. */
export function originOf(row: OriginColumns): Origin {
  const { authorTenantId, authorName, recordedAt } = row;
  if (row.kringKind === null || row.kringName === null)
    throw new Error('a record in a kring that cannot be read');
  return {
    authorTenantId,
    authorName,
    recordedAt,
    kring: { id: row.kringId, kind: row.kringKind, name: row.kringName },
  };
}
