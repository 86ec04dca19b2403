import type pg from 'pg';

/** The schemas that the migrations make; the queue and the list of migrations are kept by their own programs. */
const OURS = `(nspname !~ '^pg_' and nspname not in ('information_schema', 'jobs', 'migrations'))`;

/** One query per kind of thing: its name, and all that the catalogue says of it as text. */
const KINDS: Readonly<Record<string, string>> = {
  schema: `
    select nspname as name, concat_ws(' ', nspowner::regrole, nspacl) as text
    from pg_namespace where ${OURS}`,
  relation: `
    select c.oid::regclass::text as name,
      concat_ws(' ', c.relkind, c.relowner::regrole, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relacl,
        case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind <> 'i'`,
  column: `
    select format('%s.%s', c.oid::regclass, a.attname) as name,
      concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity, a.attacl,
        pg_get_expr(d.adbin, d.adrelid)) as text
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where ${OURS} and c.relkind <> 'i' and a.attnum > 0 and not a.attisdropped`,
  constraint: `
    select format('%s.%s', r.conrelid::regclass, r.conname) as name,
      concat_ws(' ', r.convalidated, pg_get_constraintdef(r.oid)) as text
    from pg_constraint r join pg_namespace n on n.oid = r.connamespace where ${OURS}`,
  index: `
    select i.indexrelid::regclass::text as name, concat_ws(' ', i.indisvalid, pg_get_indexdef(i.indexrelid)) as text
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS}`,
  policy: `
    select format('%s.%s', p.polrelid::regclass, p.polname) as name,
      concat_ws(' ', p.polcmd, p.polpermissive, p.polroles::regrole[], pg_get_expr(p.polqual, p.polrelid), 'check',
        pg_get_expr(p.polwithcheck, p.polrelid)) as text
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS}`,
  function: `
    select p.oid::regprocedure::text as name, concat_ws(' ', p.proowner::regrole, p.proacl, pg_get_functiondef(p.oid)) as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and p.prokind = 'f'`,
  trigger: `
    select format('%s.%s', t.tgrelid::regclass, t.tgname) as name, concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid)) as text
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and not t.tgisinternal`,
};

/** All that stands in the schemas of the migrations, as the catalogue tells it: kind and name, with its text. */
export async function schemaText(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const [kind, query] of Object.entries(KINDS)) {
    const { rows } = await client.query<{ name: string; text: string }>(query);
    for (const { name, text } of rows) told.set(`${kind} ${name}`, text);
  }
  return told;
}

/** What two schemas do not have in common, by kind and name; empty when they are the same. */
export function schemaDifferences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).toSorted();
}
