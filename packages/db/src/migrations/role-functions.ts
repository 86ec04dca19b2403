/** The people of an organisation and their roles: read, given and ended by the functions of the law alone. */

const DEFINER = 'language plpgsql volatile security definer set search_path = pg_catalog, pg_temp';
const READER = 'language plpgsql stable security definer set search_path = pg_catalog, pg_temp';

export const roleFunctions = `
-- How far a role reaches; nobody gives, changes or ends one that reaches further than the own.
create function law.role_rank(role text) returns smallint language sql immutable
  return case role when 'bestuurder' then 5 when 'regievoerder' then 5 when 'beheerder' then 4
    when 'ambtenaar' then 3 when 'controller' then 3 when 'adviseur' then 2 else 1 end;
grant execute on function law.role_rank(text) to regietafel_app, regietafel_system;

-- The role in which the actor may change something now; null while looking as somebody else.
create function law.changing_role() returns text ${READER} as $$
begin
  return case when law.is_viewing() then null else law.actor_role() end;
end $$;

-- Every path that sets a role passes here. Without an actor it is the system door, which has its own reasons.
create function law.guard_role() returns trigger ${DEFINER} as $$
declare
  giver uuid := law.actor_account();
  own text;
  reach smallint;
begin
  if giver is null and law.actor_tenant() is null then return new; end if;
  own := law.changing_role();
  reach := greatest(law.role_rank(new.role), law.role_rank(coalesce(old.role, new.role)));
  if own is null or own not in ('beheerder', 'bestuurder') or new.tenant_id is distinct from law.actor_tenant() then
    raise exception using errcode = 'RT403', message = 'core.forbidden';
  end if;
  if new.account_id = giver then
    raise exception using errcode = 'RT403', message = 'accounts.ownRole';
  end if;
  if reach > law.role_rank(own) then
    raise exception using errcode = 'RT403', message = 'accounts.roleAboveOwn';
  end if;
  return new;
end $$;
create trigger guard_role before insert or update on public.membership
  for each row execute function law.guard_role();

-- The people of the own organisation with every period of theirs, also of who is at home elsewhere.
create function law.own_people() returns table (account_id uuid, display_name text, email text, is_at_home boolean,
  membership_id uuid, role text, valid_from date, valid_to date, given_by text, ended_by text, end_reason text) ${READER} as $$
begin
  if law.changing_role() is null then return; end if;
  return query
    select a.account_id, a.display_name, a.email, a.tenant_id = law.actor_tenant(),
           m.membership_id, m.role, m.valid_from, m.valid_to, m.given_by, m.ended_by, m.end_reason
      from public.membership m
      join public.account a on a.account_id = m.account_id
     where m.tenant_id = law.actor_tenant() and a.disabled_at is null;
end $$;

-- The name of who acts, as it is kept with what was done.
create function law.actor_name() returns text ${READER} as $$
begin
  return (select a.display_name from public.account a where a.account_id = law.actor_account());
end $$;

-- Changes of the own organisation's rights and their review wait for each other, until the transaction ends.
create function law.hold_rights() returns void ${DEFINER} as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('rights ' || law.actor_tenant()::text, 0));
end $$;

-- An account at home in the own organisation, without a role and without a password.
create function law.add_person(person uuid, address text, shown_name text) returns void ${DEFINER} as $$
declare
  own text := law.changing_role();
begin
  if own is null or own not in ('beheerder', 'bestuurder') then
    raise exception using errcode = 'RT403', message = 'core.forbidden';
  end if;
  begin
    insert into public.account (tenant_id, account_id, email, display_name)
    values (law.actor_tenant(), person, address, shown_name);
  exception when unique_violation then
    raise exception using errcode = 'RT400', message = 'accounts.emailUnavailable', column = 'email';
  end;
end $$;

-- A role for a person of the own organisation, from a day on, instead of what the person had from that day.
create function law.give_role(person uuid, new_role text, from_day date, to_day date) returns void ${DEFINER} as $$
declare
  t uuid := law.actor_tenant();
begin
  perform law.hold_rights();
  if not exists (select from public.account a where a.account_id = person and a.disabled_at is null
      and (a.tenant_id = t or exists (select from public.membership m where m.tenant_id = t and m.account_id = person))) then
    raise exception using errcode = 'RT404', message = 'core.notFound';
  end if;
  if from_day < law.today() then
    raise exception using errcode = 'RT400', message = 'accounts.dayPassed', column = 'validFrom';
  end if;
  if to_day <= from_day then
    raise exception using errcode = 'RT400', message = 'field.order', column = 'validTo';
  end if;
  update public.membership m
     set valid_to = greatest(m.valid_from, from_day), ended_by = law.actor_name()
   where m.tenant_id = t and m.account_id = person and (m.valid_to is null or m.valid_to > from_day)
     and m.valid_to is distinct from m.valid_from;
  insert into public.membership (tenant_id, account_id, role, valid_from, valid_to, given_by)
  values (t, person, new_role, from_day, to_day, law.actor_name());
end $$;

-- Ends what a person may in the own organisation: from that day on nothing is left, also of what was still to begin; or only
-- the one period that is named.
create function law.end_role(person uuid, first_day_without date, why text, only_period uuid) returns void ${DEFINER} as $$
begin
  perform law.hold_rights();
  if first_day_without < law.today() then
    raise exception using errcode = 'RT400', message = 'accounts.dayPassed', column = 'validTo';
  end if;
  update public.membership m
     set valid_to = greatest(m.valid_from, first_day_without), ended_by = law.actor_name(), end_reason = why
   where m.tenant_id = law.actor_tenant() and m.account_id = person
     and (only_period is null or m.membership_id = only_period)
     and (m.valid_to is null or m.valid_to > first_day_without) and m.valid_to is distinct from m.valid_from;
  if not found then
    raise exception using errcode = 'RT404', message = 'core.notFound';
  end if;
end $$;

-- The record of a review of rights, as it was signed: the text, its hash, by whom and when.
create function law.sign_review(review uuid, review_kind text, signed_content text) returns text ${DEFINER} as $$
declare
  own text := law.changing_role();
  hash text := encode(sha256(convert_to(signed_content, 'UTF8')), 'hex');
begin
  if own is null or own not in ('beheerder', 'bestuurder') then
    raise exception using errcode = 'RT403', message = 'core.forbidden';
  end if;
  insert into public.rights_review (tenant_id, review_id, kind, account_id, account_name, content, content_hash)
  values (law.actor_tenant(), review, review_kind, law.actor_account(), law.actor_name(), signed_content, hash);
  return hash;
end $$;

grant execute on function law.own_people(), law.add_person(uuid, text, text), law.give_role(uuid, text, date, date),
  law.end_role(uuid, date, text, uuid), law.hold_rights(), law.sign_review(uuid, text, text) to regietafel_app;
`;
