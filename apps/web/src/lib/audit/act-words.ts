import type { LogEntry } from '@regietafel/contracts/audit/log';
import type { LookKind } from '@regietafel/domain/audit/looks';
import { AUDITED_TABLES } from '@regietafel/domain/audit/objects';
import { SUBJECT_KINDS } from '@regietafel/domain/core/subject';
import type { MessagesOf } from '../i18n/areas.ts';
import type { Translate } from '../i18n/message.ts';

type Words = Translate<MessagesOf<'audit'>>;
type Key = keyof MessagesOf<'audit'> & string;

const LOOKS: readonly LookKind[] = [
  ...SUBJECT_KINDS,
  'audit_entry',
  'search_result',
  'comparison',
  'organisation',
];
const VERBS = ['insert', 'update', 'delete'] as const;
/** The areas of the server's calls, which are the first part of their names. */
const AREAS = [
  'accounts',
  'agreements',
  'audit',
  'comparison',
  'exposure',
  'history',
  'indicators',
  'judgements',
  'kpis',
  'ladder',
  'landsdeel',
  'liquidity',
  'live',
  'notifications',
  'people',
  'portfolio',
  'property',
  'reference',
  'release',
  'reviews',
  'rights',
  'risks',
  'search',
  'seats',
  'sharing',
  'tasks',
  'threads',
  'warning',
] as const;
const REASONS = [
  'manage_organisations_and_people',
  'open_a_dossier_and_admit_participants',
  'give_support',
  'sign_in',
  'resolve_an_account_for_the_command_line',
  'load_demonstration_data',
] as const;

/** What an entry says happened: to what, and what was done to it. */
export interface Act {
  readonly what: string;
  readonly done: string;
}

type Entry = Pick<LogEntry, 'kind' | 'action' | 'objectKind'>;

/** An entry of the log in words. What it does not know by name it shows by its code. */
export function actOf(entry: Entry, t: Words): Act {
  const { kind, action, objectKind } = entry;
  if (kind === 'refusal')
    return action === 'accounts.signIn'
      ? { what: t('refusal.signIn'), done: '' }
      : { what: t('refusal.call'), done: nameOfCall(action, t) };
  if (kind === 'look') return { what: nameOfLook(objectKind, t), done: t(lookVerb(action)) };
  const [table = '', verb = ''] = action.split('.');
  if (table === 'session') return { what: t('access.session'), done: '' };
  if (table === 'credential') return { what: t('access.credential'), done: '' };
  if (table === 'system_use') return { what: t('access.system'), done: reasonOf(verb, t) };
  if (table === 'support_access')
    return {
      what: nameOfTable(table, t),
      done: t(verb === 'insert' ? 'verb.supportBegun' : 'verb.supportEnded'),
    };
  return { what: nameOfTable(table, t), done: changeVerb(verb, t) };
}

/** The name of a table of which changes are noted. */
export function nameOfTable(table: string, t: Words): string {
  const known = AUDITED_TABLES.find((one) => one === table);
  return known === undefined ? table : t(`table.${known}`);
}

function nameOfCall(action: string, t: Words): string {
  const known = AREAS.find((one) => action.startsWith(`${one}.`));
  return known === undefined ? action : t(`call.${known}`);
}

function nameOfLook(objectKind: string | null, t: Words): string {
  const known = LOOKS.find((one) => one === objectKind);
  return known === undefined ? t('other') : t(`look.${known}`);
}

function lookVerb(action: string): Key & `verb.${string}` {
  if (action.startsWith('comparison.')) return 'verb.ask';
  if (/export|download/i.test(action)) return 'verb.export';
  return /preview/i.test(action) ? 'verb.preview' : 'verb.look';
}

function changeVerb(verb: string, t: Words): string {
  const known = VERBS.find((one) => one === verb);
  return known === undefined ? verb : t(`verb.${known}`);
}

function reasonOf(reason: string, t: Words): string {
  const known = REASONS.find((one) => one === reason);
  return known === undefined ? reason.replaceAll('_', ' ') : t(`reason.${known}`);
}
