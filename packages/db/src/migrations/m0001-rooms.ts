/** The rooms: who acts, and which role may enter where. */
export const rooms = `
create schema law;
create schema system;
revoke all on schema public from public;
grant usage on schema public, law to regietafel_app, regietafel_system;
grant usage on schema system to regietafel_system;
grant usage on schema migrations to regietafel_system;
grant select on all tables in schema migrations to regietafel_system;
alter default privileges revoke execute on functions from public;

-- The check of the catalogue lets PostgreSQL itself write down what a policy should read, on a temporary table.
do $$ begin
  execute format('grant temporary on database %I to regietafel_system', current_database());
end $$;

-- A setting that was once set reads '' afterwards, not null: nullif, or the cast raises.
create function law.actor_tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;
create function law.actor_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account_id', true), '')::uuid;
-- The dossier of the page, when there is one: it can only narrow what is seen.
create function law.context_dossier() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.dossier_id', true), '')::uuid;
create function law.today() returns date language sql stable parallel safe
  return (now() at time zone 'Europe/Amsterdam')::date;
grant execute on function law.actor_tenant(), law.actor_account(), law.context_dossier(), law.today()
  to regietafel_app, regietafel_system;

-- The role of the actor in the own organisation today; null for who is no member, or no longer. Of several roles the
-- widest counts.
create function law.actor_role() returns text language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
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
  return found_role;
end $$;
grant execute on function law.actor_role() to regietafel_app;

-- The application adds rows but cannot choose when they were recorded.
create function law.grant_append(target regclass) returns void language plpgsql as $$
begin
  execute (
    select format('grant insert (%s) on %s to regietafel_app', string_agg(quote_ident(attname), ', '), target)
    from pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped and attname <> 'recorded_at');
end $$;
`;
