import type { PlainDate } from '@regietafel/domain/core/dates';
import type { World } from '@regietafel/domain/sharing/world';
import type pg from 'pg';
import type { Changed } from './world-changes.ts';
import { worldRows } from './world-rows.ts';

/** Where a list of the world lies in the database, and by which columns a row of it is found. */
const PLACES: Readonly<Record<keyof World, { table: string; key: readonly string[] }>> = {
  tenants: { table: 'tenant', key: ['tenant_id'] },
  supportAccesses: { table: 'support_access', key: ['access_id'] },
  accounts: { table: 'account', key: ['account_id'] },
  memberships: { table: 'membership', key: ['tenant_id', 'account_id', 'valid_from'] },
  dossiers: { table: 'dossier', key: ['dossier_id'] },
  participations: { table: 'participation', key: ['dossier_id', 'tenant_id', 'valid_from'] },
  kringen: { table: 'kring', key: ['kring_id'] },
  seats: { table: 'seat', key: ['seat_id'] },
};

/** Makes the database follow one change of a world, as whatever role the connection has now. */
export async function layChange(
  client: pg.ClientBase,
  before: World,
  changed: Changed,
  today: PlainDate,
): Promise<void> {
  const { table, key } = PLACES[changed.list];
  const old = rowAt(before, table, changed.index, today);
  const row = rowAt(changed.world, table, changed.index, today);
  const columns = Object.keys(row).filter(
    (column) => JSON.stringify(row[column]) !== JSON.stringify(old[column]),
  );
  if (columns.length === 0) return;
  const { rowCount } = await client.query(
    `update public.${table} t set ${columns.map((column) => `${column} = n.${column}`).join(', ')}
     from jsonb_populate_record(null::public.${table}, $1::jsonb) n, jsonb_populate_record(null::public.${table}, $2::jsonb) o
     where ${key.map((column) => `t.${column} = o.${column}`).join(' and ')}`,
    [JSON.stringify(row), JSON.stringify(old)],
  );
  if (rowCount !== 1) throw new Error(`changed ${rowCount} rows of ${table} instead of one`);
}

function rowAt(
  world: World,
  table: string,
  index: number,
  today: PlainDate,
): Readonly<Record<string, unknown>> {
  const row = worldRows(world, today).find((one) => one.table === table)?.rows[index];
  if (row === undefined) throw new Error(`${table} has no row ${index}`);
  return row;
}
