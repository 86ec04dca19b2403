const DEFINER = 'language plpgsql volatile security definer\n  set search_path = pg_catalog, pg_temp';

/** How the values that count come out of the reports: by the formula of the catalogue, once per change of a report. */
export const indicatorFunctions = `
-- Sum of the terms of a formula over the items of a report; null when one of them is unknown. Flows that speak of a year count
-- as often as their period fits into one.
create function law.indicator_sum(terms jsonb, items jsonb, periods int) returns double precision language sql immutable as $$
  select case when bool_or(items ->> (t ->> 'item') is null) then null
    else sum((t ->> 'sign')::float8 * (items ->> (t ->> 'item'))::float8
      * case when (t ->> 'perYear')::boolean then periods else 1 end) end
  from jsonb_array_elements(terms) t
$$;

create function law.indicator_value(above double precision, below double precision, divides boolean, factor double precision)
  returns double precision language sql immutable as $$
  select case when not divides then above * factor when below = 0 then null else above / below * factor end
$$;

-- Why a value can not stand beside those of others, the gravest reason first.
create function law.comparability(terms jsonb, divisor jsonb, scope text, basis text, deviations jsonb) returns text language sql immutable as $$
  select case
    when exists (select from jsonb_array_elements(terms || coalesce(divisor, '[]')) t
      join jsonb_array_elements(deviations) d on d ->> 'item' = t ->> 'item') then 'other_formula'
    when scope <> 'whole' then 'other_scope' when basis = 'estimate' then 'estimate' else 'yes' end
$$;

-- The reports that count: of each dossier and period the one of an accounthoudende regio before that of the provider before any
-- other, the whole before a part, the last that was submitted and not sent back. Nothing is averaged.
create function law.counting_reports(dossiers uuid[]) returns setof public.indicator_report_revision ${DEFINER} as $$
begin
  return query
  select distinct on (r.dossier_id, r.grain, r.period_start) r.*
    from public.indicator_report_revision r
    join public.kring k on k.dossier_id = r.dossier_id and k.kring_id = r.kring_id and k.kind in ('tafel', 'breed', 'openbaar')
    left join lateral (select v.answer from public.indicator_review v
      where v.dossier_id = r.dossier_id and v.report_id = r.record_id and v.revision_id = r.revision_id
      order by v.recorded_at desc limit 1) answered on true
    left join lateral (select min(case p.role when 'accounthoudend' then 1 when 'aanbieder' then 2 else 3 end) as place
      from public.participation p where p.dossier_id = r.dossier_id and p.tenant_id = r.author_tenant_id) standing on true
   where r.dossier_id = any(dossiers) and r.is_submitted and answered.answer is distinct from 'sent_back'
   order by r.dossier_id, r.grain, r.period_start, standing.place, (r.scope = 'whole') desc, r.recorded_at desc, r.revision_id;
end $$;

create function law.recount_indicators(dossiers uuid[]) returns void ${DEFINER} as $$
begin
  -- Two reports of one dossier wait for each other, so that the later one sees the earlier.
  perform pg_advisory_xact_lock(hashtextextended('indicators ' || d::text, 0)) from (select distinct unnest(dossiers) as d order by 1) ids;
  delete from law.indicator_current where dossier_id = any(dossiers);
  insert into law.indicator_current
  select r.dossier_id, i.indicator_id, r.grain, r.period_start, r.author_tenant_id, r.record_id, r.revision_id,
         law.indicator_value(s.above, s.below, i.divisor is not null, i.factor), s.above, s.below,
         law.comparability(i.terms, i.divisor, r.scope, r.basis, r.deviations), r.recorded_at
    from law.counting_reports(dossiers) r
    join public.indicator_definition i on r.grain = any(i.grains)
   cross join lateral (select law.indicator_sum(i.terms, r.items, case r.grain when 'quarter' then 4 else 1 end) as above,
     law.indicator_sum(i.divisor, r.items, case r.grain when 'quarter' then 4 else 1 end) as below) s;
end $$;

create function law.receive_reports() returns trigger ${DEFINER} as $$
begin
  perform law.recount_indicators(array(select distinct a.dossier_id from added a));
  return null;
end $$;
create trigger receive_reports after insert on public.indicator_report_revision referencing new table as added
  for each statement execute function law.receive_reports();
create trigger receive_reviews after insert on public.indicator_review referencing new table as added
  for each statement execute function law.receive_reports();

-- After a change of the catalogue: every value by the new formula.
create function law.recount_all_indicators() returns void ${DEFINER} as $$
begin
  perform law.recount_indicators(array(select distinct r.dossier_id from public.indicator_report_revision r));
end $$;
grant execute on function law.recount_all_indicators() to regietafel_system;
`;
