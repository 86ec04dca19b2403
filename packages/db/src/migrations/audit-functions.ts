const DEFINER = 'language plpgsql volatile security definer\n  set search_path = pg_catalog, pg_temp';
const DEFINER_STABLE = 'language plpgsql stable security definer\n  set search_path = pg_catalog, pg_temp';

/** What the hash of an entry covers, in this order: everything but the hash itself. */
const HASHED = [
  'entry.tenant_id::text',
  'entry.seq::text',
  `to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  'entry.account_id::text',
  'entry.account_name',
  'entry.action',
  'entry.result',
  'entry.object_kind',
  'entry.object_id::text',
  'entry.dossier_id::text',
  'entry.kring_id::text',
  'entry.author_tenant_id::text',
  'entry.row_count::text',
  'entry.origin',
  'entry.request_id',
  'entry.prev_hash',
].join(', ');

const FIRST_HASH = `repeat('0', 64)`;

/** Whose hand it is: the actor's, or of the person on whose behalf the system door was entered; otherwise as the row says. */
const HAND = `
  t uuid := coalesce(law.actor_tenant(), law.behalf_tenant());
  a uuid := coalesce(law.actor_account(), law.behalf_account());`;

const RECORD_NOTES = (rows: string): string => `
    insert into law.audit_pending (tenant_id, account_id, action, object_kind, object_id, dossier_id, kring_id, author_tenant_id, row_count)
    select coalesce(t, r.hand_tenant_id), case when t is null then r.hand_account_id else a end, what, tg_table_name,
           (to_jsonb(r) ->> tg_argv[0])::uuid, r.dossier_id, r.kring_id, r.author_tenant_id, count(*)
      from ${rows} r group by 1, 2, 5, 6, 7, 8;`;

const OWN_NOTES = (rows: string): string => `
    insert into law.audit_pending (tenant_id, account_id, action, object_kind, object_id, row_count)
    select r.tenant_id, a, what, tg_table_name, (to_jsonb(r) ->> tg_argv[0])::uuid, count(*)
      from ${rows} r group by 1, 5;`;

/** Whence a change comes: the request, and the person for whom the system door was entered. */
export const auditContext = `
create function law.origin() returns text language sql stable parallel safe
  return case when current_setting('app.origin', true) in ('web', 'cli', 'job') then current_setting('app.origin', true) else 'system' end;
create function law.request_id() returns text language sql stable parallel safe
  return left(coalesce(current_setting('app.request_id', true), ''), 64);
create function law.behalf_tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.behalf_tenant_id', true), '')::uuid;
create function law.behalf_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.behalf_account_id', true), '')::uuid;
grant execute on function law.origin(), law.request_id(), law.behalf_tenant(), law.behalf_account()
  to regietafel_app, regietafel_system;

`;

/** How the trail is written: noted by triggers at the statement, put into the chain of its organisation at the commit. */
export const auditWriting = `
-- Every field with its length before it, so that no two entries read the same.
create function law.audit_hash(entry public.audit_entry) returns text language sql stable
  return (select encode(sha256(convert_to(string_agg(coalesce(octet_length(f.field) || ':' || f.field, '-'), ',' order by f.n), 'UTF8')), 'hex')
    from unnest(array[${HASHED}]) with ordinality as f (field, n));

-- At the commit: until then nobody waits for another. The first note of a transaction puts all of them into the chains,
-- which it takes in one order, so that two transactions never wait for each other; later notes find nothing left.
create function law.seal() returns trigger ${DEFINER} as $$
declare
  one record;
  entry public.audit_entry;
begin
  if not exists (select from law.audit_pending p where p.note_id = new.note_id) then return null; end if;
  insert into law.audit_head (tenant_id, seq, hash)
    select distinct p.tenant_id, 0, ${FIRST_HASH} from law.audit_pending p
     where p.xact = pg_current_xact_id() and not exists (select from law.audit_head h where h.tenant_id = p.tenant_id)
     order by 1
    on conflict do nothing;
  perform from law.audit_head h
    where h.tenant_id in (select p.tenant_id from law.audit_pending p where p.xact = pg_current_xact_id())
    order by h.tenant_id for update;
  for one in
    with ready as (delete from law.audit_pending p where p.xact = pg_current_xact_id() returning p.*)
    select r.*, coalesce(a.display_name, '') as account_name
      from ready r left join public.account a on a.account_id = r.account_id
     order by r.tenant_id, r.noted_at
  loop
    if entry.tenant_id is distinct from one.tenant_id then
      -- Once per chain: the row would grow a version for every entry.
      update law.audit_head h set seq = entry.seq, hash = entry.hash where h.tenant_id = entry.tenant_id;
      select h.seq, h.hash into entry.seq, entry.hash from law.audit_head h where h.tenant_id = one.tenant_id;
    end if;
    entry.tenant_id := one.tenant_id;
    entry.seq := entry.seq + 1;
    entry.recorded_at := one.noted_at;
    entry.account_id := one.account_id;
    entry.account_name := one.account_name;
    entry.action := one.action;
    entry.result := one.result;
    entry.object_kind := one.object_kind;
    entry.object_id := one.object_id;
    entry.dossier_id := one.dossier_id;
    entry.kring_id := one.kring_id;
    entry.author_tenant_id := one.author_tenant_id;
    entry.row_count := one.row_count;
    entry.origin := one.origin;
    entry.request_id := one.request_id;
    entry.prev_hash := entry.hash;
    entry.hash := law.audit_hash(entry);
    insert into public.audit_entry values (entry.*);
  end loop;
  update law.audit_head h set seq = entry.seq, hash = entry.hash where h.tenant_id = entry.tenant_id;
  return null;
end $$;
create constraint trigger seal after insert on law.audit_pending deferrable initially deferred
  for each row execute function law.seal();

-- What was done to dossier records: one note per record and statement, whatever the number of rows.
create function law.note_record_change() returns trigger ${DEFINER} as $$
declare${HAND}
  what text := tg_table_name || '.' || lower(tg_op);
begin
  if tg_op = 'DELETE' then${RECORD_NOTES('stood_before')}
  else${RECORD_NOTES('now_standing')}
  end if;
  return null;
end $$;

-- What was done to the rows of one organisation, in its own chain.
create function law.note_own_change() returns trigger ${DEFINER} as $$
declare${HAND}
  what text := tg_table_name || '.' || lower(tg_op);
begin
  if tg_op = 'DELETE' then${OWN_NOTES('stood_before')}
  else${OWN_NOTES('now_standing')}
  end if;
  return null;
end $$;

-- Has a table note whatever is done to it. What a row is about is the first id in its key after the dossier or organisation.
create function law.note_changes(target regclass) returns void language plpgsql volatile as $$
declare
  about text;
  noting text;
  change record;
begin
  select a.attname into about from pg_index i
    cross join unnest(i.indkey::int2[]) with ordinality as k (number, n)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
   where i.indrelid = target and i.indisprimary and a.atttypid = 'uuid'::regtype and a.attname <> 'author_tenant_id'
   order by k.n = 1, k.n limit 1;
  noting := case when exists (select from pg_attribute where attrelid = target and attname = 'author_tenant_id')
    then 'law.note_record_change' else 'law.note_own_change' end;
  for change in select * from (values ('insert', 'new table as now_standing'), ('update', 'new table as now_standing'),
    ('delete', 'old table as stood_before')) c (verb, rows) loop
    execute format('create trigger note_%s after %s on %s referencing %s for each statement execute function %s(%L)',
      change.verb, change.verb, target, change.rows, noting, about);
  end loop;
end $$;

-- Who went to work for which organisation, and whose password changed.
create function law.note_session() returns trigger ${DEFINER} as $$
begin
  insert into law.audit_pending (tenant_id, account_id, action, object_kind, object_id)
    values (new.tenant_id, new.account_id, 'session.insert', 'account', new.account_id);
  return null;
end $$;
create trigger note_insert after insert on system.session for each row when (new.tenant_id is not null)
  execute function law.note_session();

create function law.note_credential() returns trigger ${DEFINER} as $$
begin
  insert into law.audit_pending (tenant_id, account_id, action, object_kind, object_id)
    select a.tenant_id, law.behalf_account(), 'credential.' || lower(tg_op), 'account', a.account_id
      from public.account a where a.account_id = new.account_id;
  return null;
end $$;
create trigger note_change after insert or update on system.credential for each row execute function law.note_credential();

-- Uses of the system door that name an organisation or one of its people.
create function law.note_system_use() returns trigger ${DEFINER} as $$
begin
  insert into law.audit_pending (tenant_id, account_id, action, object_kind, object_id)
    select s.tenant_id, law.behalf_account(), 'system_use.' || replace(new.reason, ' ', '_'), s.kind, s.id
      from (select t.tenant_id, 'tenant' as kind, t.tenant_id as id from public.tenant t
             where t.slug = new.subject or t.tenant_id::text = new.subject
            union all
            select a.tenant_id, 'account', a.account_id from public.account a
             where lower(a.email) = lower(new.subject) or a.account_id::text = new.subject) s;
  return null;
end $$;
create trigger note_insert after insert on system.system_use for each row when (new.subject <> '')
  execute function law.note_system_use();

-- A failed attempt, with the organisation of the account; of an account that does not exist with nobody, so that both cost the same.
create function law.note_failed_sign_in(address text) returns void ${DEFINER} as $$
declare
  found_tenant uuid;
  found_account uuid;
begin
  select a.tenant_id, a.account_id into found_tenant, found_account from public.account a where lower(a.email) = lower(address);
  insert into law.audit_pending (tenant_id, account_id, action, object_kind, object_id, result)
    values (coalesce(found_tenant, '00000000-0000-0000-0000-000000000000'), found_account, 'accounts.signIn', 'account', found_account, 'refused');
end $$;

-- Something that the actor was refused. The same within a minute is one note.
create function law.note_refusal(call text, dossier uuid) returns void ${DEFINER} as $$
declare
  t uuid := law.actor_tenant();
  a uuid := law.actor_account();
begin
  if law.actor_role() is null then return; end if;
  if not exists (select from public.audit_entry e
    where e.tenant_id = t and e.account_id = a and e.recorded_at > clock_timestamp() - interval '1 minute'
      and e.result = 'refused' and e.action = call and e.dossier_id is not distinct from dossier)
  then
    insert into law.audit_pending (tenant_id, account_id, action, result, dossier_id) values (t, a, call, 'refused', dossier);
  end if;
end $$;

grant execute on function law.note_refusal(text, uuid) to regietafel_app;
grant execute on function law.note_failed_sign_in(text) to regietafel_system;
`;

/** How looking is noted, and who may look at the trail. */
export const auditReading = `
-- That the actor looks at something confidential: once for every kring of the own organisation or kept from the provider
-- in which it stands. What is called by no id is a list: it is noted for each such kring. With \`always\`, and for who
-- gives support, also when no kring is confidential. The same within a minute is one look.
create function law.note_read(call text, kind text, object uuid, dossier uuid, always boolean) returns void ${DEFINER} as $$
declare
  t uuid := law.actor_tenant();
  a uuid := law.actor_account();
  seen int;
  confidential uuid[];
  written uuid[];
begin
  if dossier is null then
    if law.actor_role() is null then return; end if;
  else
    select count(*), array_agg(k.kring_id) filter (
        where k.kind in ('eigen', 'kernteam') or (k.kind = 'ander' and not 'aanbieder' = any(k.admits_roles)))
      into seen, confidential
      from public.kring k where k.dossier_id = dossier and k.kring_id in (select law.visible_kringen());
    -- Not the actor's to see: then nothing is shown either.
    if seen = 0 then return; end if;
    if object is not null and confidential is not null then
      select array_agg(distinct e.kring_id) into written from public.audit_entry e
        where e.dossier_id = dossier and e.object_id = object and e.author_tenant_id is not null;
      -- Of what was written before there was a trail nobody knows the kring: then all of them.
      if written is not null then confidential := array(select unnest(confidential) intersect select unnest(written)); end if;
    end if;
  end if;
  if coalesce(cardinality(confidential), 0) = 0 then
    if not (always or law.gives_support()) then return; end if;
    confidential := array[null::uuid];
  end if;
  insert into law.audit_pending (tenant_id, account_id, action, object_kind, object_id, dossier_id, kring_id)
    select t, a, call, kind, object, dossier, c.kring_id from unnest(confidential) c (kring_id)
     where not exists (select from public.audit_entry e
       where e.tenant_id = t and e.account_id = a and e.action = call and e.recorded_at > clock_timestamp() - interval '1 minute'
         and e.result = 'done' and e.object_id is not distinct from object
         and e.dossier_id is not distinct from dossier and e.kring_id is not distinct from c.kring_id);
end $$;

-- Whether the actor is no member of the organisation but helps it for a while.
create function law.gives_support() returns boolean ${DEFINER_STABLE} as $$
begin
  return law.actor_role() is not null and not exists (
    select from public.membership m where m.tenant_id = law.actor_tenant() and m.account_id = law.actor_account()
      and m.valid_from <= law.today() and (m.valid_to is null or law.today() < m.valid_to));
end $$;

-- Who changed and who looked at what the actor's organisation (or the table, for who acts for it) wrote about one thing. Own
-- people by name; of others the organisation, when the actor may know that it takes part.
create function law.audit_trail(dossier uuid, kind text, object uuid)
  returns table (recorded_at timestamptz, action text, kring_id uuid, row_count int, is_change boolean, is_own boolean, person text, organisation text) ${DEFINER_STABLE} as $$
declare
  t uuid := law.actor_tenant();
  mine uuid[] := array(select law.visible_kringen());
  authors uuid[];
  kringen uuid[];
begin
  if law.actor_role() is null or law.actor_role() in ('griffie', 'lezer', 'analist') or law.is_viewing() then return; end if;
  authors := array(select t union select w.author_tenant_id from law.writable_kringen() w where w.dossier_id = dossier);
  kringen := array(select distinct e.kring_id from public.audit_entry e
    where e.dossier_id = dossier and e.object_id = object and e.author_tenant_id = any(authors) and e.kring_id = any(mine));
  if cardinality(kringen) = 0 then return; end if;
  return query
    select e.recorded_at, e.action, e.kring_id, e.row_count, e.author_tenant_id is not null, e.tenant_id = t,
           case when e.tenant_id = t then e.account_name end, p.name
      from public.audit_entry e
      left join public.participant p on p.dossier_id = e.dossier_id and p.tenant_id = e.tenant_id and p.kring_id = any(mine)
     where e.dossier_id = dossier and e.result = 'done' and e.kring_id = any(kringen)
       and case when e.author_tenant_id is not null then e.object_id = object and e.author_tenant_id = any(authors)
                else e.object_id = object or (e.object_id is null and e.object_kind in (audit_trail.kind, 'dossier')) end
     order by e.recorded_at desc limit 500;
end $$;

-- Where every chain stands, to be held against its entries.
create function law.audit_heads() returns table (tenant_id uuid, seq bigint, hash text) ${DEFINER_STABLE} as $$
begin
  return query select h.tenant_id, h.seq, h.hash from law.audit_head h;
end $$;

grant execute on function law.note_read(text, text, uuid, uuid, boolean), law.gives_support(), law.audit_trail(uuid, text, uuid) to regietafel_app;
grant execute on function law.audit_heads() to regietafel_system;
`;
