import { randomUUID } from 'node:crypto';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
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

/** It is a plan too, so that what is told of plans can stand in every dossier. */
export const PLAN = {
  plan_id: PROVIDER.provider_id,
  landsdeel: 'Zuidoost',
  zero_from: '2030-H1',
  standing: 'established',
  source: 'eigen verzinsel',
};

/** A record that tells nothing: only when it was recorded counts. */
const STEP = {
  kind: 'verkenning',
  trede: 4,
  effective_on: '2024-01-01',
  date_precision: 'day',
  decided_by: 'De tafel',
  document: 'Een brief',
  note: '',
};

const LONG_AGO = '2016-01-01' as PlainDate;

/**
 * A world as rows, in the order in which they can be laid: organisations, people, the dossiers with their kringen and
 * participants, and in every kring one record, so that who sees it reads the kring, and a step recorded in each of a few
 * moments, so that it shows since when.
 */
export function worldRows(world: World, today: PlainDate): readonly TableRows[] {
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
        closed_on: kring.closedOn,
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
        invited_on: one.invitedOn,
        accepted_on: one.acceptedOn,
        lapses_on: one.lapsesOn,
        declined_on: one.declinedOn,
        sees_from: one.seesFrom,
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
    {
      table: 'ladder_step',
      rows: world.kringen.flatMap((kring) =>
        recordingMoments(today).map((recordedAt) => ({
          ...common(kring.dossierId, joint.get(kring.dossierId) ?? '', kring.id),
          ...STEP,
          step_id: randomUUID(),
          recorded_at: recordedAt,
        })),
      ),
    },
  ];
}

/** Around the first moment of a day in Amsterdam, where sight since a day begins. */
export function recordingMoments(today: PlainDate): readonly string[] {
  const midnight = (offset: number) =>
    Temporal.PlainDate.from(addDays(today, offset)).toZonedDateTime('Europe/Amsterdam').toInstant();
  return [
    midnight(-500),
    midnight(-31).subtract({ milliseconds: 1 }),
    midnight(-31),
    midnight(-1),
    midnight(0),
  ].map((moment) => moment.toString());
}

function peopleRows(world: World): readonly TableRows[] {
  return [
    {
      table: 'tenant',
      rows: world.tenants.map(({ id, kind, merged }) => ({
        tenant_id: id,
        slug: id,
        name: id,
        kind,
        merged_into: merged?.into ?? null,
        merged_on: merged?.on ?? null,
      })),
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
    {
      table: 'support_access',
      rows: world.supportAccesses.map((one, index) => ({
        tenant_id: one.tenantId,
        access_id: supportId(world, index),
        account_id: one.accountId,
        account_name: 'Iemand',
        reason: 'Hulp bij een vraag',
        opened_at: Temporal.Now.instant().subtract({ hours: 1 }).toString(),
        expires_at: Temporal.Now.instant().add({ hours: 1 }).toString(),
        ended_at: one.isOpen ? null : Temporal.Now.instant().subtract({ minutes: 1 }).toString(),
      })),
    },
  ];
}

function supportId(world: World, index: number): string {
  return worldId('outsider', Number(world.tenants[0]?.id.slice(-12, -4)), 500 + index);
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
