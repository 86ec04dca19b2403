import type { PlainDate } from '@regietafel/domain/core/dates';
import type { Actor, ViewAs } from '@regietafel/domain/sharing/tenant';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseUrl } from '../embedded/database-url.ts';
import { createTestDatabase } from '../embedded/test-database.ts';
import type { TestDatabase } from '../embedded/test-server.ts';
import { insertRows, PLAN, PROVIDER, type TableRows } from './world-rows.ts';

/**
 * A database for a proof, with one connection that may become any role, so that a world is laid by the system role,
 * looked at by the application role and rolled back, all in one transaction.
 */
export interface Probe {
  readonly urls: TestDatabase;
  readonly superuserUrl: string;
  readonly client: pg.Client;
  /** Today as the law in the database counts it. */
  readonly today: PlainDate;
  close(): Promise<void>;
}

/** Opens a fresh database with the provider that every world needs and the functions that look on behalf of an actor. */
export async function openProbe(): Promise<Probe> {
  const urls = await createTestDatabase();
  const superuserUrl = databaseUrl(
    inject('testServer'),
    'superuser',
    new URL(urls.ownerUrl).pathname.slice(1),
  );
  // Days stay texts; everything else is read as PostgreSQL writes it.
  const client = new pg.Client({
    connectionString: superuserUrl,
    types: { getTypeParser: asText },
    options: '-c timezone=UTC',
  });
  await client.connect();
  await client.query(LOOKING);
  await layRows(client, [
    { table: 'provider', rows: [PROVIDER] },
    { table: 'landsdeel_plan', rows: [PLAN] },
  ]);
  const { rows } = await client.query<{ today: PlainDate }>('select law.today() as today');
  return {
    urls,
    superuserUrl,
    client,
    today: rows[0]?.today ?? ('' as PlainDate),
    async close() {
      await client.end();
      await urls.drop();
    },
  };
}

const asText = ((oid: number) =>
  oid === pg.types.builtins.DATE
    ? (text: string) => text
    : pg.types.getTypeParser(oid)) as typeof pg.types.getTypeParser;

export type Role = 'regietafel_app' | 'regietafel_system';

/** For the rest of the transaction every statement is of this role, with its policies and its grants, and of nobody yet. */
export async function become(client: pg.ClientBase, role: Role): Promise<void> {
  await client.query(`set local role ${role}`);
  await client.query(`select set_config('app.' || name, '', true)
    from unnest(array['tenant_id', 'account_id', 'dossier_id', 'view_as_tenant', 'view_as_role']) name`);
}

/** Inserts the rows as whatever role the connection has now, one statement per table. */
export async function layRows(client: pg.ClientBase, tables: readonly TableRows[]): Promise<void> {
  for (const rows of tables) if (rows.rows.length > 0) await insertRows(client, rows);
}

/** Runs and undoes everything, also when it fails. */
export async function undone<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** What one actor is shown and let write; ids sorted. */
export interface Sight {
  /** Kringen of the records that the actor sees. */
  readonly records: readonly string[];
  /** `kring moment` of the records of several moments that the actor sees. */
  readonly steps: readonly string[];
  /** Kringen that the actor sees. */
  readonly kringen: readonly string[];
  /** `author kring` pairs that the law says the actor may write. */
  readonly pairs: readonly string[];
}

/** Who looks, and as whom when not as oneself. */
export interface Look {
  readonly actor: Actor;
  readonly viewAs?: ViewAs | undefined;
}

/** What each actor sees in the whole database, asked with the rights of the application role. */
export async function look(client: pg.ClientBase, looks: readonly Look[]): Promise<readonly Sight[]> {
  await become(client, 'regietafel_app');
  const { rows } = await client.query<Sight>(
    'select records, steps, kringen, pairs from probe.look($1::jsonb) order by turn',
    [JSON.stringify(looks)],
  );
  return rows;
}

export interface Attempt extends Look {
  readonly dossierId: string;
  readonly authorTenantId: string;
  readonly kringId: string;
}

/** Tries to insert a record for each attempt, as the application role; nothing of it remains. True where it went in. */
export async function attemptWrites(
  client: pg.ClientBase,
  attempts: readonly Attempt[],
): Promise<readonly boolean[]> {
  await become(client, 'regietafel_app');
  const { rows } = await client.query<{ written: boolean }>(
    'select written from probe.attempt($1::jsonb) order by turn',
    [JSON.stringify(attempts)],
  );
  return rows.map(({ written }) => written);
}

const AS_ACTOR = `perform set_config('app.tenant_id', one.actor ->> 'tenantId', true), set_config('app.account_id', one.actor ->> 'accountId', true),
      set_config('app.view_as_tenant', coalesce(one.view_as ->> 'tenantId', ''), true), set_config('app.view_as_role', coalesce(one.view_as ->> 'role', ''), true);`;

/** The functions run as their caller: what they see is what the application role sees. */
const LOOKING = `
create schema probe;
grant usage on schema probe to regietafel_app, regietafel_system;
create function probe.look(looks jsonb) returns table (turn bigint, records text[], steps text[], kringen text[], pairs text[]) language plpgsql as $$
declare one record;
begin
  for one in select a.look -> 'actor' as actor, a.look -> 'viewAs' as view_as, a.turn from jsonb_array_elements(looks) with ordinality as a(look, turn) loop
    ${AS_ACTOR}
    return query select one.turn,
      array(select r.kring_id::text from public.record r order by 1),
      array(select s.kring_id || ' ' || to_char(s.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') from public.ladder_step s order by 1),
      array(select k.kring_id::text from public.kring k order by 1),
      array(select distinct w.author_tenant_id || ' ' || w.kring_id from law.writable_kringen() w order by 1);
  end loop;
end $$;
create function probe.attempt(attempts jsonb) returns table (turn bigint, written boolean) language plpgsql as $$
declare one record;
begin
  for one in select a.attempt, a.attempt -> 'actor' as actor, a.attempt -> 'viewAs' as view_as, a.turn from jsonb_array_elements(attempts) with ordinality as a(attempt, turn) loop
    ${AS_ACTOR}
    turn := one.turn;
    begin
      insert into public.record (dossier_id, author_tenant_id, kring_id, record_id, kind)
        values ((one.attempt ->> 'dossierId')::uuid, (one.attempt ->> 'authorTenantId')::uuid, (one.attempt ->> 'kringId')::uuid, gen_random_uuid(), 'risk');
      raise exception using errcode = 'PT001', message = 'written, and taken back';
    exception
      when sqlstate 'PT001' then written := true;
      when insufficient_privilege or foreign_key_violation then written := false;
    end;
    return next;
  end loop;
end $$;
create function probe.try_each(attempts jsonb) returns table (turn bigint, outcome jsonb) language plpgsql as $$
declare
  one record;
  step record;
  affected bigint;
  code text;
  words text;
  named text;
begin
  for one in select a.steps, a.turn from jsonb_array_elements(attempts) with ordinality as a(steps, turn) loop
    turn := one.turn;
    begin
      for step in select s.step ->> 'statement' as statement, s.step -> 'row' as given
        from jsonb_array_elements(one.steps) with ordinality as s(step, n) order by n loop
        execute step.statement using step.given;
        get diagnostics affected = row_count;
      end loop;
      raise exception using errcode = 'PT001', message = 'done, and taken back';
    exception
      when sqlstate 'PT001' then outcome := jsonb_build_object('rows', affected);
      when others then
        get stacked diagnostics code = returned_sqlstate, words = message_text, named = constraint_name;
        outcome := jsonb_build_object('code', code, 'message', words, 'constraint', named);
    end;
    return next;
  end loop;
end $$;`;
