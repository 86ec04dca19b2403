/** Whether an act about who takes part can be: the same rules as in the domain, where they are proved against these. */

const DEFINER = 'language plpgsql volatile security definer set search_path = pg_catalog, pg_temp';
const READER = 'language plpgsql stable security definer set search_path = pg_catalog, pg_temp';

export const actRules = `
-- Refuses with the field that is wrong and the sentence that says so.
create function law.refuse(field text, sentence text) returns void language plpgsql volatile as $$
begin
  raise exception using errcode = 'RT400', message = sentence, column = field;
end $$;

-- The sentence that refuses a capacity to an organisation of a kind; null when it may have it.
create function law.capacity_refusal(tenant_kind text, capacity text, is_the_provider boolean) returns text language plpgsql immutable as $$
declare
  fits boolean := case tenant_kind
    when 'jeugdregio' then capacity in ('accounthoudend', 'strategisch_belang', 'betrokken')
    when 'landsdeel' then capacity in ('accounthoudend', 'strategisch_belang', 'betrokken')
    when 'gemeente' then capacity = 'betrokken'
    when 'aanbieder' then capacity = 'aanbieder'
    when 'toezichthouder' then capacity in ('betrokken', 'adviserend')
    when 'ketenbureau' then capacity in ('betrokken', 'adviserend')
    when 'taskforce' then capacity in ('betrokken', 'adviserend')
    else false end;
begin
  if capacity = 'aanbieder' and not is_the_provider then return 'sharing.capacityOfProvider'; end if;
  if fits then return null; end if;
  return 'sharing.capacityNotForKind';
end $$;

-- Periods of an organisation that were accepted and have not ended: they hold today or will.
create function law.standing(dossier uuid, tenant uuid) returns setof public.participation ${READER} as $$
begin
  return query select p.* from public.participation p
    where p.dossier_id = dossier and p.tenant_id = tenant and p.accepted_on is not null
      and (p.valid_to is null or (law.today() < p.valid_to and p.valid_from < p.valid_to));
end $$;

-- Who is accounthoudend today.
create function law.accounthoudend(dossier uuid) returns setof uuid ${READER} as $$
begin
  return query select distinct p.tenant_id from public.participation p
    where p.dossier_id = dossier and p.role = 'accounthoudend' and p.accepted_on <= law.today()
      and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to);
end $$;

-- Acts of which something can still come.
create function law.open_acts(dossier uuid) returns setof public.sharing_act ${READER} as $$
begin
  return query select a.* from public.sharing_act a
    where a.dossier_id = dossier and law.today() < a.lapses_on
      and not exists (select from public.sharing_outcome o where o.dossier_id = a.dossier_id and o.act_id = a.act_id);
end $$;

create function law.has_letter(dossier uuid, tenant uuid) returns boolean ${READER} as $$
begin
  return exists (select from public.participation p
    where p.dossier_id = dossier and p.tenant_id = tenant and p.accepted_on is null and p.declined_on is null and law.today() < p.lapses_on);
end $$;

create function law.check_proposing(act public.sharing_act) returns void ${READER} as $$
begin
  if act.lapses_on <= law.today() then perform law.refuse('lapsesOn', 'sharing.lapsesTooSoon'); end if;
  if act.lapses_on > law.today() + 366 then perform law.refuse('lapsesOn', 'sharing.lapsesTooLate'); end if;
  if act.valid_from < law.today() then perform law.refuse('effectiveOn', 'sharing.fromPast'); end if;
  if act.kind <> 'close_dossier' and not exists (select from public.tenant t
      where t.tenant_id = act.tenant_id and t.kind <> 'tafel' and (t.merged_on is null or law.today() < t.merged_on)) then
    perform law.refuse('tenantId', 'field.choice');
  end if;
  if exists (select from law.open_acts(act.dossier_id) a
      where a.act_id <> act.act_id and a.kind = act.kind and a.tenant_id is not distinct from act.tenant_id) then
    perform law.refuse('tenantId', case act.kind when 'invite' then 'sharing.invitedTwice' else 'sharing.actOpen' end);
  end if;
end $$;

-- One letter at a time for one organisation; when it is accepted, it is its own.
create function law.check_second_letter(act public.sharing_act, stage text) returns void ${READER} as $$
begin
  if stage <> 'accept' and law.has_letter(act.dossier_id, act.tenant_id) then
    perform law.refuse('tenantId', 'sharing.invitedTwice');
  end if;
end $$;

create function law.check_capacity(act public.sharing_act, capacity text, field text) returns void ${READER} as $$
declare
  refused text;
begin
  select law.capacity_refusal(t.kind, capacity, t.provider_id is not distinct from d.provider_id) into refused
    from public.tenant t join public.dossier d on d.dossier_id = act.dossier_id where t.tenant_id = act.tenant_id;
  if refused is not null then perform law.refuse(field, refused); end if;
end $$;

-- A new period begins on a day on which no other one does, and nothing is planned for later.
create function law.check_start(dossier uuid, tenant uuid, on_day date) returns void ${READER} as $$
begin
  if exists (select from public.participation p
      where p.dossier_id = dossier and p.tenant_id = tenant and p.valid_from = on_day
        and (p.accepted_on is not null or (p.declined_on is null and law.today() < p.lapses_on))) then
    perform law.refuse('effectiveOn', 'sharing.startsTwice');
  end if;
  if exists (select from law.standing(dossier, tenant) p where on_day < p.valid_from) then
    perform law.refuse('effectiveOn', 'sharing.changePlanned');
  end if;
end $$;

-- There is always somebody who is accounthoudend without an end.
create function law.check_last(act public.sharing_act, on_day date) returns void ${READER} as $$
begin
  if exists (select from law.standing(act.dossier_id, act.tenant_id) p where p.role = 'accounthoudend')
    and not exists (select from public.participation p
      where p.dossier_id = act.dossier_id and p.tenant_id <> act.tenant_id and p.role = 'accounthoudend'
        and p.accepted_on is not null and p.valid_from <= on_day and p.valid_to is null) then
    perform law.refuse('tenantId', 'sharing.lastAccounthoudend');
  end if;
end $$;

create function law.check_invitation(act public.sharing_act, stage text, on_day date) returns void ${READER} as $$
begin
  if act.tenant_id = act.author_tenant_id then perform law.refuse('tenantId', 'sharing.inviteSelf'); end if;
  perform law.check_second_letter(act, stage);
  perform law.check_capacity(act, act.role, 'role');
  if exists (select from law.standing(act.dossier_id, act.tenant_id) p where act.role <> 'accounthoudend' or p.role = 'accounthoudend') then
    perform law.refuse('tenantId', 'sharing.takesPartAlready');
  end if;
  if stage <> 'accept' then perform law.check_start(act.dossier_id, act.tenant_id, on_day); end if;
end $$;

create function law.check_role_change(act public.sharing_act, stage text, on_day date) returns void ${READER} as $$
declare
  held text;
begin
  select p.role into held from law.standing(act.dossier_id, act.tenant_id) p
    where p.valid_from <= on_day and (p.valid_to is null or on_day < p.valid_to);
  if held is null then perform law.refuse('tenantId', 'sharing.takesNoPart'); end if;
  if act.role = 'accounthoudend' then perform law.refuse('role', 'sharing.becomesByInvitation'); end if;
  if act.role = held then perform law.refuse('role', 'sharing.sameRole'); end if;
  perform law.check_second_letter(act, stage);
  perform law.check_capacity(act, act.role, 'role');
  perform law.check_start(act.dossier_id, act.tenant_id, on_day);
  if held = 'accounthoudend' then perform law.check_last(act, on_day); end if;
end $$;

create function law.check_end(act public.sharing_act, on_day date) returns void ${READER} as $$
begin
  if act.kind = 'leave' then
    if act.tenant_id <> act.author_tenant_id then perform law.refuse('tenantId', 'field.choice'); end if;
    if exists (select from law.standing(act.dossier_id, act.tenant_id) p where p.role = 'accounthoudend') then
      perform law.refuse('tenantId', 'sharing.accounthoudendStays');
    end if;
  end if;
  if not exists (select from law.standing(act.dossier_id, act.tenant_id) p where p.valid_to is null or on_day < p.valid_to) then
    perform law.refuse('tenantId', 'sharing.takesNoPart');
  end if;
  if act.kind = 'end_participation' then perform law.check_last(act, on_day); end if;
end $$;

-- Whether the receiver hands over, in one step or several, to who hands over to it: in the end nobody would have it.
create function law.closes_circle(act public.sharing_act) returns boolean ${READER} as $$
begin
  return exists (
    with recursive given (tenant_id) as (
      select act.tenant_id
      union
      select a.tenant_id from given g
        join law.open_acts(act.dossier_id) a on a.author_tenant_id = g.tenant_id and a.kind = 'hand_over' and a.act_id <> act.act_id
    )
    select from given g where g.tenant_id = act.author_tenant_id);
end $$;

create function law.check_hand_over(act public.sharing_act, stage text, on_day date) returns void ${READER} as $$
begin
  if act.tenant_id = act.author_tenant_id then perform law.refuse('tenantId', 'sharing.handOverSelf'); end if;
  if not exists (select from law.standing(act.dossier_id, act.author_tenant_id) p
      where p.role = 'accounthoudend' and p.accepted_on <= on_day and p.valid_from <= on_day and (p.valid_to is null or on_day < p.valid_to)) then
    perform law.refuse('effectiveOn', 'sharing.nothingToHandOver');
  end if;
  if stage = 'propose' and law.closes_circle(act) then perform law.refuse('tenantId', 'sharing.handOverCircular'); end if;
  if stage = 'propose' and exists (select from law.open_acts(act.dossier_id) a
      where a.act_id <> act.act_id and a.kind = 'hand_over' and a.author_tenant_id = act.author_tenant_id) then
    perform law.refuse('tenantId', 'sharing.handOverOpen');
  end if;
  perform law.check_second_letter(act, stage);
  perform law.check_capacity(act, 'accounthoudend', 'tenantId');
  if stage <> 'accept' then perform law.check_start(act.dossier_id, act.tenant_id, on_day); end if;
  if act.role is not null then perform law.check_start(act.dossier_id, act.author_tenant_id, on_day); end if;
end $$;

create function law.check_history(act public.sharing_act) returns void ${READER} as $$
declare
  sees_all boolean;
  earliest date;
begin
  select bool_or(p.sees_from is null), min(p.sees_from) into sees_all, earliest from law.standing(act.dossier_id, act.tenant_id) p;
  if sees_all is null then perform law.refuse('tenantId', 'sharing.takesNoPart'); end if;
  if sees_all then perform law.refuse('tenantId', 'sharing.seesAllAlready'); end if;
  if act.sees_from >= earliest then perform law.refuse('seesFrom', 'sharing.historyForward'); end if;
end $$;

-- Refuses an act that cannot be: as it is proposed, when all have agreed (carry_out), or when the invited side accepts.
create function law.check_act(act public.sharing_act, stage text) returns void ${DEFINER} as $$
declare
  on_day date := greatest(act.valid_from, law.today());
begin
  if stage = 'propose' then perform law.check_proposing(act); end if;
  if act.valid_to <= on_day then perform law.refuse('until', 'field.order'); end if;
  if act.kind = 'invite' and act.sees_from > act.valid_from then perform law.refuse('seesFrom', 'sharing.seesFromTooLate'); end if;
  case act.kind
    when 'invite' then perform law.check_invitation(act, stage, on_day);
    when 'change_role' then perform law.check_role_change(act, stage, on_day);
    when 'end_participation' then perform law.check_end(act, on_day);
    when 'leave' then perform law.check_end(act, on_day);
    when 'hand_over' then perform law.check_hand_over(act, stage, on_day);
    when 'grant_history' then perform law.check_history(act);
    when 'close_dossier' then
      if exists (select from public.dossier d where d.dossier_id = act.dossier_id and d.closed_on is not null) then
        perform law.refuse('effectiveOn', 'sharing.closesAlready');
      end if;
  end case;
end $$;
`;
