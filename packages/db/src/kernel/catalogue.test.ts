import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { databaseUrl } from '../embedded/database-url.ts';
import { createTestDatabase } from '../embedded/test-database.ts';
import type { TestDatabase } from '../embedded/test-server.ts';
import { listGaps } from './catalogue.ts';
import type { Gap } from './catalogue-gap.ts';
import { camelCase } from './database.ts';
import type { SystemSchema } from './schema.ts';
import type { SystemTx } from './with-system.ts';

let urls: TestDatabase;
let superuser: Kysely<SystemSchema>;

beforeAll(async () => {
  urls = await createTestDatabase();
  const url = databaseUrl(inject('testServer'), 'superuser', new URL(urls.ownerUrl).pathname.slice(1));
  superuser = new Kysely({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
    plugins: [camelCase()],
  });
});

afterAll(async () => {
  await superuser.destroy();
  await urls.drop();
});

class Undo extends Error {}

/** What the check finds once a superuser has done this; taken back afterwards. */
async function gapsAfter(damage: string): Promise<readonly Gap[]> {
  let gaps: readonly Gap[] = [];
  await superuser
    .transaction()
    .execute(async (tx) => {
      await sql.raw(damage).execute(tx);
      await sql`set local role regietafel_system`.execute(tx);
      gaps = await listGaps(tx as unknown as SystemTx);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return gaps;
}

const EVERY_DAMAGE: readonly (readonly [what: string, damage: string, rule: Gap['rule'], message: string])[] =
  [
    [
      'a policy dropped',
      'drop policy kring_reads on public.risk_revision',
      'P4',
      'policy kring_reads on public.risk_revision is missing',
    ],
    [
      'force removed',
      'alter table public.assessment no force row level security',
      'P1',
      'public.assessment does not force row-level security on its owner',
    ],
    [
      'row-level security off',
      'alter table public.kpi_value disable row level security',
      'P1',
      'public.kpi_value has row-level security switched off',
    ],
    [
      'row-level security off in the law',
      'alter table law.kring_reader disable row level security',
      'P1',
      'law.kring_reader has row-level security switched off',
    ],
    [
      'a permissive policy added',
      'create policy shared on public.record to regietafel_app using (true)',
      'P4',
      'policy shared on public.record belongs to no template',
    ],
    [
      'a policy for everybody',
      'alter policy kring_reads on public.seat to public',
      'P4',
      'policy kring_reads on public.seat reads permissive r to PUBLIC',
    ],
    [
      'a policy loosened',
      'alter policy author_writes on public.record with check (author_tenant_id = law.actor_tenant())',
      'P4',
      'policy author_writes on public.record reads',
    ],
    [
      'a policy narrowed less',
      'alter policy own_select on public.visit using (tenant_id = (select law.actor_tenant()))',
      'P4',
      'policy own_select on public.visit reads',
    ],
    [
      'a table that is not registered',
      'create table public.notes (note text)',
      'registry',
      'public.notes is a table of no registered kind',
    ],
    ['a registered table gone', 'drop table public.kpi_alias', 'registry', 'public.kpi_alias is missing'],
    [
      'a table of somebody else',
      'alter table public.ladder_step owner to postgres',
      'P1',
      'public.ladder_step is owned by postgres',
    ],
    [
      'an empty kring allowed',
      'alter table public.record alter kring_id drop not null',
      'P4',
      'public.record lets kring_id be empty',
    ],
    [
      'a rewrite rule',
      'create rule quiet as on insert to public.record do instead nothing',
      'P4',
      'public.record has a rewrite rule',
    ],
    [
      'triggers off',
      'alter table public.participation disable trigger refresh_law_on_update',
      'law',
      'public.participation has trigger refresh_law_on_update switched off',
    ],
    [
      'a trigger gone',
      'drop trigger refresh_law_on_update on public.seat',
      'law',
      'public.seat does not rebuild who reads what at every change',
    ],
    [
      'references unchecked',
      'alter table public.assessment disable trigger all',
      'law',
      'public.assessment has trigger RI_ConstraintTrigger',
    ],
    [
      'a plain view',
      'create view public.all_risks as select * from public.risk_revision',
      'registry',
      'public.all_risks is a view that is not registered',
    ],
    [
      'a view that asks as its owner',
      'alter view public.dossier_change set (security_invoker = false)',
      'P8',
      'public.dossier_change is a view that reads as its owner',
    ],
    [
      'a materialised view',
      'create materialized view public.counts as select count(*) from public.record',
      'P8',
      'public.counts holds rows beside the policies',
    ],
    ['a sequence', 'create sequence public.numbers', 'P18', 'public.numbers is a sequence'],
    [
      'a function that bypasses',
      "create function public.peek() returns bigint language sql security definer as 'select count(*) from public.record'",
      'P8',
      'function public.peek() is not registered',
    ],
    [
      'a search path opened',
      'alter function law.visible_kringen() reset search_path',
      'P8',
      'function law.visible_kringen() has settings ""',
    ],
    [
      'a function of a superuser',
      'alter function law.visible_kringen() owner to postgres',
      'P8',
      'function law.visible_kringen() is owned by postgres',
    ],
    [
      'a function that became its owner',
      'alter function law.today() security definer',
      'P8',
      'function law.today() runs as its owner',
    ],
    [
      'a function for everybody',
      'grant execute on function law.rebuild(uuid[]) to public',
      'grants',
      'function law.rebuild(uuid[]) is granted to PUBLIC',
    ],
    [
      'a function for the application',
      'grant execute on function law.rebuild(uuid[]) to regietafel_app',
      'P8',
      'function law.rebuild(uuid[]) may be called by regietafel_app',
    ],
    [
      'a function that notifies',
      "create or replace function law.grant_append(target regclass) returns void language plpgsql as 'begin perform pg_notify(target::text, now()::text); end'",
      'P11',
      'function law.grant_append(regclass) notifies',
    ],
    [
      'update granted',
      'grant update on public.risk_revision to regietafel_app',
      'grants',
      'regietafel_app UPDATE on public.risk_revision: is not allowed',
    ],
    [
      'one column granted',
      'grant update (kring_id) on public.record to regietafel_app',
      'grants',
      'regietafel_app UPDATE on public.record: columns (kring_id) instead of ()',
    ],
    [
      'the moment granted',
      'grant insert (recorded_at) on public.record to regietafel_app',
      'grants',
      'regietafel_app INSERT on public.record: columns',
    ],
    [
      'truncate granted',
      'grant truncate on public.record to regietafel_app',
      'P11',
      'regietafel_app TRUNCATE on public.record: is not allowed',
    ],
    [
      'the law opened',
      'grant select on law.kring_reader to regietafel_app',
      'grants',
      'regietafel_app SELECT on law.kring_reader: is not allowed',
    ],
    [
      'the system reads records',
      'grant select on public.risk_revision to regietafel_system',
      'grants',
      'regietafel_system SELECT on public.risk_revision: is not allowed',
    ],
    [
      'a grant to everybody',
      'grant select on public.tenant to public',
      'grants',
      'relation public.tenant is granted to PUBLIC',
    ],
    [
      'a column to everybody',
      'grant select (name) on public.tenant to public',
      'grants',
      'column public.tenant.name is granted to PUBLIC',
    ],
    [
      'a room opened',
      'grant usage on schema system to regietafel_app',
      'grants',
      'regietafel_app can enter schema system',
    ],
    [
      'a room of others',
      'create schema spare; grant usage on schema spare to regietafel_app',
      'grants',
      'regietafel_app can enter schema spare',
    ],
    [
      'a room to build in',
      'grant create on schema public to regietafel_app',
      'grants',
      'regietafel_app can create in schema public',
    ],
    [
      'temporary tables',
      "do $$ begin execute format('grant temporary on database %I to regietafel_app', current_database()); end $$",
      'grants',
      'regietafel_app can make temporary tables',
    ],
    [
      'no temporary tables for the check',
      "do $$ begin execute format('revoke temporary on database %I from regietafel_system', current_database()); end $$",
      'grants',
      'regietafel_system cannot make temporary tables, so policies cannot be compared',
    ],
    [
      'later grants',
      'alter default privileges for role regietafel_owner grant select on tables to regietafel_app',
      'grants',
      'new objects of kind r are granted to regietafel_app',
    ],
    [
      'later functions',
      'alter default privileges for role regietafel_owner grant execute on functions to public',
      'grants',
      'new functions of regietafel_owner are granted to PUBLIC',
    ],
    [
      'the application above the law',
      'alter role regietafel_app bypassrls',
      'P1',
      'role regietafel_app has BYPASSRLS',
    ],
    [
      'the owner above the law',
      'alter role regietafel_owner superuser',
      'P1',
      'role regietafel_owner has SUPERUSER',
    ],
    [
      'the application as owner',
      'grant regietafel_owner to regietafel_app',
      'P1',
      'role regietafel_app is a member of regietafel_owner',
    ],
    [
      'the system reads all',
      'grant pg_read_all_data to regietafel_system',
      'P1',
      'role regietafel_system is a member of pg_read_all_data',
    ],
    [
      'the application owns',
      'alter function law.today() owner to regietafel_app',
      'P1',
      'role regietafel_app owns 1 objects',
    ],
    [
      'a reference that cascades',
      'alter table public.seat add foreign key (dossier_id, tenant_id) references public.participant on delete cascade',
      'P7',
      'changes or deletes rows along',
    ],
    [
      'a reference that crosses',
      'alter table public.register_version add foreign key (kring_id) references public.kring (kring_id)',
      'P5',
      'does not start with dossier_id: a row could point across',
    ],
    [
      'a reference gone',
      'alter table public.record drop constraint record_kring',
      'P5',
      'record (dossier_id,kring_id) does not refer to kring',
    ],
    [
      'a reference not checked',
      'alter table public.record drop constraint record_kring, add constraint record_kring foreign key (dossier_id, kring_id) references public.kring (dossier_id, kring_id) not valid',
      'P5',
      'is not checked',
    ],
    [
      'a key that tells',
      'create unique index on public.ladder_step (document)',
      'P6',
      'does not start with dossier_id: it tells what others have',
    ],
    [
      'an exclusion that tells',
      'alter table public.register_version add exclude (dossier_id with =)',
      'P6',
      'it tells what others have',
    ],
  ];

describe('the check of the catalogue', () => {
  test('finds nothing on a freshly migrated database', async () => {
    expect(await gapsAfter('select 1')).toEqual([]);
  });

  test.each(EVERY_DAMAGE)('finds %s', async (_what, damage, rule, message) => {
    const gaps = await gapsAfter(damage);
    expect(gaps).toContainEqual({
      rule,
      object: expect.any(String),
      message: expect.stringContaining(message),
    });
  });

  test('says which role is missing', async () => {
    const gaps = await gapsAfter('alter role regietafel_owner rename to somebody');
    expect(gaps.map(({ message }) => message)).toContain('role regietafel_owner does not exist');
  });
});
