/** A grant that holds today. */
const HOLDS = 'g.valid_from <= day and (g.valid_to is null or day < g.valid_to)';
const MAY_SEE = `(r <> 'griffie' or g.kring_kind = 'openbaar')`;

/** The actor's own grants; with the dossier of the page the law looks no further. */
function grantsOf(what: string, narrowed = ''): string {
  const own = 'g.tenant_id = t and (g.account_id is null or g.account_id = a)';
  const query = (dossier: string) => `return query select ${what} from law.kring_reader g
      where ${own}${dossier} and ${HOLDS} and ${MAY_SEE}${narrowed};`;
  return `if d is null then
    ${query('')}
  else
    ${query(' and g.dossier_id = d')}
  end if;`;
}

/** Since when several grants of one kring together let see: all of it as soon as one does. */
const SINCE = 'case when bool_or(g.sees_from is null) then null else min(g.sees_from) end';

const DEFINER = 'language plpgsql stable security definer\n  set search_path = pg_catalog, pg_temp';

const ACTOR = `
  t uuid := law.actor_tenant();
  a uuid := law.actor_account();
  d uuid := law.context_dossier();
  day date := law.today();
  r text := law.actor_role();`;

/** The functions behind the policies, for readers who joined later, who look as somebody else, or who help out. */
export const GROWN_FUNCTIONS = `
-- As whom the actor looks, when not as oneself: it can only narrow what is seen, and nothing can be written meanwhile.
create function law.viewed_tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.view_as_tenant', true), '')::uuid;
create function law.viewed_role() returns text language sql stable parallel safe
  return nullif(current_setting('app.view_as_role', true), '');
create function law.is_viewing() returns boolean language sql stable parallel safe
  return law.viewed_tenant() is not null or law.viewed_role() is not null;
grant execute on function law.viewed_tenant(), law.viewed_role(), law.is_viewing() to regietafel_app, regietafel_system;

-- Of several roles the widest counts; who is no member but gives support by leave of a dated reason, only reads.
create or replace function law.actor_role() returns text ${DEFINER} as $$
declare
  found_role text;
begin
  select m.role into found_role
    from public.membership m
    join public.account a on a.account_id = m.account_id
   where m.tenant_id = law.actor_tenant() and m.account_id = law.actor_account()
     and m.valid_from <= law.today() and (m.valid_to is null or law.today() < m.valid_to)
     and a.disabled_at is null
   order by (m.role = 'griffie'), (m.role in ('lezer', 'analist')), m.valid_from desc limit 1;
  if found_role is null and exists (
    select from public.support_access s
      join public.account a on a.account_id = s.account_id
     where s.tenant_id = law.actor_tenant() and s.account_id = law.actor_account()
       and s.ended_at is null and clock_timestamp() < s.expires_at and a.disabled_at is null)
  then
    return 'lezer';
  end if;
  return found_role;
end $$;

-- Every kring that the actor reads now, with the first day of which its records are seen; null: all of them.
create function law.readings() returns table (kring_id uuid, sees_from date) ${DEFINER} as $$
declare${ACTOR}
  first_dossier uuid := coalesce(d, '00000000-0000-0000-0000-000000000000');
  last_dossier uuid := coalesce(d, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  viewed uuid := law.viewed_tenant();
  viewed_role text := law.viewed_role();
begin
  if r is null then return; end if;
  return query
    select mine.kring_id, greatest(mine.since, theirs.since)
      from (select g.kring_id, ${SINCE} as since from law.kring_reader g
             where g.tenant_id = t and (g.account_id is null or g.account_id = a)
               and g.dossier_id between first_dossier and last_dossier and ${HOLDS} and ${MAY_SEE}
             group by g.kring_id) mine
      left join (select g.kring_id, ${SINCE} as since from law.kring_reader g
             where g.tenant_id = viewed and g.account_id is null
               and g.dossier_id between first_dossier and last_dossier and ${HOLDS}
             group by g.kring_id) theirs on theirs.kring_id = mine.kring_id
     where (viewed is null or theirs.kring_id is not null)
       and (viewed_role is null or exists (
         select from public.kring k where k.kring_id = mine.kring_id and viewed_role = any(k.admits_roles)));
end $$;

-- Every kring that the actor reads now: of which the rows about who takes part are seen.
create or replace function law.visible_kringen() returns setof uuid ${DEFINER} as $$
declare${ACTOR}
begin
  if r is null then return; end if;
  if law.is_viewing() then
    return query select n.kring_id from law.readings() n;
    return;
  end if;
  ${grantsOf('g.kring_id')}
end $$;

-- The kringen of which the actor sees every record.
create function law.wholly_visible_kringen() returns setof uuid ${DEFINER} as $$
declare${ACTOR}
begin
  if r is null then return; end if;
  if law.is_viewing() then
    return query select n.kring_id from law.readings() n where n.sees_from is null;
    return;
  end if;
  ${grantsOf('g.kring_id', ' and g.sees_from is null')}
end $$;

-- The other kringen that the actor reads, each with the moment since which its records are seen. For most actors there
-- are none, and that is found out first.
create function law.seen_since() returns jsonb ${DEFINER} as $$
begin
  if not law.is_viewing() and not exists (
    select from law.kring_reader g where g.tenant_id = law.actor_tenant() and g.sees_from is not null)
  then
    return '{}';
  end if;
  return (
    select coalesce(jsonb_object_agg(n.kring_id, n.sees_from::timestamp at time zone 'Europe/Amsterdam'), '{}')
      from law.readings() n
     where n.sees_from is not null);
end $$;

create or replace function law.writable_kringen() returns table (dossier_id uuid, author_tenant_id uuid, kring_id uuid) ${DEFINER} as $$
declare${ACTOR}
  -- Bounds instead of "d is null or", which no index can serve.
  first_dossier uuid := coalesce(d, '00000000-0000-0000-0000-000000000000');
  last_dossier uuid := coalesce(d, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
begin
  if r is null or r in ('griffie', 'lezer', 'analist') or law.is_viewing() then return; end if;
  return query
    select g.dossier_id, t, g.kring_id from law.kring_reader g
      where g.tenant_id = t and g.dossier_id between first_dossier and last_dossier and (g.account_id is null or g.account_id = a)
        and g.valid_from <= day and (g.writable_to is null or day < g.writable_to)
    union all
    -- As the table by a seat for it, or as an organisation that goes on in the own one.
    select g.dossier_id, h.joint_tenant_id, g.kring_id
      from law.table_hand h
      join law.kring_reader g on g.tenant_id = h.tenant_id and g.dossier_id = h.dossier_id
       and (g.account_id is null or g.account_id = a)
       and (g.owner_tenant_id is null or g.owner_tenant_id = h.joint_tenant_id)
       and g.valid_from <= day and (g.writable_to is null or day < g.writable_to)
      where h.tenant_id = t and (h.account_id is null or h.account_id = a) and h.dossier_id between first_dossier and last_dossier
        and h.valid_from <= day and (h.valid_to is null or day < h.valid_to);
end $$;

-- The actor's own organisation and those that go on in it.
create function law.own_tenants() returns setof uuid ${DEFINER} as $$
begin
  if law.actor_role() is null then return; end if;
  return query select law.actor_tenant()
    union select h.of_tenant_id from law.heirs() h where h.tenant_id = law.actor_tenant() and h.since <= law.today();
end $$;

-- The organisation in which one goes on today; itself as long as it stands by itself.
create function law.heir_of(tenant uuid) returns uuid ${DEFINER} as $$
begin
  return coalesce((select h.tenant_id from law.heirs() h
    where h.of_tenant_id = tenant and h.since <= law.today()
      and not exists (select from law.heirs() later where later.of_tenant_id = h.tenant_id and later.since <= law.today())
    limit 1), tenant);
end $$;

grant execute on function law.wholly_visible_kringen(), law.seen_since(), law.own_tenants() to regietafel_app;
`;

