import { createPolicy, LAW_CHANGES } from '../migrate/policies.ts';
import { dossierTables } from '../migrate/templates.ts';
import { BINDING } from './act-effects.ts';

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

const ROLES = `'accounthoudend', 'strategisch_belang', 'betrokken', 'aanbieder', 'adviserend'`;
const SEATS = `'ambtelijk', 'bestuurlijk'`;

/**
 * What an insert must satisfy beyond the law itself: the registry compares with it. One accounthoudende regio is enough,
 * also where there are two: a kring lets nobody see what was not put in it.
 */
export const KRING_ACT_CONDITION = `kring_act.author_tenant_id = (select law.actor_tenant()) and ${BINDING}
  and exists (select from law.own_participations() p where p.dossier_id = kring_act.dossier_id and p.role = 'accounthoudend')
  and exists (select from public.kring k where k.dossier_id = kring_act.dossier_id and k.kring_id = kring_act.kring_id and k.kind = 'kernteam')`;

/** Whom a new kring would let in today, by capacity or by a seat. */
const SOMEBODY = `exists (select from public.participation p
    where p.dossier_id = new.dossier_id and p.role = any(new.admits_roles) and p.accepted_on <= law.today()
      and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to))
  or exists (select from public.seat s
    where s.dossier_id = new.dossier_id and s.kind = any(new.admits_seats)
      and s.valid_from <= law.today() and (s.valid_to is null or law.today() < s.valid_to))`;

const KRING_ACTS = [
  createPolicy('public.kring', LAW_CHANGES),
  dossierTables([
    {
      // Who has the account adds a kring or closes one; the database makes it so in the same transaction.
      name: 'kring_act',
      columns: `act_id uuid not null, kind text not null check (kind in ('add', 'close')), about_kring_id uuid not null,
        name text check (length(name) between 1 and 60), admits_roles text[] check (admits_roles <@ array[${ROLES}]),
        admits_seats text[] check (admits_seats <@ array[${SEATS}]), reason text not null check (length(reason) between 1 and 1000),
        primary key (dossier_id, act_id), unique (dossier_id, about_kring_id, kind),
        check ((kind = 'add') = (name is not null and admits_roles is not null and admits_seats is not null)),
        check (kind = 'add' or (name is null and admits_roles is null and admits_seats is null))`,
      subjectVisible: KRING_ACT_CONDITION,
      app: 'append',
      sight: 'always',
      lawReads: true,
    },
  ]),
  `
create function law.receive_kring_act() returns trigger language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  -- Without an actor the system's door lays down what was.
  if law.actor_tenant() is null then return null; end if;
  perform law.take_turn(new.dossier_id, new.author_tenant_id, true);
  if new.kind = 'close' then
    update public.kring k set closed_on = law.today()
     where k.dossier_id = new.dossier_id and k.kring_id = new.about_kring_id and k.kind = 'ander' and k.closed_on is null;
    if not found then perform law.refuse('aboutKringId', 'field.choice'); end if;
    return null;
  end if;
  if not (${SOMEBODY}) then perform law.refuse('admittedRoles', 'sharing.kringOfNobody'); end if;
  if exists (select from public.kring k where k.dossier_id = new.dossier_id and k.owner_tenant_id is null
      and k.closed_on is null and lower(k.name) = lower(new.name)) then
    perform law.refuse('name', 'sharing.kringNameTaken');
  end if;
  insert into public.kring (dossier_id, author_tenant_id, kring_id, kind, name, admits_roles, admits_seats)
  values (new.dossier_id, new.author_tenant_id, new.about_kring_id, 'ander', new.name, new.admits_roles, new.admits_seats);
  return null;
end $$;
create trigger receive_kring_act after insert on public.kring_act for each row execute function law.receive_kring_act();
`,
].join('\n');

/**
 * Looking as somebody else shows the page as that one finds it, with its own name and capacity; and who has the account
 * adds kringen.
 */
export const kringenInUse = [READER, KRING_ACTS].join('\n');
