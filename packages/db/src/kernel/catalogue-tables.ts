import type { Ask, Gap } from './catalogue-gap.ts';
import { literals } from './catalogue-gap.ts';
import { GRANT_TABLES, INNER_TABLES, SCHEMAS, TABLES, VIEWS } from './registry.ts';

interface RelationRow {
  readonly name: string;
  readonly form: 'r' | 'p' | 'v' | 'm' | 'f' | 'S';
  readonly owner: string;
  readonly isEnabled: boolean;
  readonly isForced: boolean;
  readonly isInvoker: boolean;
  /** Columns of every dossier record that may be empty here, or are missing. */
  readonly loose: readonly string[];
  readonly disabledTriggers: readonly string[];
  /** Every trigger of our own by its name, followed by when it fires: `O` as usual, `A` always. */
  readonly triggers: readonly string[];
  readonly lawTriggers: number;
  /** How many kinds of change are noted in the audit trail. */
  readonly notedChanges: number;
  readonly announcements: readonly string[];
  readonly hasRules: boolean;
}

/** Every table is registered, guarded and whole; every view asks as its caller; nothing else holds rows. */
export async function listTableGaps(ask: Ask): Promise<readonly Gap[]> {
  const rows = await ask<RelationRow>(RELATION_QUERY);
  const names = new Set(rows.map(({ name }) => name));
  const missing = registeredNames().filter((name) => !names.has(name));
  return [
    ...missing.map((name): Gap => ({ rule: 'registry', object: name, message: `${name} is missing` })),
    ...rows.flatMap(gapsOf),
  ];
}

/** Qualified names of everything that the registry lists. */
function registeredNames(): readonly string[] {
  return [...Object.keys(TABLES).map((name) => `public.${name}`), ...Object.keys(INNER_TABLES), ...VIEWS];
}

function gapsOf(row: RelationRow): readonly Gap[] {
  const common = row.owner === 'regietafel_owner' ? [] : [gap('P1', row, `is owned by ${row.owner}`)];
  return [...common, ...(row.form === 'r' ? tableGaps(row) : otherGaps(row))];
}

function tableGaps(row: RelationRow): readonly Gap[] {
  if (!registeredNames().includes(row.name))
    return [gap('registry', row, 'is a table of no registered kind')];
  const found: Gap[] = row.disabledTriggers.map((trigger) =>
    gap('law', row, `has trigger ${trigger} switched off`),
  );
  if (row.hasRules) found.push(gap('P4', row, 'has a rewrite rule'));
  if (INNER_TABLES[row.name]?.kind === 'migrations') return found;
  if (!row.isEnabled) found.push(gap('P1', row, 'has row-level security switched off'));
  if (!row.isForced) found.push(gap('P1', row, 'does not force row-level security on its owner'));
  const bare = row.name.replace(/^public\./, '');
  if (TABLES[bare]?.kind === 'dossier')
    found.push(
      ...row.loose.map((column) => gap('P4', row, `lets ${column} be empty`)),
      ...['announce_insert', 'announce_update']
        .filter((trigger) => !row.announcements.includes(trigger))
        .map((trigger) => gap('law', row, `does not announce what is recorded: ${trigger} is missing`)),
    );
  found.push(...trailGaps(row));
  if (isAudited(bare) && row.notedChanges !== 3)
    found.push(gap('law', row, 'does not note every change in the audit trail'));
  if (GRANT_TABLES.includes(bare) && row.lawTriggers !== 3)
    found.push(gap('law', row, 'does not rebuild who reads what at every change'));
  return found;
}

/** What writes the audit trail where no table template does, and what keeps it from being changed. */
const TRAIL_TRIGGERS: Readonly<Record<string, readonly string[]>> = {
  'public.audit_entry': ['kept_rows A', 'kept_whole A'],
  'law.audit_head': ['kept_whole A'],
  'law.comparison_ledger': ['kept_rows A', 'kept_whole A'],
  'law.audit_pending': ['seal O'],
  'public.support_access': ['tell_of_support O'],
  'system.session': ['note_insert O'],
  'system.credential': ['note_change O'],
  'system.system_use': ['note_insert O'],
};

function trailGaps(row: RelationRow): readonly Gap[] {
  return (TRAIL_TRIGGERS[row.name] ?? [])
    .filter((trigger) => !row.triggers.includes(trigger))
    .map((trigger) => gap('law', row, `has not trigger ${trigger.slice(0, -2)} as the audit trail needs it`));
}

function isAudited(bare: string): boolean {
  const rule = TABLES[bare];
  return rule?.kind === 'dossier' || (rule?.kind === 'tenant' && rule.isAudited === true);
}

function otherGaps(row: RelationRow): readonly Gap[] {
  if (row.form === 'S') return [gap('P18', row, 'is a sequence: its numbers tell how much others record')];
  if (row.form !== 'v')
    return [gap('P8', row, 'holds rows beside the policies (materialised view, partition or foreign table)')];
  if (!VIEWS.includes(row.name)) return [gap('registry', row, 'is a view that is not registered')];
  return row.isInvoker ? [] : [gap('P8', row, 'is a view that reads as its owner (no security_invoker)')];
}

function gap(rule: Gap['rule'], row: RelationRow, message: string): Gap {
  return { rule, object: row.name, message: `${row.name} ${message}` };
}

const RELATION_QUERY = `
  select n.nspname || '.' || c.relname as "name", c.relkind::text as "form", pg_get_userbyid(c.relowner)::text as "owner",
    c.relrowsecurity as "isEnabled", c.relforcerowsecurity as "isForced",
    coalesce((select option_value::boolean from pg_options_to_table(c.reloptions) where option_name = 'security_invoker'), false) as "isInvoker",
    array(select needed from unnest(array['dossier_id', 'author_tenant_id', 'kring_id', 'hand_tenant_id', 'hand_account_id', 'recorded_at']) needed
      where not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = needed and a.attnotnull and not a.attisdropped)) as "loose",
    array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and t.tgenabled not in ('O', 'A')) as "disabledTriggers",
    array(select t.tgname || ' ' || t.tgenabled::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as "triggers",
    (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = to_regprocedure('law.refresh()') and not t.tgisinternal) as "lawTriggers",
    array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = to_regprocedure('law.announce()')
      and t.tgtype = case t.tgname when 'announce_insert' then 4 else 16 end and t.tgnewtable = 'now_recorded') as "announcements",
    (select count(distinct t.tgtype)::int from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
      and t.tgfoid in (to_regprocedure('law.note_record_change()'), to_regprocedure('law.note_own_change()'))) as "notedChanges",
    exists (select from pg_rewrite w where w.ev_class = c.oid and c.relkind <> 'v' and c.relkind <> 'm') as "hasRules"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in (${literals(Object.keys(SCHEMAS))}) and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
  order by 1`;
