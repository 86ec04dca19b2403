import type { DossierId } from '@regietafel/domain/core/ids';
import { type SqlBool, sql } from 'kysely';

/** Condition that a record with this alias lies in one of the dossiers; of no dossiers there is none. */
export function isAmong(alias: string, dossierIds: readonly DossierId[]) {
  return sql<SqlBool>`${sql.ref(`${alias}.dossierId`)} = any(${dossierIds})`;
}
