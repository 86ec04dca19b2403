import type { AnyColumn, Insertable } from 'kysely';
import type { SystemSchema } from '../kernel/schema.ts';
import type { SystemTx } from '../kernel/with-system.ts';

/** The tables of reference data. */
export type ReferenceTable =
  | 'jeugdregio'
  | 'municipality'
  | 'regionMembership'
  | 'referenceAlias'
  | 'supervisor'
  | 'provider'
  | 'kpiDefinition'
  | 'kpiAlias'
  | 'tredeDefinition';

/** Adds rows, or makes those with the same key read like these. Every row gives the same columns. */
export async function upsert<T extends ReferenceTable>(
  tx: SystemTx,
  table: T,
  key: readonly AnyColumn<SystemSchema, T>[],
  rows: readonly Insertable<SystemSchema[T]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const others = Object.keys(first).filter((column) => !key.some((part) => part === column));
  await tx
    .insertInto<ReferenceTable>(table)
    .values([...rows])
    .onConflict((conflict) => {
      const target = conflict.columns(key as never);
      if (others.length === 0) return target.doNothing();
      return target.doUpdateSet(
        (eb) =>
          Object.fromEntries(
            others.map((column) => [column, eb.ref(`excluded.${column}` as never)]),
          ) as never,
      );
    })
    .execute();
}
