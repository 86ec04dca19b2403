/** What an organisation takes along: everything of its own, and what that must stand on. */

const DEFINER = 'language plpgsql stable security definer set search_path = pg_catalog, pg_temp';

/** Of an organisation and its people, by organisation, each with the migration from which the table is taken along. */
const OWN_TENANT_TABLES: readonly (readonly [since: string, table: string])[] = [
  ['0019', 'tenant'],
  ['0019', 'account'],
  ['0019', 'membership'],
  ['0019', 'rights_review'],
  ['0019', 'visit'],
  ['0019', 'thread_seen'],
  ['0019', 'notification_setting'],
  ['0027', 'rule_set_revision'],
  ['0027', 'contract_duty_revision'],
  ['0028', 'comparison_view_revision'],
];

/** What is taken out of a row of somebody else: words become a dash, documents become empty. */
interface WordsOfOthers {
  /** The migration from which its table stands. */
  readonly since: string;
  readonly table: string;
  readonly words: readonly string[];
  /** Columns that hold a document, with the empty one. */
  readonly documents?: Readonly<Record<string, '{}' | '[]'>>;
}

/** Words of others in rows that own rows stand on: whoever left reads them no more, but the references must hold. */
const WORDS_OF_OTHERS: readonly WordsOfOthers[] = [
  { since: '0019', table: 'comment', words: ['writer_name'] },
  { since: '0019', table: 'task', words: ['writer_name'] },
  { since: '0019', table: 'task_revision', words: ['title', 'note'] },
  { since: '0019', table: 'sharing_act', words: ['reason', 'tenant_name'] },
  { since: '0019', table: 'joint_position_revision', words: ['title', 'position_text'] },
  { since: '0019', table: 'comment_revision', words: ['body', 'withdrawn_reason'] },
  {
    since: '0019',
    table: 'risk_revision',
    words: ['title', 'cause', 'consequence', 'measures', 'removed_reason'],
  },
  {
    since: '0025',
    table: 'indicator_report_revision',
    words: ['note', 'source_name'],
    documents: { items: '{}', deviations: '[]' },
  },
  { since: '0026', table: 'comparison_release', words: ['purpose'] },
];

function hiddenOf({ table, words, documents = {} }: WordsOfOthers): string {
  const pairs = [
    ...words.map(
      (column) =>
        `'${column}', case when row_of ->> '${column}' = '' then '' when row_of -> '${column}' = 'null' then null else '—' end`,
    ),
    ...Object.entries(documents).map(([column, empty]) => `'${column}', '${empty}'::jsonb`),
  ];
  return `when '${table}' then jsonb_build_object(${pairs.join(', ')})`;
}

/** The tables that a record of a dossier can refer to; the walk along references stops at anything else. */
const OF_DOSSIERS = `select c.oid, c.relname::text as name from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r'
      and exists (select from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attname = 'hand_account_id' and not a.attisdropped)`;

/** SQL of the function that takes the words of others out of a row, over the tables that stand as of a migration. */
export function withoutWords(migration: string): string {
  const isFirst = migration === '0019';
  const hidden = WORDS_OF_OTHERS.filter(({ since }) => since <= migration)
    .map(hiddenOf)
    .join('\n    ');
  return `
-- A row of somebody else with its words taken out. Names of kringen and of who takes part stay for who was in the know.
create ${isFirst ? '' : 'or replace '}function law.without_words(of_table text, row_of jsonb) returns jsonb ${DEFINER} as $$
declare
  kept jsonb := row_of - 'search';
  known boolean := exists (select from law.kring_reader g
    where g.tenant_id in (select law.own_tenants()) and g.kring_id = (row_of ->> 'kring_id')::uuid);
begin
  if row_of ->> 'author_tenant_id' in (select o::text from law.own_tenants() o) then return kept; end if;
  if of_table in ('kring', 'participant') and not known and coalesce(row_of ->> 'is_joint_author', 'false') = 'false' then
    kept := kept || jsonb_build_object('name', '—');
  end if;
  if of_table = 'joint_position_revision' then kept := kept || jsonb_build_object('judgements', '[]'::jsonb); end if;
  return kept || case of_table
    ${hidden}
    else '{}'::jsonb end;
end $$;
`;
}

