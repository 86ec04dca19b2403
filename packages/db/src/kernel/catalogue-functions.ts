import { MIGRATIONS } from '../migrations/all.ts';
import type { Ask, Gap } from './catalogue-gap.ts';
import { literals } from './catalogue-gap.ts';
import { SCHEMAS } from './registry.ts';
import { FUNCTIONS } from './registry-functions.ts';

interface FunctionRow {
  readonly signature: string;
  readonly owner: string;
  readonly isDefiner: boolean;
  readonly settings: string;
  readonly app: boolean;
  readonly system: boolean;
  readonly notifies: boolean;
  /** Empty for a function whose body PostgreSQL keeps parsed. */
  readonly body: string;
}

const MIGRATED = Object.values(MIGRATIONS).join('\n');
/** The argument is a uuid by the signature, so nothing else fits into what is sent. */
const SENDS_ITS_ID_ALONE = /^\s*begin\s+perform pg_notify\('regietafel_live', signal_id::text\);\s+end\s*$/;
const FIXED_PATH = 'search_path=pg_catalog, pg_temp';

/** P8: only listed functions exist; who may call them, as whom they run and where they look is fixed. */
export async function listFunctionGaps(ask: Ask): Promise<readonly Gap[]> {
  const rows = await ask<FunctionRow>(FUNCTION_QUERY);
  const missing = Object.keys(FUNCTIONS).filter((name) => !rows.some(({ signature }) => signature === name));
  return [...missing.map((name) => gap('registry', name, 'is missing')), ...rows.flatMap(gapsOf)];
}

function gapsOf(row: FunctionRow): readonly Gap[] {
  const rule = FUNCTIONS[row.signature];
  if (rule === undefined) return [gap(row.isDefiner ? 'P8' : 'registry', row.signature, 'is not registered')];
  const found: Gap[] = [];
  if (row.owner !== 'regietafel_owner') found.push(gap('P8', row.signature, `is owned by ${row.owner}`));
  if (row.isDefiner !== rule.definer)
    found.push(gap('P8', row.signature, `${row.isDefiner ? 'runs' : 'does not run'} as its owner`));
  if (row.isDefiner && row.settings !== FIXED_PATH)
    found.push(gap('P8', row.signature, `has settings "${row.settings}" instead of "${FIXED_PATH}"`));
  if (row.app !== rule.app) found.push(gap('P8', row.signature, callable('regietafel_app', row.app)));
  if (row.system !== rule.system)
    found.push(gap('P8', row.signature, callable('regietafel_system', row.system)));
  found.push(...notifyingGaps(row, rule.notifies === true));
  if (!MIGRATED.includes(row.body))
    found.push(gap('law', row.signature, 'says something else than its migration'));
  return found;
}

/** P11: one function wakes whoever listens, with an id; no other one sends anything. */
function notifyingGaps({ signature, notifies, body }: FunctionRow, mayNotify: boolean): readonly Gap[] {
  if (mayNotify && !SENDS_ITS_ID_ALONE.test(body))
    return [gap('P11', signature, 'may send nothing but the id that it is given')];
  return notifies && !mayNotify
    ? [gap('P11', signature, 'notifies: what it sends is heard by everybody')]
    : [];
}

function callable(role: string, may: boolean): string {
  return `${may ? 'may' : 'may not'} be called by ${role}`;
}

function gap(rule: Gap['rule'], object: string, message: string): Gap {
  return { rule, object, message: `function ${object} ${message}` };
}

const FUNCTION_QUERY = `
  select p.oid::regprocedure::text as "signature", pg_get_userbyid(p.proowner)::text as "owner", p.prosecdef as "isDefiner",
    coalesce(array_to_string(p.proconfig, '; '), '') as "settings", has_function_privilege('regietafel_app', p.oid, 'EXECUTE') as "app",
    has_function_privilege('regietafel_system', p.oid, 'EXECUTE') as "system", p.prosrc ~* '(?<!law\\.)\\mnotify\\M|pg_notify' as "notifies", p.prosrc as "body"
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in (${literals(Object.keys(SCHEMAS))}) order by 1`;
