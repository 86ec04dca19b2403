const DEFINER = 'language plpgsql volatile security definer\n  set search_path = pg_catalog, pg_temp';

/** What the shares in a provider add up to, without telling anybody the share of another (\`exposure/disclosure\` in the domain). */
export const exposureFunctions = `
-- The known part of a measure in a statement, and whether some of it is unknown; null when all of it is.
create function law.exposure_values(of_rows jsonb, of_guarantees jsonb, measure text) returns setof bigint language sql immutable as $$
  select case measure when 'guaranteeCents' then (one ->> 'cents')::bigint else (one ->> measure)::bigint end
    from jsonb_array_elements(case measure when 'guaranteeCents' then of_guarantees else of_rows end) one
$$;

-- Takes what changed into the total of a year: open shares at once; hidden ones together, once three of them changed and no
-- party, with its seats or without, can come within a fifth of the largest change that it does not read itself. What was
-- withdrawn, or is not known any more, leaves in the same way.
create function law.recount_exposure(of_dossier uuid, of_year smallint, of_measure text) returns void ${DEFINER} as $$
declare
  day date := law.today();
begin
  with latest as (
    select distinct on (r.author_tenant_id) r.author_tenant_id as author, r.kring_id, r.rows, r.guarantees,
           r.may_be_traced or k.kind in ('breed', 'openbaar') as is_open
      from public.exposure_revision r
      join public.kring k on k.dossier_id = r.dossier_id and k.kring_id = r.kring_id
     where r.dossier_id = of_dossier and r.year = of_year and r.side = 'share'
     order by r.author_tenant_id, r.recorded_at desc, r.revision_id
  ), standing as (
    select l.author, l.kring_id, l.is_open, sum(v)::bigint as value, bool_or(v is null) as is_incomplete
      from latest l left join lateral law.exposure_values(l.rows, l.guarantees, of_measure) v on true
     group by 1, 2, 3
  ), changed as (
    select s.*, abs(coalesce(s.value, 0) - coalesce(c.value, 0)) as size
      from standing s left join law.exposure_counted c on c.dossier_id = of_dossier and c.year = of_year
       and c.measure = of_measure and c.author_tenant_id = s.author
     where c.value is distinct from s.value or (s.value is not null and c.is_incomplete is distinct from s.is_incomplete)
  ), party as (
    select distinct p.tenant_id, seat.counts from public.participation p cross join (values (true), (false)) seat (counts)
     where p.dossier_id = of_dossier and p.accepted_on <= day and p.valid_from <= day and (p.valid_to is null or day < p.valid_to)
  ), unseen as (
    select p.tenant_id, p.counts, sum(h.size) as together, max(h.size) as largest
      from party p join changed h on not h.is_open and h.size > 0 and h.author <> p.tenant_id
     where not exists (select from law.kring_reader g where g.tenant_id = p.tenant_id and g.kring_id = h.kring_id
       and (p.counts or g.account_id is null) and g.valid_from <= day and (g.valid_to is null or day < g.valid_to))
     group by 1, 2
  ), verdict as (
    select (select count(*) from changed where not is_open and size > 0) >= 3
       and not exists (select from unseen where 5 * (together - largest) < largest) as is_hidden_well
  ), moves as (
    select c.author, c.value, c.is_incomplete from changed c, verdict v where c.is_open or v.is_hidden_well
  ), left_out as (
    delete from law.exposure_counted t using moves m
     where t.dossier_id = of_dossier and t.year = of_year and t.measure = of_measure and t.author_tenant_id = m.author
       and m.value is null
  )
  insert into law.exposure_counted as counted
  select of_dossier, of_year, of_measure, m.author, m.value, m.is_incomplete from moves m where m.value is not null
  on conflict (dossier_id, year, measure, author_tenant_id)
    do update set value = excluded.value, is_incomplete = excluded.is_incomplete;
end $$;

create function law.receive_exposure() returns trigger ${DEFINER} as $$
begin
  -- Two regions that report at once wait for each other, so that the later one sees the earlier.
  perform pg_advisory_xact_lock(hashtextextended('exposure ' || d::text, 0)) from (select distinct a.dossier_id as d from added a order by 1) ids;
  perform law.recount_exposure(a.dossier_id, a.year, m)
    from (select distinct dossier_id, year from added where side = 'share') a
   cross join unnest(array['revenueCents', 'places', 'children', 'guaranteeCents']) m;
  return null;
end $$;
create trigger receive_exposure after insert on public.exposure_revision referencing new table as added
  for each statement execute function law.receive_exposure();

-- The totals of a dossier, for who takes part today: what counts, of how many regions, how concentrated it is in three
-- classes, and with what value the own share counts. Never of whom the rest is.
create function law.exposure_totals(of_dossier uuid) returns table (year smallint, measure text, total bigint, regions int,
    is_incomplete boolean, concentration text, own_value bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  -- Whoever looks as somebody else has no share of one's own.
  own uuid := case when law.is_viewing() then null else law.actor_tenant() end;
begin
  if coalesce(law.actor_role(), 'griffie') = 'griffie'
    or not exists (select from law.own_participations() p where p.dossier_id = of_dossier) then return; end if;
  return query
  select c.year, c.measure, sum(c.value)::bigint, count(*)::int, bool_or(c.is_incomplete),
         case when sum(c.value) = 0 then null
           when sum(c.value::numeric * c.value) * 10000 < 1500 * sum(c.value) * sum(c.value) then 'low'
           when sum(c.value::numeric * c.value) * 10000 > 2500 * sum(c.value) * sum(c.value) then 'high' else 'moderate' end,
         max(c.value) filter (where c.author_tenant_id = own)
    from law.exposure_counted c where c.dossier_id = of_dossier
   group by c.year, c.measure;
end $$;
grant execute on function law.exposure_totals(uuid) to regietafel_app;
`;
