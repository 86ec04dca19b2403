const DEFINER = 'language plpgsql volatile security definer\n  set search_path = pg_catalog, pg_temp';
const READER = 'language plpgsql stable security definer\n  set search_path = pg_catalog, pg_temp';

/** Providers of which somebody can have seen this indicator by name: conservative, so also when not all agreed. */
const EVER_NAMED = `select distinct d.provider_id, i.id as indicator_id from public.comparison_release r
      join law.compared_as() d on d.dossier_id = r.dossier_id cross join unnest(r.indicator_ids) i (id)
     where r.detail = 'named' and r.valid_from <= law.today()`;

/** The questions that are answered: values by name, and providers in groups. Each looks the releases up itself. */
export const comparisonFunctions = `
-- The providers of which something is released by name to whoever asks.
create function law.released_providers() returns table (dossier_id uuid, name text, is_fictitious boolean, region text, landsdeel text,
  size_class text, main_kind text, is_combined boolean) ${READER} as $$
begin
  return query select c.dossier_id, c.name, c.is_fictitious, c.region, c.landsdeel, c.size_class, c.main_kind, c.is_combined
    from law.compared_dossiers(array(select distinct on (d.provider_id) d.dossier_id from law.readable_releases() r
      join law.compared_as() d on d.dossier_id = r.dossier_id where r.detail = 'named' order by d.provider_id, d.opened_on desc, d.dossier_id)) c
   order by c.name, c.dossier_id;
end $$;

-- Their values. One that was told before inside a group, where it was hidden, is withheld while it would tell of the others there.
create function law.released_values(indicators uuid[], of_grain text, first_period date, last_period date)
  returns table (dossier_id uuid, indicator_id uuid, period_start date, value double precision, comparability text, is_withheld boolean) ${READER} rows 100000 as $$
begin
  return query
  with named as materialized (
    select r.dossier_id, r.indicator_ids, d.provider_id, d.opened_on,
        first_value(r.dossier_id) over (partition by d.provider_id order by d.opened_on desc, d.dossier_id) as shown_as
      from law.readable_releases() r join law.compared_as() d on d.dossier_id = r.dossier_id where r.detail = 'named'),
  released as materialized (
    select distinct on (n.provider_id, i.id) n.dossier_id, n.shown_as, i.id as indicator_id, n.provider_id from named n
     cross join unnest(n.indicator_ids) i (id) where i.id = any(indicators)
     order by n.provider_id, i.id, n.opened_on desc, n.dossier_id),
  ever_named as materialized (${EVER_NAMED} and i.id = any(indicators)),
  hidden as materialized (
    select c.* from law.comparison_cell c
     where c.indicator_id = any(indicators) and c.grain = of_grain and c.period_start between first_period and last_period and c.was_hidden),
  tells as materialized (
    select h.cell_id from hidden h left join ever_named e on e.provider_id = h.provider_id and e.indicator_id = h.indicator_id
     group by h.cell_id, h.pools, h.indicator_id
    having law.suppression(coalesce(array_agg(row(h.provider_id, h.value, h.above, h.below, false, false, true)::law.told)
      filter (where e.provider_id is null), '{}'), h.pools, false) is not null)
  select r.shown_as, v.indicator_id, v.period_start, case when w.cell_id is null then v.value end, v.comparability, w.cell_id is not null
    from released r
    -- Fetched whole and put together once: how many are released is not known before, and one by one they take six times as long.
    join (select * from law.indicator_current c
      where c.indicator_id = any(indicators) and c.grain = of_grain and c.period_start between first_period and last_period offset 0) v
      on v.dossier_id = r.dossier_id and v.indicator_id = r.indicator_id
    left join (select h.indicator_id, h.period_start, h.provider_id, h.cell_id from hidden h join tells t on t.cell_id = h.cell_id) w
      on w.indicator_id = v.indicator_id and w.period_start = v.period_start and w.provider_id = r.provider_id;
end $$;

-- One comparable value per provider, indicator and period, of what is released to whoever asks, by name or not.
create function law.contributions(indicators uuid[], of_grain text, first_period date, last_period date)
  returns table (indicator_id uuid, period_start date, dossier_id uuid, provider_id uuid, value double precision, above double precision, below double precision) ${READER} as $$
begin
  return query
  select distinct on (v.indicator_id, v.period_start, d.provider_id)
      v.indicator_id, v.period_start, v.dossier_id, d.provider_id, v.value, v.above, v.below
    from (select distinct r.dossier_id, i.id as indicator_id from law.readable_releases() r cross join unnest(r.indicator_ids) i (id)
      where i.id = any(indicators)) r
    join law.compared_as() d on d.dossier_id = r.dossier_id
    join law.indicator_current v on v.dossier_id = r.dossier_id and v.indicator_id = r.indicator_id
     and v.grain = of_grain and v.period_start between first_period and last_period
   where v.value is not null and v.comparability = 'yes'
   order by v.indicator_id, v.period_start, d.provider_id, d.opened_on desc, d.dossier_id;
end $$;

-- The groups of a question, whether anybody is in them or not; null is the group of those of whom it is unknown, or of all.
create function law.group_values(group_by text, in_landsdeel text, in_region text, in_size_class text, in_main_kind text)
  returns table (group_value text) ${READER} as $$
begin
  return query
  with region as (select r.code, r.landsdeel from public.jeugdregio r
    where (r.valid_from is null or r.valid_from <= law.today()) and (r.valid_to is null or law.today() < r.valid_to)
      and (in_landsdeel is null or r.landsdeel = in_landsdeel) and (in_region is null or r.code = in_region)),
  groups as (
    select r.code as name, in_region as filter from region r where group_by = 'region'
    union select r.landsdeel, in_landsdeel from region r where group_by = 'landsdeel'
    union select s.name, in_size_class from unnest(array['klein', 'middelgroot', 'groot', 'zeer_groot']) s (name) where group_by = 'size_class'
    union select k.name, in_main_kind from unnest(array['ambulant', 'pleegzorg', 'gezinshuis', 'verblijf', 'crisis', 'behandeling',
      'jeugdbescherming', 'jeugdzorgplus']) k (name) where group_by = 'main_kind'
    union select null, case group_by when 'region' then in_region when 'landsdeel' then in_landsdeel when 'size_class' then in_size_class
      when 'main_kind' then in_main_kind end)
  select g.name from groups g where g.filter is null or g.filter = g.name;
end $$;

-- Answers for groups of providers; each answer goes into the ledger, the question into the trail of who asks. A group in which
-- there is nobody is answered as one in which there are too few, or it would tell of each of those few that it is there.
create function law.compared_groups(indicators uuid[], of_grain text, first_period date, last_period date, group_by text,
  in_landsdeel text, in_region text, in_size_class text, in_main_kind text)
  returns table (indicator_id uuid, period_start date, group_value text, suppressed_by text, provider_count int, mean double precision,
    pooled double precision, waiting int, is_behind boolean) ${DEFINER} as $$
declare
  one record;
  reader_knows uuid[];
  asker_knows uuid[];
  anybody_knows uuid[];
  of_indicator uuid;
  answer law.group_answer;
begin
  if law.is_viewing() or coalesce(law.actor_role(), 'griffie') = 'griffie' then return; end if;
  insert into law.audit_pending (tenant_id, account_id, action, object_kind) values (law.actor_tenant(), law.actor_account(), 'comparison.groups', 'comparison');
  -- Who takes part at a table knows the figures there.
  reader_knows := array(select distinct d.provider_id from public.participation p join law.compared_as() d on d.dossier_id = p.dossier_id
    where p.accepted_on is not null and p.tenant_id in (select law.own_tenants()));
  for one in
    with member as (
      select c.indicator_id, c.period_start,
          case group_by when 'landsdeel' then f.landsdeel when 'region' then f.region when 'size_class' then f.size_class
            when 'main_kind' then f.main_kind end as group_value,
          row(c.provider_id, c.value, c.above, c.below, false, false, null)::law.told as told
        from law.contributions(indicators, of_grain, first_period, last_period) c
        join law.compared_dossiers(array(select distinct r.dossier_id from law.readable_releases() r)) f on f.dossier_id = c.dossier_id
       where (in_landsdeel is null or f.landsdeel = in_landsdeel) and (in_region is null or f.region = in_region)
         and (in_size_class is null or f.size_class = in_size_class) and (in_main_kind is null or f.main_kind = in_main_kind)),
    asked as (
      select i.indicator_id, t.start::date as period_start, g.group_value, true as is_usual
        from public.indicator_definition i
       cross join generate_series(first_period, last_period, case of_grain when 'year' then interval '1 year' else interval '3 months' end) t (start)
       cross join law.group_values(group_by, in_landsdeel, in_region, in_size_class, in_main_kind) g where i.indicator_id = any(indicators)
      union all select distinct m.indicator_id, m.period_start, m.group_value, false from member m
       where not exists (select from law.group_values(group_by, in_landsdeel, in_region, in_size_class, in_main_kind) g
         where g.group_value is not distinct from m.group_value))
    select a.indicator_id, a.period_start, min(i.factor) as factor, a.group_value, bool_and(a.is_usual) as is_usual,
        array_agg(m.told order by (m.told).provider_id) filter (where m.indicator_id is not null) as members
      from asked a
      join public.indicator_definition i on i.indicator_id = a.indicator_id
      left join member m on m.indicator_id = a.indicator_id and m.period_start = a.period_start
       and m.group_value is not distinct from a.group_value
     group by 1, 2, 4 order by 1, 2, 4 nulls first
  loop
    if of_indicator is distinct from one.indicator_id then
      of_indicator := one.indicator_id;
      anybody_knows := array(select e.provider_id from (${EVER_NAMED}) e where e.indicator_id = of_indicator);
      asker_knows := reader_knows || array(select d.provider_id from law.readable_releases() r
        join law.compared_as() d on d.dossier_id = r.dossier_id where r.detail = 'named' and of_indicator = any(r.indicator_ids));
    end if;
    answer := null;
    if one.members is null then answer.suppressed_by := 'too_few';
    else
      answer := law.ask_group(of_indicator, of_grain, one.period_start,
        array(select row(g.provider_id, g.value, g.above, g.below, g.provider_id = any(asker_knows), g.provider_id = any(anybody_knows), null)::law.told
          from unnest(one.members) g), asker_knows, anybody_knows, one.factor);
    end if;
    -- A group that is no usual one (a region of the past) is only there when it is given: refused, it would tell that somebody is in it.
    continue when answer.suppressed_by is not null and not one.is_usual;
    indicator_id := one.indicator_id;
    period_start := one.period_start;
    group_value := one.group_value;
    suppressed_by := answer.suppressed_by;
    provider_count := answer.provider_count;
    mean := answer.mean;
    pooled := answer.pooled;
    waiting := coalesce(answer.waiting, 0);
    is_behind := coalesce(answer.is_behind, false);
    return next;
  end loop;
end $$;
grant execute on function law.released_providers(), law.released_values(uuid[], text, date, date),
  law.compared_groups(uuid[], text, date, date, text, text, text, text, text) to regietafel_app;
`;
