import type { PlainDate } from '@regietafel/domain/core/dates';
import type { World } from '@regietafel/domain/sharing/world';
import type pg from 'pg';
import { worldId } from './world-plan.ts';

/** Rows for one table, columns as PostgreSQL names them. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The one provider that every dossier follows. */
export const PROVIDER = {
  provider_id: worldId('outsider', 0, 1),
  slug: 'aanbieder',
  name: 'Aanbieder',
  is_fictitious: true,
  standing: 'established',
  source: 'eigen verzinsel',
};

const LONG_AGO = '2016-01-01' as PlainDate;

/**
 * A world as rows, in the order in which they can be laid: organisations, people, the dossiers with their kringen and
 * participants, and one record in every kring, so that who sees the record reads the kring.
 */
export function worldRows(world: World): readonly TableRows[] {
  const hand = { hand_tenant_id: world.tenants[0]?.id, hand_account_id: world.accounts[0]?.id };
  const common = (dossierId: string, authorTenantId: string, kringId: string) => ({
    dossier_id: dossierId,
    author_tenant_id: authorTenantId,
    kring_id: kringId,
    ...hand,
  });
  const open = new Map(
    world.kringen.filter(({ kind }) => kind === 'openbaar').map((kring) => [kring.dossierId, kring.id]),
  );
  const joint = new Map(world.dossiers.map((dossier) => [dossier.id, dossier.jointTenantId]));
  const inDossier = (dossierId: World['dossiers'][number]['id']) =>
    common(dossierId, joint.get(dossierId) ?? '', open.get(dossierId) ?? '');
  return [
    ...peopleRows(world),
    {
      table: 'dossier',
      rows: world.dossiers.map((dossier) => ({
        ...inDossier(dossier.id),
        slug: dossier.id,
        provider_id: PROVIDER.provider_id,
        opened_on: LONG_AGO,
        closed_on: dossier.closedOn,
        is_fictitious: true,
      })),
    },
    {
      table: 'participant',
      rows: world.dossiers.flatMap((dossier) =>
        world.tenants
          .filter(({ id, kind }) => kind !== 'tafel' || id === dossier.jointTenantId)
          .map(({ id, kind }) => ({
            ...inDossier(dossier.id),
            tenant_id: id,
            name: id,
            is_joint_author: kind === 'tafel',
          })),
      ),
    },
    {
      table: 'kring',
      rows: world.kringen.map((kring) => ({
        ...common(kring.dossierId, joint.get(kring.dossierId) ?? '', kring.id),
        kind: kring.kind,
        name: kring.kind,
        admits_roles: kring.admittedRoles,
        admits_seats: kring.admittedSeats,
        owner_tenant_id: kring.ownerTenantId,
      })),
    },
    {
      table: 'participation',
      rows: world.participations.map((one) => ({
        ...inDossier(one.dossierId),
        tenant_id: one.tenantId,
        role: one.role,
        valid_from: one.from,
        valid_to: one.to,
        invited_on: LONG_AGO,
        accepted_on: one.acceptedOn,
      })),
    },
    {
      table: 'seat',
      rows: world.seats.map((seat, index) => ({
        ...inDossier(seat.dossierId),
        seat_id: worldId('outsider', Number(seat.dossierId.slice(-12, -4)), 100 + index),
        tenant_id: seat.tenantId,
        account_id: seat.accountId,
        person_name: 'Iemand',
        kind: seat.kind,
        may_act_for_table: seat.mayActForTable,
        valid_from: seat.from,
        valid_to: seat.to,
      })),
    },
    {
      table: 'record',
      rows: world.kringen.map((kring) => ({
        ...common(kring.dossierId, joint.get(kring.dossierId) ?? '', kring.id),
        record_id: kring.id,
        kind: 'risk',
      })),
    },
  ];
}

function peopleRows(world: World): readonly TableRows[] {
  return [
    {
      table: 'tenant',
      rows: world.tenants.map(({ id, kind }) => ({ tenant_id: id, slug: id, name: id, kind })),
    },
    {
      table: 'account',
      rows: world.accounts.map(({ id, isDisabled }) => ({
        tenant_id: world.tenants[0]?.id,
        account_id: id,
        email: `${id}@example`,
        display_name: 'Iemand',
        disabled_at: isDisabled ? `${LONG_AGO}T00:00:00Z` : null,
      })),
    },
    {
      table: 'membership',
      rows: world.memberships.map((one) => ({
        tenant_id: one.tenantId,
        account_id: one.accountId,
        role: one.role,
        valid_from: one.from,
        valid_to: one.to,
      })),
    },
  ];
}

/** Rows of several worlds, table by table. */
export function mergeRows(worlds: readonly (readonly TableRows[])[]): readonly TableRows[] {
  const merged = Map.groupBy(worlds.flat(), ({ table }) => table);
  return [...merged].map(([table, parts]) => ({ table, rows: parts.flatMap(({ rows }) => rows) }));
}

/** Inserts rows of one table in one statement, naming only the columns that some row has. */
export function insertRows(client: pg.ClientBase, { table, rows }: TableRows): Promise<pg.QueryResult> {
  return client.query(insertStatement(table, rows, 'jsonb_populate_recordset'), [JSON.stringify(rows)]);
}

/** The statement that inserts what its one parameter holds: an array of rows, or (`jsonb_populate_record`) a single row. */
export function insertStatement(
  table: string,
  rows: TableRows['rows'],
  unpack: 'jsonb_populate_recordset' | 'jsonb_populate_record',
): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
  return `insert into public.${table} (${columns}) select ${columns} from ${unpack}(null::public.${table}, $1::jsonb)`;
}
