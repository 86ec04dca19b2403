const DEFINER = 'language plpgsql volatile security definer\n  set search_path = pg_catalog, pg_temp';

/** How the values that count come out of the reports: by the formula of the catalogue, once per change of a report. */
export const indicatorFunctions = `
create function law.indicator_value(above double precision, below double precision, divides boolean, factor double precision)
  returns double precision language sql immutable as $$
  select case when not divides then above * factor when abs(below) < 1e-6 then null else above / below * factor end
$$;

-- The reports that count: of each dossier and period the one of an accounthoudende regio before that of the provider before any
-- other, the whole before a part, the last that was submitted and not sent back. Nothing is averaged. Which periods of which
-- dossiers are asked for is told by three lists of one length.
create function law.counting_reports(dossiers uuid[], grains text[], starts date[]) returns setof public.indicator_report_revision ${DEFINER} as $$
begin
  return query
  select distinct on (r.dossier_id, r.grain, r.period_start) r.*
    from unnest(dossiers, grains, starts) asked (dossier_id, grain, period_start)
    join public.indicator_report_revision r
      on r.dossier_id = asked.dossier_id and r.grain = asked.grain and r.period_start = asked.period_start
    join public.kring k on k.dossier_id = r.dossier_id and k.kring_id = r.kring_id and k.kind in ('tafel', 'breed', 'openbaar')
    left join lateral (select v.answer from public.indicator_review v
      where v.dossier_id = r.dossier_id and v.report_id = r.record_id and v.revision_id = r.revision_id
      order by v.recorded_at desc limit 1) answered on true
    left join lateral (select min(case p.role when 'accounthoudend' then 1 when 'aanbieder' then 2 else 3 end) as place
      from public.participation p where p.dossier_id = r.dossier_id and p.tenant_id = r.author_tenant_id) standing on true
   where r.is_submitted and answered.answer is distinct from 'sent_back'
   order by r.dossier_id, r.grain, r.period_start, standing.place, (r.scope = 'whole') desc, r.recorded_at desc, r.revision_id;
end $$;

-- Every formula over all these reports at once. A sum with an unknown item is unknown; flows that speak of a year count as often
-- as their period fits into one. Why a value can not stand beside those of others is told by its gravest reason.
create function law.recount_indicators(dossiers uuid[], grains text[], starts date[]) returns void ${DEFINER} as $$
begin
  -- Two reports of one dossier wait for each other, so that the later one sees the earlier.
  perform pg_advisory_xact_lock(hashtextextended('indicators ' || d::text, 0)) from (select distinct unnest(dossiers) as d order by 1) ids;
  delete from law.indicator_current c using unnest(dossiers, grains, starts) asked (dossier_id, grain, period_start)
   where c.dossier_id = asked.dossier_id and c.grain = asked.grain and c.period_start = asked.period_start;
  insert into law.indicator_current
  with term as materialized (
    select i.indicator_id, part.is_above, t ->> 'item' as item, (t ->> 'sign')::float8 as sign, (t ->> 'perYear')::boolean as per_year,
           jsonb_build_array(jsonb_build_object('item', t ->> 'item')) as of_item
      from public.indicator_definition i
     cross join lateral (values (true, i.terms), (false, i.divisor)) part (is_above, terms)
     cross join lateral jsonb_array_elements(part.terms) t),
  counting as materialized (select r.* from law.counting_reports(dossiers, grains, starts) r),
  figure as (
    select r.dossier_id, r.grain, r.period_start, t.indicator_id, t.is_above,
           (r.items ->> t.item)::float8 * t.sign * case when t.per_year and r.grain = 'quarter' then 4 else 1 end as amount,
           r.deviations <> '[]'::jsonb and r.deviations @> t.of_item as deviates
      from counting r cross join term t),
  summed as (
    select f.dossier_id, f.grain, f.period_start, f.indicator_id, bool_or(f.deviates) as deviates,
           case when bool_and(f.amount is not null) filter (where f.is_above) then sum(f.amount) filter (where f.is_above) end as above,
           case when bool_and(f.amount is not null) filter (where not f.is_above) then sum(f.amount) filter (where not f.is_above) end as below
      from figure f group by f.dossier_id, f.grain, f.period_start, f.indicator_id)
  select r.dossier_id, i.indicator_id, r.grain, r.period_start, r.author_tenant_id, r.record_id, r.revision_id,
         law.indicator_value(s.above, s.below, i.divisor is not null, i.factor), s.above, s.below,
         case when s.deviates then 'other_formula' when r.scope <> 'whole' then 'other_scope'
           when r.basis = 'estimate' then 'estimate' else 'yes' end, r.recorded_at
    from summed s
    join counting r on r.dossier_id = s.dossier_id and r.grain = s.grain and r.period_start = s.period_start
    join public.indicator_definition i on i.indicator_id = s.indicator_id and r.grain = any(i.grains);
end $$;

-- A report or an answer touches its own period alone.
create function law.receive_reports() returns trigger ${DEFINER} as $$
begin
  perform law.recount_indicators(array_agg(t.dossier_id), array_agg(t.grain), array_agg(t.period_start))
    from (select distinct a.dossier_id, a.grain, a.period_start from added a) t;
  return null;
end $$;
create trigger receive_reports after insert on public.indicator_report_revision referencing new table as added
  for each statement execute function law.receive_reports();

create function law.receive_reviews() returns trigger ${DEFINER} as $$
begin
  perform law.recount_indicators(array_agg(t.dossier_id), array_agg(t.grain), array_agg(t.period_start))
    from (select distinct r.dossier_id, r.grain, r.period_start from added a
      join public.indicator_report_revision r
        on r.dossier_id = a.dossier_id and r.record_id = a.report_id and r.revision_id = a.revision_id) t;
  return null;
end $$;
create trigger receive_reviews after insert on public.indicator_review referencing new table as added
  for each statement execute function law.receive_reviews();

-- After a change of the catalogue: every value by the new formula.
create function law.recount_all_indicators() returns void ${DEFINER} as $$
begin
  perform law.recount_indicators(array_agg(t.dossier_id), array_agg(t.grain), array_agg(t.period_start))
    from (select distinct r.dossier_id, r.grain, r.period_start from public.indicator_report_revision r) t;
end $$;
grant execute on function law.recount_all_indicators() to regietafel_system;
`;