/** SQL of the function that gives everything of an organisation, over the tables that stand as of a migration. */
export function ownEverything(migration: string): string {
  const isFirst = migration === '0019';
  const tables = OWN_TENANT_TABLES.filter(([since]) => since <= migration).map(([, table]) => table);
  const ofContracts = tables.includes('contract_duty_revision')
    ? `
        or v.provider_id in (select c.provider_id from public.contract_duty_revision c where c.tenant_id = any(own))`
    : '';
  return `
-- Everything of the own organisation: what it recorded in whatever dossier, also where it takes part no more, its people and
-- what they keep; and, without the words of others, the rows that those stand on. For who keeps the rights of the organisation.
create ${isFirst ? '' : 'or replace '}function law.own_everything() returns table (of_table text, is_own boolean, contents jsonb) ${DEFINER} as $$
declare
  own uuid[] := array(select law.own_tenants());
  one record;
  found_rows jsonb := '{}';
  last_rows jsonb := '{}';
  next_rows jsonb;
  more jsonb;
begin
  if law.is_viewing() or coalesce(law.actor_role(), '') not in ('beheerder', 'bestuurder') then
    raise exception using errcode = 'RT403', message = 'core.forbidden';
  end if;
  foreach of_table in array array['${tables.join("', '")}'] loop
    -- Who works for it counts among its people, also who is at home elsewhere.
    return query execute format('select %L::text, true, to_jsonb(t) from public.%I t where t.tenant_id = any($1)%s', of_table, of_table,
      case of_table when 'account' then ' or t.account_id in (select m.account_id from public.membership m where m.tenant_id = any($1))' else '' end)
      using own;
  end loop;
  -- What it recorded, and where it stands: its periods, seats, name and own kring.
  for one in ${OF_DOSSIERS} loop
    execute format('select coalesce(jsonb_agg(to_jsonb(t)), ''[]'') from public.%I t where %s', one.name,
      case when one.name in ('participant', 'participation', 'seat') then 't.tenant_id = any($1) or t.author_tenant_id = any($1)'
        when one.name = 'kring' then 't.owner_tenant_id = any($1) or t.author_tenant_id = any($1)'
        else 't.author_tenant_id = any($1)' end) into more using own;
    if jsonb_array_length(more) > 0 then last_rows := last_rows || jsonb_build_object(one.name, more); end if;
  end loop;
  -- Then along the references, until nothing new is met.
  while last_rows <> '{}' loop
    found_rows := law.merged_rows(found_rows, last_rows);
    next_rows := '{}';
    for one in
      select c.conrelid::regclass::text as from_table, f.relname::text as from_name, t.relname::text as to_name,
        (select string_agg(format('r.%I', a.attname), ', ' order by k.n) from unnest(c.confkey) with ordinality k(num, n)
          join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as to_columns,
        (select string_agg(format('s.%I', a.attname), ', ' order by k.n) from unnest(c.conkey) with ordinality k(num, n)
          join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as from_columns
      from pg_catalog.pg_constraint c
      join pg_catalog.pg_class f on f.oid = c.conrelid join pg_catalog.pg_class t on t.oid = c.confrelid
      where c.contype = 'f' and c.confrelid in (select d.oid from (${OF_DOSSIERS}) d) and last_rows ? f.relname::text
    loop
      execute format('select coalesce(jsonb_agg(distinct to_jsonb(r)), ''[]'') from public.%1$I r
        where (%2$s) in (select %3$s from jsonb_populate_recordset(null::public.%4$I, $1) s)
          and not exists (select from jsonb_array_elements($2) e where e = to_jsonb(r))',
        one.to_name, one.to_columns, one.from_columns, one.from_name)
        into more using last_rows -> one.from_name, coalesce(found_rows -> one.to_name, '[]') || coalesce(next_rows -> one.to_name, '[]');
      if jsonb_array_length(more) > 0 then
        next_rows := law.merged_rows(next_rows, jsonb_build_object(one.to_name, more));
      end if;
    end loop;
    last_rows := next_rows;
  end loop;
  return query
    select t.key, (r.row_of ->> 'author_tenant_id')::uuid = any(own), law.without_words(t.key, r.row_of)
      from jsonb_each(found_rows) t, jsonb_array_elements(t.value) r(row_of);
  -- Whom the dossiers follow: an installation can know providers that another does not.
  return query
    select 'provider'::text, false, to_jsonb(v) from public.provider v
     where v.provider_id in (select (d ->> 'provider_id')::uuid from jsonb_array_elements(coalesce(found_rows -> 'dossier', '[]')) d)${ofContracts};
end $$;
`;
}

export const exportFunctions = `${withoutWords('0019')}${ownEverything('0019')}
-- Rows by table, together.
create function law.merged_rows(these jsonb, those jsonb) returns jsonb language sql immutable
  return (select coalesce(jsonb_object_agg(k.key, coalesce(these -> k.key, '[]') || coalesce(those -> k.key, '[]')), '{}')
    from (select jsonb_object_keys(these) as key union select jsonb_object_keys(those)) k);

grant execute on function law.own_everything() to regietafel_app;
`;
