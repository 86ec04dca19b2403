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
  /** Kind and name. */
  readonly kringWords: readonly [KringKind, string] | null;
  readonly recordedAt: Instant;
}

/**
 * Columns that tell the origin of the dossier record with this table name or alias, in the same round trip. Names come
 * through the law like everything else: a participant of whom the reader may not know has none.
 */
export function originColumns(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return [
    sql<TenantId>`${column('authorTenantId')}`.as('authorTenantId'),
    sql<string | null>`(select p.name from participant p
      where p.dossier_id = ${column('dossierId')} and p.tenant_id = ${column('authorTenantId')})`.as(
      'authorName',
    ),
    sql<KringId>`${column('kringId')}`.as('kringId'),
    // Both words in one subquery: the law is asked once for each.
    sql<readonly [KringKind, string] | null>`(select array[k.kind, k.name] from kring k
      where k.dossier_id = ${column('dossierId')} and k.kring_id = ${column('kringId')})`.as('kringWords'),
    sql<Instant>`${column('recordedAt')}`.as('recordedAt'),
  ];
}

/** The origin out of a row that `originColumns` selected. */
export function originOf(row: OriginColumns): Origin {
  const { authorTenantId, authorName, recordedAt, kringId, kringWords } = row;
  if (kringWords === null) throw new Error('a record in a kring that cannot be read');
  const [kind, name] = kringWords;
  return { authorTenantId, authorName, recordedAt, kring: { id: kringId, kind, name } };
}
