import { holdsAccount } from './holds-account.ts';

const DEFINER = 'language plpgsql volatile security definer\n  set search_path = pg_catalog, pg_temp';
const READER = 'language plpgsql stable security definer\n  set search_path = pg_catalog, pg_temp';

/** The one who adds a row acts for the own organisation, which is accounthoudend in the dossier today, and binds it. */
const HOLDS_ACCOUNT = holdsAccount('new');

/** When a release can be, when it holds, and who is meant by it: the same rules as in the domain, where they are proved. */
export const releaseFunctions = `
create function law.check_release() returns trigger ${DEFINER} as $$
begin
  -- A scenario that is laid speaks of days that have passed; whom the policy refuses is told nothing of the dossier.
  if law.actor_account() is null or not (${HOLDS_ACCOUNT}) then return new; end if;
  if exists (select from unnest(new.indicator_ids) i (id) where not exists (
      select from public.indicator_definition d where d.indicator_id = i.id)) then
    perform law.refuse('indicatorIds', 'comparison.unknownIndicator');
  end if;
  if law.stands_twice(new.dossier_id) then perform law.refuse('detail', 'comparison.providerTwice'); end if;
  if new.valid_from < law.today() then perform law.refuse('validFrom', 'comparison.fromPast'); end if;
  if exists (select from public.dossier d where d.dossier_id = new.dossier_id and law.today() < d.closed_on and d.closed_on < new.valid_until) then
    perform law.refuse('validUntil', 'comparison.outlivesDossier');
  end if;
  return new;
end $$;
create trigger check_release before insert on public.comparison_release for each row execute function law.check_release();

-- One answers once; what was refused or taken back is over.
create function law.check_release_answer() returns trigger ${DEFINER} as $$
begin
  if law.actor_account() is null or not (${HOLDS_ACCOUNT}) then return new; end if;
  perform law.take_turn(new.dossier_id, new.author_tenant_id, true);
  if exists (select from public.release_withdrawal w where w.dossier_id = new.dossier_id and w.release_id = new.release_id)
    or exists (select from public.release_consent c where c.dossier_id = new.dossier_id and c.release_id = new.release_id and c.answer = 'refuse') then
    perform law.refuse('releaseId', 'comparison.decided');
  end if;
  if tg_table_name = 'release_consent' and exists (select from public.release_consent c
      where c.dossier_id = new.dossier_id and c.release_id = new.release_id and c.author_tenant_id = new.author_tenant_id) then
    perform law.refuse('answer', 'comparison.answeredAlready');
  end if;
  return new;
end $$;
create trigger check_release_answer before insert on public.release_consent for each row execute function law.check_release_answer();
create trigger check_release_answer before insert on public.release_withdrawal for each row execute function law.check_release_answer();

-- Whose consent is asked hears of it, and so does the provider of what is proposed to be told of it.
create function law.tell_release() returns trigger ${DEFINER} as $$
declare
  party record;
begin
  if law.actor_account() is null then return null; end if;
  for party in select t.* from law.table_of_release(new.dossier_id) t where t.tenant_id <> new.author_tenant_id loop
    perform law.notify(party.tenant_id, null, case when party.is_holder then 'consent' else 'release' end, new.dossier_id, new.kring_id,
      'comparison_release', new.release_id);
  end loop;
  return null;
end $$;
create trigger tell_release after insert on public.comparison_release for each row execute function law.tell_release();

-- What was answered, or that it was taken back, is for all who have the account, and for the provider.
create function law.tell_release_answer() returns trigger ${DEFINER} as $$
declare
  party record;
begin
  if law.actor_account() is null then return null; end if;
  for party in select t.* from law.table_of_release(new.dossier_id) t where t.tenant_id <> new.author_tenant_id loop
    perform law.notify(party.tenant_id, null, 'release', new.dossier_id, new.kring_id, 'comparison_release', new.release_id);
  end loop;
  return null;
end $$;
create trigger tell_release_answer after insert on public.release_consent for each row execute function law.tell_release_answer();
create trigger tell_release_answer after insert on public.release_withdrawal for each row execute function law.tell_release_answer();

-- Whom a release of a dossier concerns: who has the account today, and the provider.
create function law.table_of_release(dossier uuid) returns table (tenant_id uuid, is_holder boolean) ${READER} as $$
begin
  return query
  select p.tenant_id, bool_or(p.role = 'accounthoudend') from public.participation p
   where p.dossier_id = dossier and p.role in ('accounthoudend', 'aanbieder') and p.accepted_on <= law.today()
     and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)
   group by p.tenant_id;
end $$;

-- Who is accounthoudend where today, with the region and landsdeel in which it works; the first has it longest.
create function law.account_holders() returns table (dossier_id uuid, tenant_id uuid, since date, region text, landsdeel text) ${READER} as $$
begin
  return query
  select p.dossier_id, p.tenant_id, min(p.valid_from), min(r.code), min(coalesce(t.landsdeel, r.landsdeel))
    from public.participation p
    join public.tenant t on t.tenant_id = p.tenant_id
    left join public.jeugdregio r on r.region_id = t.region_id
   where p.role = 'accounthoudend' and p.accepted_on <= law.today()
     and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)
   group by p.dossier_id, p.tenant_id;
end $$;

-- The releases to which every accounthoudende regio of today said yes, that hold today and were not taken back.
create function law.holding_releases() returns setof public.comparison_release ${READER} as $$
begin
  return query
  with holder as materialized (select h.dossier_id, h.tenant_id from law.account_holders() h),
  said as (
    select r.dossier_id, r.release_id, r.author_tenant_id as tenant_id from public.comparison_release r
    union select c.dossier_id, c.release_id, c.author_tenant_id from public.release_consent c where c.answer = 'agree'
  ),
  agreed as materialized (
    select s.* from said s
    -- Who goes on for an organisation stands by what that one said.
    union select s.dossier_id, s.release_id, h.tenant_id from said s
      join law.heirs() h on h.of_tenant_id = s.tenant_id and h.since <= law.today()
  )
  select r.* from public.comparison_release r
    join public.dossier d on d.dossier_id = r.dossier_id and (d.closed_on is null or law.today() < d.closed_on)
   where r.valid_from <= law.today() and law.today() < r.valid_until
     and not exists (select from public.release_withdrawal w where w.dossier_id = r.dossier_id and w.release_id = r.release_id)
     and not exists (select from public.release_consent c
       where c.dossier_id = r.dossier_id and c.release_id = r.release_id and c.answer = 'refuse')
     and exists (select from holder h where h.dossier_id = r.dossier_id)
     and not exists (select from holder h where h.dossier_id = r.dossier_id and not exists (
       select from agreed a where a.dossier_id = r.dossier_id and a.release_id = r.release_id and a.tenant_id = h.tenant_id));
end $$;

-- Of those the ones that are meant for whoever asks; for who looks as somebody else there are none.
create function law.readable_releases() returns setof public.comparison_release ${READER} as $$
declare
  reader record;
begin
  if law.is_viewing() or coalesce(law.actor_role(), 'griffie') = 'griffie' then return; end if;
  select t.kind, coalesce(t.landsdeel, r.landsdeel) as landsdeel into reader
    from public.tenant t left join public.jeugdregio r on r.region_id = t.region_id where t.tenant_id = law.actor_tenant();
  return query
  select h.* from law.holding_releases() h
   where case
     when reader.kind = 'taskforce' then 'taskforce' = any(h.audiences)
     when reader.kind not in ('jeugdregio', 'landsdeel') then false
     when 'all_regions' = any(h.audiences) then true
     else 'landsdeel' = any(h.audiences) and exists (
       select from law.account_holders() a where a.dossier_id = h.dossier_id and a.landsdeel = reader.landsdeel) end;
end $$;

-- As which provider a dossier counts: one that went on in another counts as that one, so that nobody counts twice.
create function law.compared_as() returns table (dossier_id uuid, provider_id uuid, opened_on date) ${READER} as $$
begin
  return query
  with heir as (
    select distinct on (o.provider_id) o.provider_id as of_provider, t.provider_id from law.heirs() h
      join public.tenant o on o.tenant_id = h.of_tenant_id and o.provider_id is not null
      join public.tenant t on t.tenant_id = h.tenant_id and t.provider_id is not null
     where h.since <= law.today()
     order by o.provider_id, t.merged_into is null or law.today() < t.merged_on desc, h.since desc, t.provider_id)
  select d.dossier_id, coalesce(h.provider_id, d.provider_id), d.opened_on
    from public.dossier d left join heir h on h.of_provider = d.provider_id;
end $$;

-- The letters and figures of a name, without its legal form: by what two names are the same.
create function law.name_key(name text) returns text language sql immutable as $$
  select regexp_replace(regexp_replace(lower(normalize(name, nfkd)), '\\m(de|het|stichting|coo[^a-z]?peratie|vereniging|[bn]\\.?\\s?v\\.?)(?=\\W|$)', ' ', 'g'), '[^a-z0-9]+', '', 'g')
$$;

-- Whether the provider of a dossier stands in the reference data under another name too.
create function law.stands_twice(dossier uuid) returns boolean ${READER} as $$
begin
  return exists (
    with named as (
      select v.provider_id, law.name_key(v.name) as key from public.provider v
      union select a.subject_id, law.name_key(a.alias) from public.reference_alias a where a.kind = 'aanbieder')
    select from public.dossier d join named own on own.provider_id = d.provider_id
      join named other on other.key = own.key and other.provider_id <> own.provider_id where d.dossier_id = dossier and own.key <> '');
end $$;

-- What groups the providers of these dossiers: where the one works that has the account longest, and what is told of size
-- and care by who counts first: an accounthoudende regio, the provider, any other; always where the provider reads it too.
create function law.compared_dossiers(dossiers uuid[]) returns table (dossier_id uuid, provider_id uuid, name text, is_fictitious boolean,
  region text, landsdeel text, size_class text, main_kind text, is_combined boolean) ${READER} as $$
begin
  return query
  with holder as (select distinct on (h.dossier_id) h.dossier_id, h.region, h.landsdeel from law.account_holders() h
    where h.dossier_id = any(dossiers) order by h.dossier_id, h.since, h.region, h.tenant_id),
  profile as (
    select distinct on (p.dossier_id) p.dossier_id, p.size_class, p.main_kind, p.is_combined
      from public.provider_profile_revision p
      join public.kring k on k.dossier_id = p.dossier_id and k.kring_id = p.kring_id and k.kind in ('tafel', 'breed', 'openbaar')
      left join lateral (select min(case s.role when 'accounthoudend' then 1 when 'aanbieder' then 2 else 3 end) as place
        from public.participation s where s.dossier_id = p.dossier_id and s.tenant_id = p.author_tenant_id) standing on true
     where p.dossier_id = any(dossiers)
     order by p.dossier_id, standing.place, p.recorded_at desc, p.revision_id)
  select d.dossier_id, v.provider_id, v.name, v.is_fictitious or d.is_fictitious, h.region, h.landsdeel, p.size_class, p.main_kind, p.is_combined
    from public.dossier d
    join public.provider v on v.provider_id = d.provider_id
    left join holder h on h.dossier_id = d.dossier_id
    left join profile p on p.dossier_id = d.dossier_id
   where d.dossier_id = any(dossiers);
end $$;
`;
