/** Whose page it is: of the organisation that is looked as, of nobody in particular in a capacity, else the actor's own. */
const READER = `
create function law.reader_tenant() returns uuid language sql stable parallel safe
  return case when law.viewed_role() is not null then null else coalesce(law.viewed_tenant(), law.actor_tenant()) end;
grant execute on function law.reader_tenant() to regietafel_app, regietafel_system;

-- The name of that organisation, which it knows of itself also where others may not know that it takes part.
create function law.reader_name() returns text language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if law.actor_role() is null then return null; end if;
  return (select t.name from public.tenant t where t.tenant_id = law.reader_tenant());
end $$;
grant execute on function law.reader_name() to regietafel_app;

-- In what role that organisation takes part: also for participants of whom others may not know. Who looks as another one
-- learns it only where the own kringen tell it too.
create or replace function law.own_participations() returns table (dossier_id uuid, role text, valid_from date, valid_to date)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  t uuid := law.actor_tenant();
  a uuid := law.actor_account();
  reader uuid := law.reader_tenant();
  viewed_role text := law.viewed_role();
  d uuid := law.context_dossier();
  first_dossier uuid := coalesce(d, '00000000-0000-0000-0000-000000000000');
  last_dossier uuid := coalesce(d, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  day date := law.today();
begin
  if law.actor_role() is null then return; end if;
  if viewed_role is not null then
    return query select d, viewed_role, day, null::date where d is not null;
    return;
  end if;
  return query select p.dossier_id, p.role, p.valid_from, p.valid_to from public.participation p
    where p.tenant_id = reader and p.dossier_id between first_dossier and last_dossier and p.accepted_on <= day
      and p.valid_from <= day and (p.valid_to is null or day < p.valid_to)
      and (reader = t or exists (
        select from law.kring_reader g where g.tenant_id = t and (g.account_id is null or g.account_id = a)
          and g.kring_id = p.kring_id and g.valid_from <= day and (g.valid_to is null or day < g.valid_to)));
end $$;
`;

/** Looking as somebody else shows the page as that one finds it, with its own name and capacity. */
export const kringenInUse = [READER].join('\n');
