/** What acts about who takes part bring about, in the transaction of the last word that was needed. */

const DEFINER = 'language plpgsql volatile security definer set search_path = pg_catalog, pg_temp';
const READER = 'language plpgsql stable security definer set search_path = pg_catalog, pg_temp';

/** Who binds an organisation: it proposes, agrees, accepts and declines. */
export const BINDING = `(select law.actor_role()) in ('regievoerder', 'bestuurder')`;

/** What a letter of invitation says, frozen as it goes out: facts, so that it reads the same in every language. */
const LETTER = `jsonb_build_object(
    'kind', act.kind,
    'provider', (select v.name from public.dossier d join public.provider v on v.provider_id = d.provider_id where d.dossier_id = act.dossier_id),
    'organisation', act.tenant_name,
    'inviter', (select t.name from public.tenant t where t.tenant_id = act.author_tenant_id),
    'signedBy', (select a.display_name from public.account a where a.account_id = act.hand_account_id),
    'agreedBy', (select coalesce(jsonb_agg(t.name order by t.name), '[]') from law.accounthoudend(act.dossier_id) h (tenant_id)
      join public.tenant t on t.tenant_id = h.tenant_id where t.tenant_id <> act.author_tenant_id),
    'role', capacity,
    'from', from_day,
    'until', act.valid_to,
    'history', act.history,
    'seesFrom', act.sees_from,
    'purpose', act.reason,
    'reads', (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'name', k.name)
        order by array_position(array['kernteam', 'tafel', 'ander', 'breed', 'openbaar'], k.kind), k.name), '[]')
      from public.kring k where k.dossier_id = act.dossier_id and capacity = any(k.admits_roles) and k.kind <> 'uitnodiging'
        and (k.closed_on is null or law.today() < k.closed_on)),
    'writtenOn', law.today(),
    'lapsesOn', act.lapses_on)`;

