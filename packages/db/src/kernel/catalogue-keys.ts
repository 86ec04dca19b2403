import type { Ask, Gap } from './catalogue-gap.ts';
import { TABLES } from './registry.ts';

interface ReferenceRow {
  readonly constraint: string;
  readonly from: string;
  readonly to: string;
  readonly fromColumns: readonly string[];
  readonly toColumns: readonly string[];
  readonly onDelete: string;
  readonly onUpdate: string;
  readonly isChecked: boolean;
}

interface UniqueRow {
  readonly index: string;
  readonly table: string;
  /** Empty when the index starts with an expression. */
  readonly firstColumn: string;
  readonly isExclusion: boolean;
}

/** P5, P6, P7: nothing points across dossiers, no key tells what others have, and nothing is deleted along. */
export async function listKeyGaps(ask: Ask): Promise<readonly Gap[]> {
  const references = await ask<ReferenceRow>(REFERENCE_QUERY);
  const uniques = await ask<UniqueRow>(UNIQUE_QUERY);
  return [
    ...references.flatMap(referenceGaps),
    ...missingReferences(references),
    ...uniques.flatMap(uniqueGaps),
  ];
}

function referenceGaps(row: ReferenceRow): readonly Gap[] {
  const found: Gap[] = [];
  // 'a' and 'r': refuse; anything else changes or removes rows of somebody else.
  if (!'ar'.includes(row.onDelete) || !'ar'.includes(row.onUpdate))
    found.push(gap('P7', row, 'changes or deletes rows along with the row that they refer to'));
  if (!row.isChecked) found.push(gap('P5', row, 'is not checked'));
  const key = sharedKey(row);
  if (key !== undefined && (row.fromColumns[0] !== key || row.toColumns[0] !== key))
    found.push(gap('P5', row, `does not start with ${key}: a row could point across`));
  return found;
}

/** The column by which a reference must stay within one dossier or organisation. */
function sharedKey(row: ReferenceRow): string | undefined {
  const from = TABLES[row.from];
  const to = TABLES[row.to];
  if (from?.kind === 'dossier' && to?.kind === 'dossier') return 'dossier_id';
  return isAppWritable(row.from) && to?.kind === 'tenant' ? 'tenant_id' : undefined;
}

function missingReferences(rows: readonly ReferenceRow[]): readonly Gap[] {
  const needed = [
    { to: 'participant', columns: 'dossier_id,author_tenant_id' },
    { to: 'kring', columns: 'dossier_id,kring_id' },
  ];
  return Object.entries(TABLES)
    .filter(([, rule]) => rule.kind === 'dossier')
    .flatMap(([table]) =>
      needed
        .filter(
          ({ to, columns }) =>
            !rows.some((row) => row.from === table && row.to === to && row.fromColumns.join() === columns),
        )
        .map(
          ({ to, columns }): Gap => ({
            rule: 'P5',
            object: `public.${table}`,
            message: `${table} (${columns}) does not refer to ${to}`,
          }),
        ),
    );
}

function uniqueGaps(row: UniqueRow): readonly Gap[] {
  if (!isAppWritable(row.table)) return [];
  const key = TABLES[row.table]?.kind === 'tenant' ? 'tenant_id' : 'dossier_id';
  if (row.firstColumn === key && !row.isExclusion) return [];
  return [
    {
      rule: 'P6',
      object: `public.${row.table}`,
      message: `unique key ${row.index} does not start with ${key}: it tells what others have`,
    },
  ];
}

function isAppWritable(table: string): boolean {
  const rule = TABLES[table];
  if (rule?.kind === 'dossier') return rule.app === 'append';
  return rule?.kind === 'tenant' && rule.app.some((verb) => verb !== 'select');
}

function gap(rule: Gap['rule'], row: ReferenceRow, message: string): Gap {
  return {
    rule,
    object: `public.${row.from}`,
    message: `reference ${row.constraint} from ${row.from} to ${row.to} ${message}`,
  };
}

const columnNames = (relation: string, numbers: string): string => `
  array(select a.attname::text from unnest(${numbers}) with ordinality as k(number, position)
    join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.number order by k.position)`;

const REFERENCE_QUERY = `
  select c.conname::text as "constraint", f.relname::text as "from", t.relname::text as "to",
    ${columnNames('c.conrelid', 'c.conkey')} as "fromColumns", ${columnNames('c.confrelid', 'c.confkey')} as "toColumns",
    c.confdeltype::text as "onDelete", c.confupdtype::text as "onUpdate",
    c.convalidated and coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true) as "isChecked"
  from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
  join pg_namespace n on n.oid = f.relnamespace
  where c.contype = 'f' and n.nspname in ('public', 'system') order by 2, 1`;

const UNIQUE_QUERY = `
  select i.relname::text as "index", t.relname::text as "table", x.indisexclusion as "isExclusion",
    coalesce((select a.attname::text from pg_attribute a where a.attrelid = x.indrelid and a.attnum = x.indkey[0]), '') as "firstColumn"
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
  join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = 'public' and (x.indisunique or x.indisexclusion) order by 2, 1`;
