/** Seats in the kernteam: each organisation seats its own people, within what its capacity leaves room for. */

const DEFINER = 'language plpgsql volatile security definer set search_path = pg_catalog, pg_temp';
const READER = 'language plpgsql stable security definer set search_path = pg_catalog, pg_temp';

export const seatFunctions = `
-- The capacity in which the actor's organisation may seat people in an open dossier; refuses whoever may not.
create function law.seating_capacity(dossier uuid) returns text ${READER} as $$
declare
  own text := law.changing_role();
  capacity text;
begin
  select p.role into capacity from public.participation p
    join public.dossier d on d.dossier_id = p.dossier_id
   where p.dossier_id = dossier and p.tenant_id = law.actor_tenant() and p.accepted_on <= law.today()
     and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)
     and (d.closed_on is null or law.today() < d.closed_on)
   order by p.role limit 1;
  if own is null or capacity is null then
    raise exception using errcode = 'RT404', message = 'core.notFound';
  end if;
  if own not in ('regievoerder', 'bestuurder', 'adviseur') or capacity not in ('accounthoudend', 'strategisch_belang', 'adviserend')
    or (own = 'adviseur' and not exists (select from public.tenant t
      where t.tenant_id = law.actor_tenant() and t.kind in ('toezichthouder', 'ketenbureau'))) then
    raise exception using errcode = 'RT403', message = 'core.forbidden';
  end if;
  return capacity;
end $$;

-- The name of a person who works for the actor's organisation on a day; refuses, naming the field, anybody else.
create function law.colleague_name(person uuid, on_day date, field text) returns text ${READER} as $$
declare
  found_name text;
begin
  select a.display_name into found_name from public.membership m
    join public.account a on a.account_id = m.account_id
   where m.tenant_id = law.actor_tenant() and m.account_id = person and a.disabled_at is null
     and m.valid_from <= on_day and (m.valid_to is null or on_day < m.valid_to) limit 1;
  if found_name is null then
    raise exception using errcode = 'RT400', message = 'sharing.seatColleague', column = field;
  end if;
  return found_name;
end $$;

create function law.check_seat_days(from_day date, to_day date) returns void ${READER} as $$
begin
  if from_day < law.today() then
    raise exception using errcode = 'RT400', message = 'accounts.dayPassed', column = 'validFrom';
  end if;
  if to_day <= from_day then
    raise exception using errcode = 'RT400', message = 'field.order', column = 'validTo';
  end if;
end $$;

-- A seat for a person of the own organisation, perhaps with a deputy.
create function law.seat_person(dossier uuid, seat uuid, person uuid, seat_kind text, for_table boolean, from_day date, to_day date, deputy uuid)
  returns void ${DEFINER} as $$
declare
  t uuid := law.actor_tenant();
  capacity text := law.seating_capacity(dossier);
  holder text;
  deputy_shown text;
begin
  perform pg_advisory_xact_lock(hashtextextended(dossier::text, 0));
  perform law.check_seat_days(from_day, to_day);
  if capacity = 'adviserend' and not exists (select from public.participation p
      where p.dossier_id = dossier and p.tenant_id = t and p.role = 'adviserend' and seat_kind = any(p.offered_seats)
        and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)) then
    raise exception using errcode = 'RT400', message = 'sharing.seatNotOffered', column = 'kind';
  end if;
  if for_table and capacity <> 'accounthoudend' then
    raise exception using errcode = 'RT400', message = 'sharing.seatForTable', column = 'mayActForTable';
  end if;
  holder := law.colleague_name(person, from_day, 'accountId');
  if deputy is not null then
    if deputy = person then
      raise exception using errcode = 'RT400', message = 'sharing.ownDeputy', column = 'deputyAccountId';
    end if;
    deputy_shown := law.colleague_name(deputy, from_day, 'deputyAccountId');
  end if;
  if exists (select from public.seat s where s.dossier_id = dossier and s.tenant_id = t and s.account_id = person and s.kind = seat_kind
      and s.stands_in_for is null and (s.valid_to is null or s.valid_to > from_day) and (to_day is null or s.valid_from < to_day)) then
    raise exception using errcode = 'RT400', message = 'sharing.seatTaken', column = 'accountId';
  end if;
  insert into public.seat (dossier_id, author_tenant_id, kring_id, seat_id, tenant_id, account_id, person_name, kind, may_act_for_table,
    valid_from, valid_to, deputy_account_id, deputy_name)
  select dossier, t, k.kring_id, seat, t, person, holder, seat_kind, for_table, from_day, to_day, deputy, deputy_shown
    from public.kring k where k.dossier_id = dossier and k.kind = 'kernteam';
end $$;

-- Another deputy or another last day for a seat of the own organisation.
create function law.change_seat(dossier uuid, seat uuid, to_day date, deputy uuid, why text) returns void ${DEFINER} as $$
declare
  t uuid := law.actor_tenant();
  held public.seat;
  deputy_shown text;
begin
  perform law.seating_capacity(dossier);
  perform pg_advisory_xact_lock(hashtextextended(dossier::text, 0));
  select * into held from public.seat s
   where s.dossier_id = dossier and s.seat_id = seat and s.tenant_id = t and (s.valid_to is null or law.today() < s.valid_to);
  if not found then
    raise exception using errcode = 'RT404', message = 'core.notFound';
  end if;
  if to_day < law.today() then
    raise exception using errcode = 'RT400', message = 'accounts.dayPassed', column = 'validTo';
  end if;
  if to_day < held.valid_from then
    raise exception using errcode = 'RT400', message = 'field.order', column = 'validTo';
  end if;
  if deputy is not null then
    if deputy = held.account_id then
      raise exception using errcode = 'RT400', message = 'sharing.ownDeputy', column = 'deputyAccountId';
    end if;
    deputy_shown := law.colleague_name(deputy, greatest(held.valid_from, law.today()), 'deputyAccountId');
  end if;
  update public.seat s
     set valid_to = to_day, deputy_account_id = deputy, deputy_name = deputy_shown, changed_by = law.actor_name(), change_reason = why
   where s.dossier_id = dossier and s.seat_id = seat;
  -- Nobody stands in longer than the seat is held.
  update public.seat s
     set valid_to = greatest(s.valid_from, to_day), changed_by = law.actor_name(), change_reason = why
   where s.dossier_id = dossier and s.stands_in_for = seat and (s.valid_to is null or s.valid_to > to_day);
end $$;

-- Ends a seat of the own organisation. Also who keeps its roles may: it only narrows.
create function law.end_seat(dossier uuid, seat uuid, why text) returns void ${DEFINER} as $$
declare
  own text := law.changing_role();
begin
  if own is null or own not in ('regievoerder', 'bestuurder', 'adviseur', 'beheerder') then
    raise exception using errcode = 'RT403', message = 'core.forbidden';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(dossier::text, 0));
  update public.seat s set valid_to = greatest(s.valid_from, law.today()), changed_by = law.actor_name(), change_reason = why
   where s.dossier_id = dossier and (s.seat_id = seat or s.stands_in_for = seat) and s.tenant_id = law.actor_tenant()
     and (s.valid_to is null or law.today() < s.valid_to);
  if not found then
    raise exception using errcode = 'RT404', message = 'core.notFound';
  end if;
end $$;

-- The deputy takes the seat for the days on which its holder is absent.
create function law.stand_in(dossier uuid, seat uuid, new_seat uuid, from_day date, to_day date) returns void ${DEFINER} as $$
declare
  t uuid := law.actor_tenant();
  held public.seat;
begin
  perform law.seating_capacity(dossier);
  perform pg_advisory_xact_lock(hashtextextended(dossier::text, 0));
  select * into held from public.seat s
   where s.dossier_id = dossier and s.seat_id = seat and s.tenant_id = t and s.stands_in_for is null and (s.valid_to is null or law.today() < s.valid_to);
  if not found then
    raise exception using errcode = 'RT404', message = 'core.notFound';
  end if;
  if held.deputy_account_id is null then
    raise exception using errcode = 'RT400', message = 'sharing.noDeputy', column = 'seatId';
  end if;
  perform law.check_seat_days(from_day, to_day);
  if from_day < held.valid_from or to_day > held.valid_to then
    raise exception using errcode = 'RT400', message = 'sharing.absenceOutsideSeat', column = 'validTo';
  end if;
  perform law.colleague_name(held.deputy_account_id, from_day, 'seatId');
  if exists (select from public.seat s where s.dossier_id = dossier and s.stands_in_for = seat
      and (s.valid_to is null or s.valid_to > from_day) and s.valid_from < to_day) then
    raise exception using errcode = 'RT400', message = 'sharing.absenceTwice', column = 'validFrom';
  end if;
  insert into public.seat (dossier_id, author_tenant_id, kring_id, seat_id, tenant_id, account_id, person_name, kind, may_act_for_table,
    valid_from, valid_to, stands_in_for)
  values (dossier, t, held.kring_id, new_seat, t, held.deputy_account_id, held.deputy_name, held.kind, held.may_act_for_table,
    from_day, to_day, seat);
end $$;

-- Which seats an advising organisation may fill; by an accounthoudende regio.
create function law.offer_seats(dossier uuid, adviser uuid, kinds text[]) returns void ${DEFINER} as $$
begin
  if law.seating_capacity(dossier) <> 'accounthoudend' then
    raise exception using errcode = 'RT403', message = 'core.forbidden';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(dossier::text, 0));
  update public.participation p set offered_seats = kinds
   where p.dossier_id = dossier and p.tenant_id = adviser and p.role = 'adviserend' and p.accepted_on <= law.today()
     and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to);
  if not found then
    raise exception using errcode = 'RT404', message = 'core.notFound';
  end if;
  -- A seat that is offered no more ends with the day.
  update public.seat s set valid_to = greatest(s.valid_from, law.today()), changed_by = law.actor_name()
   where s.dossier_id = dossier and s.tenant_id = adviser and s.kind <> all(kinds) and (s.valid_to is null or law.today() < s.valid_to);
end $$;

-- The seats of the own people in every dossier, also where only the holder reads the kernteam.
create function law.own_seats() returns table (seat_id uuid, dossier_id uuid, account_id uuid, person_name text, kind text,
  may_act_for_table boolean, valid_from date, valid_to date, deputy_account_id uuid, deputy_name text, stands_in_for uuid) ${READER} as $$
begin
  if law.changing_role() is null then return; end if;
  return query select s.seat_id, s.dossier_id, s.account_id, s.person_name, s.kind, s.may_act_for_table, s.valid_from, s.valid_to,
      s.deputy_account_id, s.deputy_name, s.stands_in_for
    from public.seat s where s.tenant_id = law.actor_tenant() and (s.valid_to is null or law.today() < s.valid_to);
end $$;

-- Who is to be told in the place of a person about a dossier on a day: the deputy of each seat, while its holder is absent.
create function law.seat_deputies(dossier uuid, person uuid, on_day date) returns table (tenant_id uuid, account_id uuid) ${READER} as $$
begin
  return query select distinct d.tenant_id, d.account_id
    from public.seat s
    join public.seat d on d.dossier_id = s.dossier_id and d.stands_in_for = s.seat_id
   where s.dossier_id = dossier and s.account_id = person
     and d.valid_from <= on_day and (d.valid_to is null or on_day < d.valid_to);
end $$;

grant execute on function law.seat_person(uuid, uuid, uuid, text, boolean, date, date, uuid), law.change_seat(uuid, uuid, date, uuid, text), law.end_seat(uuid, uuid, text),
  law.stand_in(uuid, uuid, uuid, date, date), law.offer_seats(uuid, uuid, text[]), law.own_seats() to regietafel_app;
`;