export const actEffects = `
create function law.kring_of(dossier uuid, kring_kind text) returns uuid ${READER} as $$
begin
  return (select k.kring_id from public.kring k where k.dossier_id = dossier and k.kind = kring_kind);
end $$;

-- That somebody is merely concerned stays within the kernteam.
create function law.kring_of_capacity(dossier uuid, capacity text) returns uuid ${READER} as $$
begin
  return law.kring_of(dossier, case capacity when 'betrokken' then 'kernteam' else 'breed' end);
end $$;

-- The kring of one organisation, of its own or for its letter; made when it is not there.
create function law.owned_kring(act public.sharing_act, kring_kind text) returns uuid ${DEFINER} as $$
declare
  id uuid;
begin
  select k.kring_id into id from public.kring k
    where k.dossier_id = act.dossier_id and k.kind = kring_kind and k.owner_tenant_id = act.tenant_id;
  if id is not null then return id; end if;
  id := gen_random_uuid();
  insert into public.kring (dossier_id, author_tenant_id, kring_id, kind, name, admits_roles, admits_seats, owner_tenant_id)
  values (act.dossier_id, act.author_tenant_id, id, kring_kind, case kring_kind when 'eigen' then 'Eigen: ' else 'Uitnodiging: ' end || act.tenant_name,
    case kring_kind when 'eigen' then '{}'::text[] else '{accounthoudend}' end, '{}', act.tenant_id);
  return id;
end $$;

create function law.end_standing(dossier uuid, tenant uuid, on_day date) returns void ${DEFINER} as $$
begin
  update public.participation p set valid_to = greatest(p.valid_from, on_day)
   where p.dossier_id = dossier and p.tenant_id = tenant and p.accepted_on is not null
     and (p.valid_to is null or (on_day < p.valid_to and p.valid_from < p.valid_to));
end $$;

-- Ends the seats for which a capacity leaves no room; null: who takes part no longer has none. One that stayed would count
-- again by itself when the organisation comes back. Why it left is not for everybody who reads the seats.
create function law.end_seats(dossier uuid, tenant uuid, on_day date, capacity text) returns void ${DEFINER} as $$
begin
  update public.seat s set valid_to = greatest(s.valid_from, on_day), changed_by = law.actor_name(), change_reason = null
   where s.dossier_id = dossier and s.tenant_id = tenant and (s.valid_to is null or on_day < s.valid_to)
     and case capacity when 'accounthoudend' then false when 'strategisch_belang' then s.may_act_for_table else true end;
end $$;

-- A period that begins; of a letter that came to nothing it takes the first day over: what was asked stays in the acts.
create function law.begin_period(act public.sharing_act, period public.participation) returns void ${DEFINER} as $$
begin
  insert into public.participation as p (dossier_id, author_tenant_id, kring_id, tenant_id, role, valid_from, valid_to, invited_on,
    accepted_on, lapses_on, sees_from)
  values (act.dossier_id, act.author_tenant_id, period.kring_id, period.tenant_id, period.role, period.valid_from, period.valid_to,
    law.today(), period.accepted_on, period.lapses_on, period.sees_from)
  on conflict (dossier_id, tenant_id, valid_from) do update
    set author_tenant_id = excluded.author_tenant_id, kring_id = excluded.kring_id, hand_tenant_id = excluded.hand_tenant_id,
      hand_account_id = excluded.hand_account_id, recorded_at = excluded.recorded_at, role = excluded.role, valid_to = excluded.valid_to,
      invited_on = excluded.invited_on, accepted_on = excluded.accepted_on, lapses_on = excluded.lapses_on, declined_on = null,
      sees_from = excluded.sees_from
    where p.accepted_on is null;
end $$;

-- The period as it was ends, and goes on in another capacity (null: not): until when and since when is seen stay the same.
create function law.continue_as(act public.sharing_act, tenant uuid, on_day date) returns void ${DEFINER} as $$
declare
  held public.participation;
begin
  select * into held from law.standing(act.dossier_id, tenant) p
    where p.valid_from <= on_day and (p.valid_to is null or on_day < p.valid_to);
  perform law.end_standing(act.dossier_id, tenant, on_day);
  perform law.end_seats(act.dossier_id, tenant, on_day, act.role);
  if act.role is null then return; end if;
  held.role := act.role;
  held.valid_from := on_day;
  held.accepted_on := law.today();
  held.lapses_on := null;
  held.kring_id := law.kring_of_capacity(act.dossier_id, act.role);
  perform law.begin_period(act, held);
  perform law.make_known(act.dossier_id, tenant, act.role);
end $$;

create function law.make_known(dossier uuid, tenant uuid, capacity text) returns void ${DEFINER} as $$
begin
  if capacity = 'betrokken' then return; end if;
  update public.participant p set kring_id = law.kring_of(dossier, 'breed')
   where p.dossier_id = dossier and p.tenant_id = tenant and p.kring_id = law.kring_of(dossier, 'kernteam');
end $$;

-- The letter goes out. Until it is answered only the kernteam knows that it did.
create function law.send_invitation(act public.sharing_act) returns void ${DEFINER} as $$
declare
  from_day date := greatest(act.valid_from, law.today());
  capacity text := case act.kind when 'hand_over' then 'accounthoudend' else act.role end;
  kernteam uuid := law.kring_of(act.dossier_id, 'kernteam');
  letter jsonb := ${LETTER};
  period public.participation;
  kring uuid;
begin
  insert into public.participant (dossier_id, author_tenant_id, kring_id, tenant_id, name)
  select act.dossier_id, act.author_tenant_id, kernteam, act.tenant_id, act.tenant_name
   where not exists (select from public.participant p where p.dossier_id = act.dossier_id and p.tenant_id = act.tenant_id);
  period.tenant_id := act.tenant_id;
  period.role := capacity;
  period.kring_id := kernteam;
  period.valid_from := from_day;
  period.valid_to := act.valid_to;
  period.lapses_on := act.lapses_on;
  period.sees_from := case act.history when 'joining' then from_day else act.sees_from end;
  perform law.begin_period(act, period);
  kring := law.owned_kring(act, 'uitnodiging');
  insert into public.invitation (dossier_id, author_tenant_id, kring_id, act_id, tenant_id, lapses_on, content, content_hash)
  values (act.dossier_id, act.author_tenant_id, kring, act.act_id, act.tenant_id, act.lapses_on, letter,
    encode(sha256(convert_to(letter::text, 'UTF8')), 'hex'));
  perform law.notify(act.tenant_id, null, 'invitation', act.dossier_id, kring, 'invitation', act.act_id);
end $$;

create function law.end_act(act public.sharing_act, outcome text) returns void ${DEFINER} as $$
begin
  insert into public.sharing_outcome (dossier_id, author_tenant_id, kring_id, act_id, outcome)
  values (act.dossier_id, act.author_tenant_id, act.kring_id, act.act_id, outcome);
end $$;

-- Takes an act back, and its letter when that is out.
create function law.refuse_act(act public.sharing_act) returns void ${DEFINER} as $$
begin
  if exists (select from public.invitation i where i.dossier_id = act.dossier_id and i.act_id = act.act_id) then
    update public.participation p set lapses_on = law.today()
     where p.dossier_id = act.dossier_id and p.tenant_id = act.tenant_id and p.accepted_on is null and p.declined_on is null
       and law.today() < p.lapses_on;
  end if;
  perform law.end_act(act, 'refused');
end $$;

create function law.carry_out(act public.sharing_act) returns void ${DEFINER} as $$
declare
  on_day date := greatest(act.valid_from, law.today());
  letter public.sharing_act;
begin
  case act.kind
    when 'change_role' then perform law.continue_as(act, act.tenant_id, on_day);
    when 'end_participation', 'leave' then
      perform law.end_standing(act.dossier_id, act.tenant_id, on_day);
      perform law.end_seats(act.dossier_id, act.tenant_id, on_day, null);
      -- Who leaves is not asked to something else at the same time.
      for letter in select a.* from law.open_acts(act.dossier_id) a
          join public.invitation i on i.dossier_id = a.dossier_id and i.act_id = a.act_id where a.tenant_id = act.tenant_id loop
        perform law.refuse_act(letter);
      end loop;
    when 'grant_history' then
      update public.participation p set sees_from = act.sees_from
       where p.dossier_id = act.dossier_id and p.tenant_id = act.tenant_id and p.accepted_on is not null
         and (p.valid_to is null or (law.today() < p.valid_to and p.valid_from < p.valid_to));
    when 'close_dossier' then
      update public.dossier d set closed_on = on_day where d.dossier_id = act.dossier_id;
  end case;
  perform law.end_act(act, 'carried_out');
end $$;

-- Who accepts takes part from that day, and sees at least what it saw before.
create function law.admit(act public.sharing_act, letter public.participation) returns void ${DEFINER} as $$
declare
  on_day date := greatest(letter.valid_from, law.today());
  granted date := case act.history when 'joining' then on_day else letter.sees_from end;
  before record;
begin
  select bool_or(p.sees_from is null) as sees_all, min(p.sees_from) as since into before from law.standing(act.dossier_id, act.tenant_id) p;
  if act.kind = 'hand_over' then perform law.continue_as(act, act.author_tenant_id, on_day); end if;
  perform law.end_standing(act.dossier_id, act.tenant_id, on_day);
  update public.participation p
     set accepted_on = law.today(), kring_id = law.kring_of_capacity(act.dossier_id, p.role),
         sees_from = case when granted is null or before.sees_all then null else least(granted, before.since) end
   where p.dossier_id = act.dossier_id and p.tenant_id = act.tenant_id and p.valid_from = letter.valid_from;
  perform law.make_known(act.dossier_id, act.tenant_id, letter.role);
  perform law.owned_kring(act, 'eigen');
  perform law.end_act(act, 'carried_out');
end $$;

-- Who must still agree: every accounthoudende regio of today but the author, whose act is its consent.
create function law.missing_consents(act public.sharing_act) returns setof uuid ${READER} as $$
begin
  if act.kind = 'leave' then return; end if;
  return query select h.tenant_id from law.accounthoudend(act.dossier_id) h (tenant_id)
    where h.tenant_id <> act.author_tenant_id and not exists (
      select from public.sharing_consent c where c.dossier_id = act.dossier_id and c.act_id = act.act_id
        and c.author_tenant_id = h.tenant_id and c.answer = 'agree');
end $$;

-- Carries an act out, or sends its letter, once nobody's consent is missing.
create function law.settle_act(act public.sharing_act) returns void ${DEFINER} as $$
begin
  if exists (select from law.missing_consents(act)) then return; end if;
  perform law.check_act(act, 'carry_out');
  if act.kind in ('invite', 'hand_over') then perform law.send_invitation(act); else perform law.carry_out(act); end if;
end $$;

-- What is done about one dossier is done one after the other. Who waited is looked at anew: in the meantime it may have left,
-- or the dossier may have been closed.
create function law.take_turn(dossier uuid, tenant uuid, needs_account boolean) returns void ${DEFINER} as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(dossier::text, 0));
  if exists (select from public.dossier d where d.dossier_id = dossier and d.closed_on <= law.today())
    or (needs_account and tenant not in (select law.accounthoudend(dossier))) then
    raise exception using errcode = 'RT403', message = 'core.forbidden';
  end if;
end $$;

-- The name of who it is about, as it was then. Without an actor the system's door lays down what was.
create function law.name_subject() returns trigger ${DEFINER} as $$
begin
  if law.actor_tenant() is not null then
    new.tenant_name := (select t.name from public.tenant t where t.tenant_id = new.tenant_id);
  end if;
  return new;
end $$;

create function law.receive_act() returns trigger ${DEFINER} as $$
declare
  asked uuid;
begin
  if law.actor_tenant() is null then return null; end if;
  perform law.take_turn(new.dossier_id, new.author_tenant_id, new.kind <> 'leave');
  perform law.check_act(new, 'propose');
  perform law.settle_act(new);
  for asked in select law.missing_consents(new) loop
    perform law.notify(asked, null, 'consent', new.dossier_id, new.kring_id, 'sharing_act', new.act_id);
  end loop;
  return null;
end $$;

create function law.receive_consent() returns trigger ${DEFINER} as $$
declare
  act public.sharing_act;
begin
  if law.actor_tenant() is null then return null; end if;
  perform law.take_turn(new.dossier_id, new.author_tenant_id, true);
  select a.* into act from law.open_acts(new.dossier_id) a where a.act_id = new.act_id;
  if act.act_id is null then perform law.refuse('actId', 'sharing.actDecided'); end if;
  if new.answer = 'refuse' then
    perform law.refuse_act(act);
    return null;
  end if;
  if new.author_tenant_id = act.author_tenant_id
    or exists (select from public.invitation i where i.dossier_id = act.dossier_id and i.act_id = act.act_id) then
    perform law.refuse('answer', 'sharing.answeredAlready');
  end if;
  perform law.settle_act(act);
  return null;
end $$;

create function law.receive_answer() returns trigger ${DEFINER} as $$
declare
  act public.sharing_act;
  letter public.participation;
begin
  if law.actor_tenant() is null then return null; end if;
  perform law.take_turn(new.dossier_id, new.author_tenant_id, false);
  select a.* into act from law.open_acts(new.dossier_id) a where a.act_id = new.act_id;
  select p.* into letter from public.participation p
   where p.dossier_id = new.dossier_id and p.tenant_id = new.author_tenant_id and p.accepted_on is null and p.declined_on is null
     and law.today() < p.lapses_on;
  if act.act_id is null or letter.tenant_id is null then perform law.refuse('actId', 'sharing.actDecided'); end if;
  if new.answer = 'decline' then
    update public.participation p set declined_on = law.today()
     where p.dossier_id = letter.dossier_id and p.tenant_id = letter.tenant_id and p.valid_from = letter.valid_from;
    perform law.end_act(act, 'declined');
    return null;
  end if;
  perform law.check_act(act, 'accept');
  perform law.admit(act, letter);
  return null;
end $$;

-- Whom the actor may ask into a dossier, by name: organisations, never people.
create function law.organisations_to_ask(dossier uuid) returns table (tenant_id uuid, name text, kind text) ${READER} as $$
begin
  if law.is_viewing() or coalesce(law.actor_role(), '') not in ('regievoerder', 'bestuurder')
    or law.actor_tenant() not in (select law.accounthoudend(dossier)) then return; end if;
  return query select t.tenant_id, t.name, t.kind from public.tenant t join public.dossier d on d.dossier_id = dossier
    where t.kind <> 'tafel' and (t.kind <> 'aanbieder' or t.provider_id = d.provider_id)
      and (t.merged_on is null or law.today() < t.merged_on)
    order by t.name;
end $$;
-- What became of the letters to the own organisation: who is invited does not read the kernteam, where that stands.
create function law.own_letters() returns table (dossier_id uuid, act_id uuid, state text) ${READER} as $$
begin
  if law.actor_role() is null or law.is_viewing() then return; end if;
  return query select i.dossier_id, i.act_id, case o.outcome
      when 'carried_out' then 'accepted' when 'declined' then 'declined' when 'refused' then 'withdrawn'
      else case when law.today() < i.lapses_on then 'waiting' else 'lapsed' end end
    from public.invitation i
    left join public.sharing_outcome o on o.dossier_id = i.dossier_id and o.act_id = i.act_id
   where i.tenant_id = law.actor_tenant();
end $$;
grant execute on function law.organisations_to_ask(uuid), law.own_letters() to regietafel_app;

create trigger name_subject before insert on public.sharing_act for each row execute function law.name_subject();
create trigger receive_act after insert on public.sharing_act for each row execute function law.receive_act();
create trigger receive_consent after insert on public.sharing_consent for each row execute function law.receive_consent();
create trigger receive_answer after insert on public.invitation_answer for each row execute function law.receive_answer();
`;
