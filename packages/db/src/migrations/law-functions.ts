import { lawTable } from '../migrate/templates.ts';

/**
 * The law in the database: one narrow derived table says which organisation (or which person of it) reads which kring
 * from when to when. Triggers rebuild a dossier's part in the transaction that changes a grant; the functions behind
 * the policies only look it up.
 */
export const lawFunctions = `
${lawTable({
  name: 'kring_reader',
  columns: `tenant_id uuid not null,
  -- Null: everybody of the organisation; otherwise one person, by a seat.
  account_id uuid,
  dossier_id uuid not null,
  kring_id uuid not null,
  kring_kind text not null,
  valid_from date not null,
  -- First day without access.
  valid_to date,
  -- First day without writing: the end of access or the closing of the dossier.
  writable_to date`,
})}
-- With all that decides who reads, so that the many kringen of who takes part everywhere come out of the index alone.
create index kring_reader_by_tenant on law.kring_reader (tenant_id, dossier_id)
  include (kring_id, account_id, kring_kind, valid_from, valid_to);
create index kring_reader_by_dossier on law.kring_reader (dossier_id);
${lawTable({
  name: 'table_hand',
  columns: `tenant_id uuid not null,
  account_id uuid not null,
  dossier_id uuid not null,
  joint_tenant_id uuid not null,
  valid_from date not null,
  valid_to date`,
})}
create index table_hand_by_person on law.table_hand (tenant_id, account_id);
create index table_hand_by_dossier on law.table_hand (dossier_id);

create function law.rebuild(dossiers uuid[]) returns void language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  -- Two changes to one dossier wait for each other, so that the later one sees the earlier.
  perform pg_advisory_xact_lock(hashtextextended(d::text, 0)) from (select distinct unnest(dossiers) as d order by 1) ids;

  delete from law.kring_reader where dossier_id = any(dossiers);
  insert into law.kring_reader (tenant_id, account_id, dossier_id, kring_id, kring_kind, valid_from, valid_to, writable_to)
  select p.tenant_id, null, k.dossier_id, k.kring_id, k.kind, greatest(p.valid_from, p.accepted_on), p.valid_to, least(p.valid_to, d.closed_on)
    from public.kring k
    join public.dossier d on d.dossier_id = k.dossier_id
    join public.participation p on p.dossier_id = k.dossier_id
     and (p.tenant_id = k.owner_tenant_id or p.role = any(k.admits_roles))
   where k.dossier_id = any(dossiers) and p.accepted_on is not null
  union all
  select s.tenant_id, s.account_id, k.dossier_id, k.kring_id, k.kind, greatest(p.valid_from, p.accepted_on, s.valid_from), least(p.valid_to, s.valid_to),
         least(p.valid_to, s.valid_to, d.closed_on)
    from public.kring k
    join public.dossier d on d.dossier_id = k.dossier_id
    join public.seat s on s.dossier_id = k.dossier_id and s.kind = any(k.admits_seats)
    join public.participation p on p.dossier_id = s.dossier_id and p.tenant_id = s.tenant_id
   where k.dossier_id = any(dossiers) and p.accepted_on is not null;

  delete from law.table_hand where dossier_id = any(dossiers);
  insert into law.table_hand (tenant_id, account_id, dossier_id, joint_tenant_id, valid_from, valid_to)
  select s.tenant_id, s.account_id, s.dossier_id, j.tenant_id, greatest(p.valid_from, p.accepted_on, s.valid_from), least(p.valid_to, s.valid_to)
    from public.seat s
    join public.participant j on j.dossier_id = s.dossier_id and j.is_joint_author
    join public.participation p on p.dossier_id = s.dossier_id and p.tenant_id = s.tenant_id
   where s.dossier_id = any(dossiers) and s.may_act_for_table and p.accepted_on is not null;
end $$;

-- An update may also take a row away from the dossier where it stood.
create function law.refresh() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  case tg_op
    when 'INSERT' then perform law.rebuild(array(select distinct dossier_id from now_standing));
    when 'DELETE' then perform law.rebuild(array(select distinct dossier_id from stood_before));
    else perform law.rebuild(array(select dossier_id from stood_before union select dossier_id from now_standing));
  end case;
  return null;
end $$;

create function law.visible_kringen() returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  t uuid := law.actor_tenant();
  a uuid := law.actor_account();
  d uuid := law.context_dossier();
  day date := law.today();
  r text := law.actor_role();
begin
  if r is null then return; end if;
  if d is null then
    return query select g.kring_id from law.kring_reader g
      where g.tenant_id = t and (g.account_id is null or g.account_id = a)
        and g.valid_from <= day and (g.valid_to is null or day < g.valid_to)
        and (r <> 'griffie' or g.kring_kind = 'openbaar');
  else
    return query select g.kring_id from law.kring_reader g
      where g.tenant_id = t and g.dossier_id = d and (g.account_id is null or g.account_id = a)
        and g.valid_from <= day and (g.valid_to is null or day < g.valid_to)
        and (r <> 'griffie' or g.kring_kind = 'openbaar');
  end if;
end $$;

create function law.writable_kringen() returns table (dossier_id uuid, author_tenant_id uuid, kring_id uuid) language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  t uuid := law.actor_tenant();
  a uuid := law.actor_account();
  d uuid := law.context_dossier();
  -- Bounds instead of "d is null or", which no index can serve.
  first_dossier uuid := coalesce(d, '00000000-0000-0000-0000-000000000000');
  last_dossier uuid := coalesce(d, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  day date := law.today();
  r text := law.actor_role();
begin
  if r is null or r in ('griffie', 'lezer', 'analist') then return; end if;
  return query
    select g.dossier_id, t, g.kring_id from law.kring_reader g
      where g.tenant_id = t and g.dossier_id between first_dossier and last_dossier and (g.account_id is null or g.account_id = a)
        and g.valid_from <= day and (g.writable_to is null or day < g.writable_to)
    union all
    select g.dossier_id, h.joint_tenant_id, g.kring_id
      from law.table_hand h
      join law.kring_reader g on g.tenant_id = h.tenant_id and g.dossier_id = h.dossier_id
       and (g.account_id is null or g.account_id = a) and g.kring_kind <> 'eigen'
       and g.valid_from <= day and (g.writable_to is null or day < g.writable_to)
      where h.tenant_id = t and h.account_id = a and h.dossier_id between first_dossier and last_dossier
        and h.valid_from <= day and (h.valid_to is null or day < h.valid_to);
end $$;

-- In what role the actor's own organisation takes part: also for participants of whom others may not know.
create function law.own_participations() returns table (dossier_id uuid, role text, valid_from date, valid_to date)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  t uuid := law.actor_tenant();
  d uuid := law.context_dossier();
  first_dossier uuid := coalesce(d, '00000000-0000-0000-0000-000000000000');
  last_dossier uuid := coalesce(d, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  day date := law.today();
begin
  if law.actor_role() is null then return; end if;
  return query select p.dossier_id, p.role, p.valid_from, p.valid_to from public.participation p
    where p.tenant_id = t and p.dossier_id between first_dossier and last_dossier and p.accepted_on <= day
      and p.valid_from <= day and (p.valid_to is null or day < p.valid_to);
end $$;

grant execute on function law.visible_kringen(), law.writable_kringen(), law.own_participations() to regietafel_app;
`;

/** Nobody may delete, but who repairs by hand as a superuser must not leave access behind. */
const TRANSITIONS = {
  insert: 'new table as now_standing',
  update: 'old table as stood_before new table as now_standing',
  delete: 'old table as stood_before',
};

/** Any change of a grant rebuilds its dossier, in the same transaction. */
export const lawTriggers = ['dossier', 'kring', 'participant', 'participation', 'seat']
  .map(refreshTriggers)
  .join('\n');

function refreshTriggers(table: string): string {
  return Object.entries(TRANSITIONS)
    .map(
      ([verb, transition]) => `create trigger refresh_law_on_${verb} after ${verb} on public.${table}
        referencing ${transition} for each statement execute function law.refresh();`,
    )
    .join('\n');
}
