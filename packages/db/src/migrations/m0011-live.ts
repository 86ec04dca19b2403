import { lawTable } from '../migrate/templates.ts';

/** Tables of dossier records that stood before anybody listened; the template sees to every later one. */
const STANDING = [
  'dossier',
  'kring',
  'participant',
  'participation',
  'seat',
  'record',
  'risk_revision',
  'assessment',
  'register_version',
  'kpi_norm',
  'kpi_value',
  'ladder_step',
  'agreement_revision',
];

/** Days that hold today, of a membership or a grant. */
const holds = (row: string): string =>
  `${row}.valid_from <= law.today() and (${row}.valid_to is null or law.today() < ${row}.valid_to)`;

const DEFINER = 'language plpgsql stable security definer\n  set search_path = pg_catalog, pg_temp';
const DEFINER_CHANGES = 'language plpgsql volatile security definer\n  set search_path = pg_catalog, pg_temp';

/**
 * What one region records appears for the others at once: every change of a dossier table leaves a signal, and all servers
 * hear its random id and nothing else. What it is about is told to those who may know, who ask for it under the law.
 */
export const live = `
${lawTable({
  name: 'live_signal',
  columns: `signal_id uuid primary key default gen_random_uuid(),
  -- The table that was added to or changed, or 'presence'.
  source text not null,
  dossier_id uuid not null,
  -- Null for a person who came or went.
  kring_id uuid,
  tenant_id uuid,
  account_id uuid,
  announced_at timestamptz not null default clock_timestamp(),
  check ((source = 'presence') = (kring_id is null)),
  check ((source = 'presence') = (tenant_id is not null and account_id is not null))`,
})}
create index live_signal_by_moment on law.live_signal (announced_at);
${lawTable({
  name: 'presence',
  columns: `tenant_id uuid not null,
  account_id uuid not null,
  -- One window of a browser.
  tab_id uuid not null,
  dossier_id uuid not null,
  -- What is looked at within the dossier, and its kring; all null for the dossier as a whole.
  kring_id uuid,
  subject_kind text,
  subject_id uuid,
  is_editing boolean not null,
  seen_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, account_id, tab_id),
  check ((kring_id is null) = (subject_id is null) and (subject_kind is null) = (subject_id is null))`,
})}
create index presence_by_dossier on law.presence (dossier_id, seen_at);

-- The only function that notifies. Whoever listens hears it, whatever the law lets them read: so nothing but a random id.
create function law.wake(signal_id uuid) returns void ${DEFINER_CHANGES} as $$
begin
  perform pg_notify('regietafel_live', signal_id::text);
end $$;

create function law.announce() returns trigger ${DEFINER_CHANGES} as $$
declare
  announced uuid;
begin
  for announced in
    insert into law.live_signal (source, dossier_id, kring_id)
    select tg_table_name, n.dossier_id, n.kring_id from now_recorded n group by n.dossier_id, n.kring_id
    returning law.live_signal.signal_id
  loop
    perform law.wake(announced);
  end loop;
  return null;
end $$;

-- Has a table of dossier records announced whatever is added to it or changed in it.
create function law.announce_changes(target regclass) returns void language plpgsql volatile as $$
begin
  execute format('create trigger announce_insert after insert on %s referencing new table as now_recorded
    for each statement execute function law.announce()', target);
  execute format('create trigger announce_update after update on %s referencing new table as now_recorded
    for each statement execute function law.announce()', target);
end $$;

${STANDING.map((table) => `select law.announce_changes('public.${table}');`).join('\n')}

-- Whether somebody with these kringen may notice that a person looks at a dossier: they read a kring in common that is
-- not open to everybody, and each may know that the organisation of the other takes part.
create function law.may_notice(mine uuid[], dossier uuid, tenant uuid, account uuid) returns boolean ${DEFINER} as $$
declare
  own uuid := law.actor_tenant();
  theirs uuid[];
  is_shared boolean;
begin
  select array_agg(g.kring_id), bool_or(g.kring_kind <> 'openbaar' and g.kring_id = any(mine)) into theirs, is_shared
    from law.kring_reader g
   where g.dossier_id = dossier and g.tenant_id = tenant and (g.account_id is null or g.account_id = account) and ${holds('g')}
     and exists (select from public.membership m join public.account a on a.account_id = m.account_id
                  where m.tenant_id = tenant and m.account_id = account and m.role <> 'griffie'
                    and a.disabled_at is null and ${holds('m')});
  return coalesce(is_shared, false)
    and (tenant = own
      or exists (select from public.participant p
                  where p.dossier_id = dossier and p.tenant_id = tenant and p.kring_id = any(mine))
         and exists (select from public.participant p
                  where p.dossier_id = dossier and p.tenant_id = own and p.kring_id = any(theirs)));
end $$;

-- Of these signals the ones that the actor may know of.
create function law.visible_signals(signals uuid[]) returns setof uuid ${DEFINER} as $$
declare
  mine uuid[] := array(select law.visible_kringen());
  whole uuid[] := array(select law.wholly_visible_kringen());
  since jsonb := law.seen_since();
begin
  return query select s.signal_id from law.live_signal s
    where s.signal_id = any(signals)
      and case
        when s.source = 'presence' then
          s.account_id <> law.actor_account() and law.may_notice(mine, s.dossier_id, s.tenant_id, s.account_id)
        when s.source in ('dossier', 'kring', 'participant', 'participation', 'seat', 'record') then s.kring_id = any(mine)
        else s.kring_id = any(whole) or s.announced_at >= (since ->> s.kring_id::text)::timestamptz
      end;
end $$;

-- What signals are about and which organisations read anything in their dossier: so that a server asks no others. It
-- decides nothing: who may know is asked of the law, actor by actor.
create function law.signal_audience(signals uuid[]) returns table (signal_id uuid, source text, dossier_id uuid, tenant_ids uuid[]) ${DEFINER} as $$
begin
  return query select s.signal_id, s.source, s.dossier_id,
      array(select distinct g.tenant_id from law.kring_reader g where g.dossier_id = s.dossier_id and ${holds('g')})
    from law.live_signal s where s.signal_id = any(signals);
end $$;

-- Signals are read within a second; whoever was not there then looks at everything again.
create function law.forget_signals() returns void ${DEFINER_CHANGES} as $$
begin
  delete from law.live_signal s where s.announced_at < clock_timestamp() - interval '10 minutes';
  delete from law.presence p where p.seen_at < clock_timestamp() - interval '10 minutes';
end $$;

-- The actor looks at a dossier, or at something in it. False when it is not the actor's to see; then nothing is noted.
create function law.look(tab uuid, dossier uuid, kring uuid, about_kind text, about_id uuid, editing boolean) returns boolean ${DEFINER_CHANGES} as $$
declare
  t uuid := law.actor_tenant();
  a uuid := law.actor_account();
  mine uuid[] := array(select law.visible_kringen());
  before law.presence;
  announced uuid;
begin
  if law.is_viewing() or not exists (
    select from public.dossier d where d.dossier_id = dossier and d.kring_id = any(mine)) then return false; end if;
  if kring is not null and not exists (
    select from public.kring k where k.dossier_id = dossier and k.kring_id = kring and k.kring_id = any(mine)) then return false; end if;
  select p.* into before from law.presence p where p.tenant_id = t and p.account_id = a and p.tab_id = tab;
  insert into law.presence (tenant_id, account_id, tab_id, dossier_id, kring_id, subject_kind, subject_id, is_editing)
    values (t, a, tab, dossier, kring, about_kind, about_id, editing)
    on conflict (tenant_id, account_id, tab_id) do update
      set dossier_id = excluded.dossier_id, kring_id = excluded.kring_id, subject_kind = excluded.subject_kind,
          subject_id = excluded.subject_id, is_editing = excluded.is_editing, seen_at = clock_timestamp();
  -- Who stays where one was is no news.
  if before.seen_at >= clock_timestamp() - interval '45 seconds' and before.dossier_id = dossier
     and before.subject_id is not distinct from about_id and before.is_editing = editing then return true; end if;
  for announced in
    insert into law.live_signal (source, dossier_id, tenant_id, account_id)
    select distinct 'presence', d.id, t, a from (values (dossier), (before.dossier_id)) d (id) where d.id is not null
    returning law.live_signal.signal_id
  loop
    perform law.wake(announced);
  end loop;
  return true;
end $$;

-- The actor's window looks at nothing any more.
create function law.look_away(tab uuid) returns void ${DEFINER_CHANGES} as $$
declare
  announced uuid;
begin
  with gone as (
    delete from law.presence p where p.tenant_id = law.actor_tenant() and p.account_id = law.actor_account() and p.tab_id = tab
    returning p.dossier_id, p.tenant_id, p.account_id)
  insert into law.live_signal (source, dossier_id, tenant_id, account_id)
    select 'presence', gone.dossier_id, gone.tenant_id, gone.account_id from gone
    returning law.live_signal.signal_id into announced;
  if announced is not null then perform law.wake(announced); end if;
end $$;

-- Who else looks at a dossier, as far as the actor may notice. Across the table, between a provider and the others, nobody
-- is named; a provider is not even told of which organisation somebody is, nor how many there are.
create function law.lookers(dossier uuid, about_kind text, about_id uuid)
  returns table (person text, organisation text, is_here boolean, is_editing boolean) ${DEFINER} as $$
declare
  mine uuid[] := array(select law.visible_kringen());
  own_is_provider boolean := exists (
    select from public.tenant t where t.tenant_id = law.actor_tenant() and t.kind = 'aanbieder');
begin
  if law.is_viewing() then return; end if;
  return query
    select case when n.is_across then null else n.display_name end,
           case when n.is_across and own_is_provider then null else n.name end,
           bool_or(n.here), bool_or(n.here and n.edits)
      from (
        select a.account_id, a.display_name, t.name, (t.kind = 'aanbieder') <> own_is_provider as is_across, p.is_editing as edits,
               -- Where somebody is within the dossier is told to those alone who read what is looked at.
               coalesce(p.subject_kind = about_kind and p.subject_id = about_id and p.kring_id = any(mine), false) as here
          from law.presence p
          join public.account a on a.account_id = p.account_id
          join public.tenant t on t.tenant_id = p.tenant_id
         where p.dossier_id = dossier and p.seen_at >= clock_timestamp() - interval '45 seconds'
           and p.account_id <> law.actor_account() and law.may_notice(mine, dossier, p.tenant_id, p.account_id)
      ) n
     group by 1, 2, case when n.is_across then null else n.account_id end
     order by 2 nulls last, 1 nulls last;
end $$;

grant execute on function law.visible_signals(uuid[]), law.look(uuid, uuid, uuid, text, uuid, boolean), law.look_away(uuid),
  law.lookers(uuid, text, uuid) to regietafel_app;
grant execute on function law.signal_audience(uuid[]), law.forget_signals() to regietafel_system;
`;
