const DEFINER = 'language plpgsql volatile security definer\n  set search_path = pg_catalog, pg_temp';
const KEY = 'c.indicator_id = of_indicator and c.grain = of_grain and c.period_start = of_period';
const TOLD = (values: string): string =>
  `row(c.provider_id, ${values}, c.provider_id = any(asker_knows), c.provider_id = any(anybody_knows), c.was_hidden)::law.told`;

/**
 * What may be told of several providers together: the same as \`askGroup\` in the domain, where an attacker tries it, and
 * with which this is held against in a test.
 */
export const disclosureFunctions = `
create type law.told as (provider_id uuid, value double precision, above double precision, below double precision,
  known_to_asker boolean, known_to_anybody boolean, was_hidden boolean);
create type law.group_answer as (suppressed_by text, provider_count int, mean double precision, pooled double precision, waiting int, is_behind boolean);

-- Which rule keeps a set of providers from being told together, in the eyes of who asks and of all who ever saw values by
-- name; null when none does. Fewer than 5 hidden ones, or less than 20 % of the largest left without the two largest; where
-- what is divided is told too, also less than 20 % of the second largest value left without the three largest.
create function law.suppression(members law.told[], pools boolean, of_changes boolean) returns text language sql immutable as $$
  with m as (select * from unnest(members)),
  eyes as (select 1 as eye, m.* from m where not m.known_to_asker union all select 2, m.* from m where not m.known_to_anybody),
  weights as (
    select e.eye, 1 as what, abs(e.value) as size from eyes e
    union all select e.eye, 2, abs(e.above) from eyes e where pools
    union all select e.eye, 3, abs(e.below) from eyes e where pools),
  ranked as (select w.*, row_number() over (partition by w.eye, w.what order by w.size desc nulls first) as place from weights w),
  sums as (select r.what, bool_or(r.size is null) as is_unknown, sum(r.size) as total, max(r.size) filter (where r.place = 1) as largest,
    coalesce(max(r.size) filter (where r.place = 2), 0) as second, coalesce(max(r.size) filter (where r.place = 3), 0) as third
    from ranked r group by r.eye, r.what)
  select case
    when exists (select from eyes e group by e.eye having count(*) < 5) then 'too_few'
    when not exists (select from m where not m.known_to_anybody) and exists (select from m where m.was_hidden) then 'too_few'
    when exists (select from sums s where s.is_unknown
      or case when s.largest = 0 then not of_changes else (s.total - s.largest - s.second) * 100 < 20 * s.largest end
      or pools and s.what = 1 and (s.total - s.largest - s.second - s.third) * 100 < 20 * s.second) then 'dominated' end
$$;

-- Three significant digits.
create function law.to_digits(figure double precision) returns double precision language sql immutable as $$
  select case when figure = 0 then 0 else round(figure::numeric, 2 - floor(log(abs(figure)))::int)::double precision end
$$;

-- The values by which providers take part: the first one that was asked about and two corrections of it, so that nobody learns of
-- others by changing an own value until a refusal stops.
create function law.take_values(of_indicator uuid, of_grain text, of_period date, members law.told[]) returns law.told[] ${DEFINER} as $$
begin
  insert into law.comparison_taken as c
  select of_indicator, of_grain, of_period, g.provider_id, g.value, g.above, g.below, 1 from unnest(members) g
  on conflict (indicator_id, grain, period_start, provider_id) do update
    set value = excluded.value, above = excluded.above, below = excluded.below, times = c.times + 1
  where (c.value, c.above, c.below) is distinct from (excluded.value, excluded.above, excluded.below) and c.times < 3;
  return array(select row(g.provider_id, c.value, c.above, c.below, g.known_to_asker, g.known_to_anybody, g.was_hidden)::law.told
    from unnest(members) g join law.comparison_taken c on c.provider_id = g.provider_id where ${KEY});
end $$;

create function law.ask_group(of_indicator uuid, of_grain text, of_period date, reported law.told[], asker_knows uuid[], anybody_knows uuid[],
  factor double precision) returns law.group_answer ${DEFINER} as $$
declare
  answer law.group_answer;
  members law.told[];
  asked uuid[] := array(select g.provider_id from unnest(reported) g);
  touched uuid[];
  known law.told[];
  newcomers law.told[];
  counted law.told[];
  admits_new boolean;
  part record;
begin
  -- Too few whatever was asked before, also when all of them are known by name.
  if cardinality(reported) < 5 then
    answer.suppressed_by := 'too_few';
    return answer;
  end if;
  -- Two questions about one indicator and period are answered one after the other.
  perform pg_advisory_xact_lock(hashtextextended('comparison ' || of_indicator || of_grain || of_period, 0));
  members := law.take_values(of_indicator, of_grain, of_period, reported);
  touched := array(select distinct c.cell_id from law.comparison_cell c where ${KEY} and c.provider_id = any(asked));
  known := array(select ${TOLD('c.value, c.above, c.below')} from law.comparison_cell c where ${KEY} and c.provider_id = any(asked));
  newcomers := array(select g from unnest(members) g where not exists (
    select from law.comparison_cell c where ${KEY} and c.provider_id = g.provider_id));
  admits_new := cardinality(newcomers) > 0 and (cardinality(touched) = 0 or law.suppression(newcomers, false, false) is null);
  counted := known || case when admits_new then newcomers else '{}' end;

  answer.suppressed_by := case when cardinality(counted) < 5 then 'too_few' else law.suppression(counted, false, false) end;
  if answer.suppressed_by is not null then return answer; end if;
  -- Both parts of every cell that it splits could be told by themselves.
  if exists (
    select from (select c.pools, array_agg(${TOLD('c.value, c.above, c.below')}) as side
      from law.comparison_cell c where c.cell_id = any(touched) group by c.cell_id, c.pools, c.provider_id = any(asked)) p
     where law.suppression(p.side, p.pools, false) is not null) then
    answer.suppressed_by := 'earlier_question';
    return answer;
  end if;

  update law.comparison_cell c set cell_id = n.new_id
    from (select t.id, gen_random_uuid() as new_id from unnest(touched) t (id)
      where exists (select from law.comparison_cell o where o.cell_id = t.id and o.provider_id <> all(asked))) n
   where c.cell_id = n.id and c.provider_id = any(asked);
  for part in
    select c.cell_id, c.pools,
      array_agg(${TOLD('g.value - c.value, g.above - c.above, g.below - c.below')})
        filter (where (g.value, g.above, g.below) is distinct from (c.value, c.above, c.below)) as changes,
      array_agg(${TOLD('g.value, g.above, g.below')}) as now_held
    from law.comparison_cell c join unnest(members) g on g.provider_id = c.provider_id where ${KEY} group by c.cell_id, c.pools
  loop
    -- Corrections count once so many changed that the change tells of none of them.
    if part.changes is not null and law.suppression(part.changes, part.pools, true) is null
      and law.suppression(part.now_held, part.pools, false) is null then
      update law.comparison_cell c set value = g.value, above = g.above, below = g.below
        from unnest(members) g where c.cell_id = part.cell_id and g.provider_id = c.provider_id;
    end if;
  end loop;
  if admits_new then
    insert into law.comparison_cell
    select of_indicator, of_grain, of_period, g.provider_id, n.cell_id, g.value, g.above, g.below, not g.known_to_anybody,
      law.suppression(newcomers, true, false) is null
      from unnest(newcomers) g cross join (select gen_random_uuid() as cell_id) n;
  end if;

  select count(*), law.to_digits(sum(c.value) / count(*)),
      case when bool_and(c.pools) and sum(c.below) <> 0 then law.to_digits(sum(c.above) / sum(c.below) * factor) end,
      case when admits_new then 0 else cardinality(newcomers) end,
      bool_or((g.value, g.above, g.below) is distinct from (c.value, c.above, c.below)
        or (r.value, r.above, r.below) is distinct from (g.value, g.above, g.below))
    into answer.provider_count, answer.mean, answer.pooled, answer.waiting, answer.is_behind
    from law.comparison_cell c join unnest(members) g on g.provider_id = c.provider_id
    join unnest(reported) r on r.provider_id = c.provider_id where ${KEY};
  insert into law.comparison_ledger (tenant_id, account_id, indicator_id, grain, period_start, providers, cells)
  select law.actor_tenant(), law.actor_account(), of_indicator, of_grain, of_period, array_agg(c.provider_id order by c.provider_id),
      array_agg(distinct c.cell_id)
    from law.comparison_cell c where ${KEY} and c.provider_id = any(asked);
  return answer;
end $$;

-- The ledger is only added to: what was told can not be untold.
create function law.keep_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger of comparisons is only added to' using errcode = 'restrict_violation';
end $$;
create trigger kept_rows before update or delete on law.comparison_ledger for each row execute function law.keep_ledger();
create trigger kept_whole before delete or truncate on law.comparison_ledger for each statement execute function law.keep_ledger();
alter table law.comparison_ledger enable always trigger kept_rows;
alter table law.comparison_ledger enable always trigger kept_whole;
`;