const LEAST_WRITABLE = 'd.closed_on, k.closed_on';

/** Who reads what, made anew, and what makes it anew. */
export const GROWN_REBUILD = `
create or replace function law.rebuild(dossiers uuid[]) returns void language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  -- Two changes to one dossier wait for each other, so that the later one sees the earlier.
  perform pg_advisory_xact_lock(hashtextextended(d::text, 0)) from (select distinct unnest(dossiers) as d order by 1) ids;

  delete from law.kring_reader where dossier_id = any(dossiers);
  insert into law.kring_reader
    (tenant_id, account_id, dossier_id, kring_id, kring_kind, owner_tenant_id, valid_from, valid_to, writable_to, sees_from)
  -- Who takes part, by owning the kring or by capacity.
  select p.tenant_id, null::uuid, k.dossier_id, k.kring_id, k.kind, k.owner_tenant_id, greatest(p.valid_from, p.accepted_on), p.valid_to,
         least(p.valid_to, ${LEAST_WRITABLE}), case when p.tenant_id = k.owner_tenant_id then null else p.sees_from end
    from public.kring k
    join public.dossier d on d.dossier_id = k.dossier_id
    join public.participation p on p.dossier_id = k.dossier_id
     and (p.tenant_id = k.owner_tenant_id or p.role = any(k.admits_roles))
   where k.dossier_id = any(dossiers) and p.accepted_on is not null
  union all
  -- Who goes on for an organisation reads what was its own.
  select p.tenant_id, null::uuid, k.dossier_id, k.kring_id, k.kind, k.owner_tenant_id, greatest(p.valid_from, p.accepted_on, h.since), p.valid_to,
         least(p.valid_to, ${LEAST_WRITABLE}), null::date
    from public.kring k
    join public.dossier d on d.dossier_id = k.dossier_id
    join law.heirs() h on h.of_tenant_id = k.owner_tenant_id
    join public.participation p on p.dossier_id = k.dossier_id and p.tenant_id = h.tenant_id
   where k.dossier_id = any(dossiers) and k.kind = 'eigen' and p.accepted_on is not null
  union all
  -- Who is invited reads the letter, until it is answered or lapses.
  select p.tenant_id, null::uuid, k.dossier_id, k.kring_id, k.kind, k.owner_tenant_id, p.invited_on, least(p.lapses_on, p.declined_on, p.valid_to),
         least(p.lapses_on, p.declined_on, p.valid_to, ${LEAST_WRITABLE}), null::date
    from public.kring k
    join public.dossier d on d.dossier_id = k.dossier_id
    join public.participation p on p.dossier_id = k.dossier_id and p.tenant_id = k.owner_tenant_id
   where k.dossier_id = any(dossiers) and k.kind = 'uitnodiging' and p.accepted_on is null
  union all
  -- Who has a seat, in person.
  select s.tenant_id, s.account_id, k.dossier_id, k.kring_id, k.kind, k.owner_tenant_id, greatest(p.valid_from, p.accepted_on, s.valid_from),
         least(p.valid_to, s.valid_to), least(p.valid_to, s.valid_to, ${LEAST_WRITABLE}), p.sees_from
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
   where s.dossier_id = any(dossiers) and s.may_act_for_table and p.accepted_on is not null
  union all
  select p.tenant_id, null::uuid, p.dossier_id, h.of_tenant_id, greatest(p.valid_from, p.accepted_on, h.since), p.valid_to
    from law.heirs() h
    join public.participation p on p.tenant_id = h.tenant_id
    join public.participant o on o.dossier_id = p.dossier_id and o.tenant_id = h.of_tenant_id
   where p.dossier_id = any(dossiers) and p.accepted_on is not null;
end $$;

-- Which organisation goes on for which, over one merger or several, and since when.
create function law.heirs() returns table (of_tenant_id uuid, tenant_id uuid, since date) ${DEFINER} as $$
begin
  return query
    with recursive heir (of_id, to_id, from_day) as (
      select m.tenant_id, m.merged_into, m.merged_on from public.tenant m where m.merged_into is not null
      union
      select h.of_id, m.merged_into, greatest(h.from_day, m.merged_on)
        from heir h join public.tenant m on m.tenant_id = h.to_id
       where m.merged_into is not null and m.merged_into <> h.of_id
    )
    select h.of_id, h.to_id, h.from_day from heir h;
end $$;

-- A merger touches the dossiers in which the old organisation stands, or the one in which it goes on or went on.
create function law.refresh_heirs() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  touched uuid[] := array(
    select unnest(array[n.tenant_id, n.merged_into, o.merged_into])
      from now_standing n join stood_before o on o.tenant_id = n.tenant_id
     where n.merged_into is distinct from o.merged_into or n.merged_on is distinct from o.merged_on);
begin
  if touched = '{}' then return null; end if;
  touched := touched || array(select h.tenant_id from law.heirs() h where h.of_tenant_id = any(touched));
  perform law.rebuild(array(select distinct p.dossier_id from public.participant p where p.tenant_id = any(touched)));
  return null;
end $$;
create trigger refresh_heirs after update on public.tenant
  referencing old table as stood_before new table as now_standing
  for each statement execute function law.refresh_heirs();

select law.rebuild(array(select dossier_id from public.dossier));
`;
