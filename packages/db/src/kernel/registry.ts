import {
  type DossierRule,
  dossierPolicies,
  lawPolicies,
  type Policy,
  referencePolicies,
  systemPolicies,
  type TenantRule,
  tenantPolicies,
} from '../migrate/policies.ts';
import { AUDIT_READERS } from '../migrations/m0010-audit.ts';
import { OWN_MARKS, THREAD_CONDITIONS } from '../migrations/m0013-threads-tasks.ts';
import { ACT_CONDITIONS } from '../migrations/m0016-sharing-acts.ts';
import { KRING_ACT_CONDITION } from '../migrations/m0018-kringen-in-use.ts';
import { PROPERTY_CONDITIONS } from '../migrations/m0022-property.ts';
import { DELIVERY_CONDITIONS } from '../migrations/m0023-deliveries.ts';
import { INDICATOR_CONDITIONS } from '../migrations/m0025-indicators.ts';
import { RELEASE_CONDITIONS } from '../migrations/m0026-comparison.ts';
import { OWN_OR_SHARED } from '../migrations/m0028-comparison-views.ts';
import { EXPOSURE_CONDITION } from '../migrations/m0029-exposure.ts';
import { LANDSDEEL_CONDITIONS } from '../migrations/m0030-landsdeel.ts';

/**
 * What must stand in the database, table by table; its functions stand in `registry-functions.ts`. A table that is in none of these lists fails the build, and a
 * server that finds one refuses to start.
 */

export type TableRule =
  | ({ readonly kind: 'dossier' } & DossierRule)
  | ({ readonly kind: 'tenant' } & TenantRule)
  | { readonly kind: 'reference'; readonly lawReads?: boolean };

const GRANTS = { kind: 'dossier', app: 'read', sight: 'always', lawReads: true } as const;
const RECORDS = { kind: 'dossier', app: 'append', sight: 'since joining', lawReads: true } as const;
/** Comments and tasks: what an insert must satisfy stands in their migration. */
const threads = (table: keyof typeof THREAD_CONDITIONS) =>
  ({ ...RECORDS, subjectVisible: THREAD_CONDITIONS[table] }) as const;
/** What is done about who takes part: it tells who takes part, so whoever reads the kring sees it whole. */
const ACTS = { kind: 'dossier', app: 'append', sight: 'always', lawReads: true } as const;
const OF_THE_LAW = {
  kind: 'dossier',
  app: 'law',
  sight: 'always',
  lawReads: true,
  lawRecords: true,
} as const;
const REFERENCE = { kind: 'reference' } as const;
/** What a person keeps for oneself, row after row. */
const OWN_PERSON = {
  kind: 'tenant',
  app: ['select', 'insert'],
  narrowedTo: 'account_id = (select law.actor_account())',
  lawReads: true,
} as const;

const recordVisibleFrom = (table: string): string =>
  `exists (select from public.record r where r.dossier_id = ${table}.dossier_id and r.record_id = ${table}.record_id)`;

/** The tables of schema `public`: everything that an actor can name. */
export const TABLES: Readonly<Record<string, TableRule>> = {
  dossier: { ...GRANTS, lawChanges: true },
  kring: { ...GRANTS, lawRecords: true, lawChanges: true },
  kring_act: { ...ACTS, subjectVisible: KRING_ACT_CONDITION },
  participant: { ...GRANTS, lawRecords: true, lawChanges: true },
  participation: { ...GRANTS, lawRecords: true, lawChanges: true },
  seat: { ...GRANTS, lawRecords: true, lawChanges: true },
  sharing_act: { ...ACTS, subjectVisible: ACT_CONDITIONS.sharing_act },
  sharing_consent: { ...ACTS, subjectVisible: ACT_CONDITIONS.sharing_consent },
  sharing_outcome: OF_THE_LAW,
  invitation: OF_THE_LAW,
  invitation_answer: { ...ACTS, subjectVisible: ACT_CONDITIONS.invitation_answer },
  // That something exists; what it is stands in its revisions.
  record: { ...RECORDS, sight: 'always' },
  risk_revision: { ...RECORDS, subjectVisible: recordVisibleFrom('risk_revision') },
  assessment: {
    ...RECORDS,
    subjectVisible:
      'exists (select from public.risk_revision r where r.dossier_id = assessment.dossier_id and r.record_id = assessment.risk_id)',
  },
  register_version: RECORDS,
  kpi_norm: RECORDS,
  kpi_value: RECORDS,
  ladder_step: RECORDS,
  agreement_revision: { ...RECORDS, subjectVisible: recordVisibleFrom('agreement_revision') },
  assumption_revision: { ...RECORDS, subjectVisible: recordVisibleFrom('assumption_revision') },
  assumption_opinion: {
    ...RECORDS,
    subjectVisible: `exists (select from public.assumption_revision r
      where r.dossier_id = assumption_opinion.dossier_id and r.record_id = assumption_opinion.assumption_id)`,
  },
  trede_opinion: RECORDS,
  joint_position_revision: { ...RECORDS, subjectVisible: recordVisibleFrom('joint_position_revision') },
  joint_signature: {
    ...RECORDS,
    subjectVisible: `exists (select from public.joint_position_revision r
        where r.dossier_id = joint_signature.dossier_id and r.record_id = joint_signature.position_id and r.revision_id = joint_signature.position_revision_id)
      and not exists (select from public.joint_position_revision n
        where n.dossier_id = joint_signature.dossier_id and n.record_id = joint_signature.position_id and n.supersedes = joint_signature.position_revision_id)`,
  },
  sheet_revision: RECORDS,
  cash_plan_revision: RECORDS,
  cash_actual_revision: RECORDS,
  cash_event_revision: { ...RECORDS, subjectVisible: recordVisibleFrom('cash_event_revision') },
  forecast_scenario_revision: {
    ...RECORDS,
    subjectVisible: recordVisibleFrom('forecast_scenario_revision'),
  },
  forecast_run: RECORDS,
  building_revision: { ...RECORDS, subjectVisible: PROPERTY_CONDITIONS.building_revision },
  property_plan_revision: { ...RECORDS, subjectVisible: PROPERTY_CONDITIONS.property_plan_revision },
  property_means_revision: { ...RECORDS, subjectVisible: PROPERTY_CONDITIONS.property_means_revision },
  property_work_revision: { ...RECORDS, subjectVisible: PROPERTY_CONDITIONS.property_work_revision },
  phasing_revision: { ...RECORDS, subjectVisible: PROPERTY_CONDITIONS.phasing_revision },
  delivery_proposal: { ...RECORDS, subjectVisible: DELIVERY_CONDITIONS.delivery_proposal },
  delivery_refusal: { ...RECORDS, subjectVisible: DELIVERY_CONDITIONS.delivery_refusal },
  forecast_delivery: { ...RECORDS, subjectVisible: DELIVERY_CONDITIONS.forecast_delivery },
  indicator_report_revision: {
    ...RECORDS,
    subjectVisible: INDICATOR_CONDITIONS.indicator_report_revision,
  },
  indicator_review: { ...RECORDS, subjectVisible: INDICATOR_CONDITIONS.indicator_review },
  provider_profile_revision: RECORDS,
  // What of a dossier goes to whom concerns all who take part at the table, also who joined later.
  comparison_release: { ...ACTS, subjectVisible: RELEASE_CONDITIONS.comparison_release },
  release_consent: { ...ACTS, subjectVisible: RELEASE_CONDITIONS.release_consent },
  release_withdrawal: { ...ACTS, subjectVisible: RELEASE_CONDITIONS.release_withdrawal },
  signal_judgement: RECORDS,
  special_care_revision: RECORDS,
  designation_revision: RECORDS,
  exposure_revision: { ...RECORDS, subjectVisible: EXPOSURE_CONDITION },
  closed_places_revision: { ...RECORDS, subjectVisible: LANDSDEEL_CONDITIONS.closed_places_revision },
  conversion_milestone_revision: {
    ...RECORDS,
    subjectVisible: LANDSDEEL_CONDITIONS.conversion_milestone_revision,
  },
  landsdeel_funding_revision: {
    ...RECORDS,
    subjectVisible: LANDSDEEL_CONDITIONS.landsdeel_funding_revision,
  },
  plan_decision: { ...RECORDS, subjectVisible: LANDSDEEL_CONDITIONS.plan_decision },
  plan_dependency: RECORDS,
  comment: threads('comment'),
  comment_revision: threads('comment_revision'),
  comment_mention: threads('comment_mention'),
  task: threads('task'),
  task_revision: threads('task_revision'),
  task_answer: threads('task_answer'),
  thread_seen: { kind: 'tenant', app: ['select', 'insert', 'update'], narrowedTo: OWN_MARKS, lawReads: true },
  tenant: { kind: 'tenant', app: ['select'], lawReads: true, isAudited: true },
  account: { kind: 'tenant', app: ['select'], lawReads: true, isAudited: true, lawRecords: true },
  membership: {
    kind: 'tenant',
    app: ['select'],
    lawReads: true,
    isAudited: true,
    lawRecords: true,
    lawChanges: true,
  },
  rights_review: { kind: 'tenant', app: ['select'], lawReads: true, lawRecords: true },
  support_access: { kind: 'tenant', app: ['select'], lawReads: true, isAudited: true },
  audit_entry: {
    kind: 'tenant',
    app: ['select'],
    narrowedTo: AUDIT_READERS,
    lawReads: true,
    lawRecords: true,
    isSealed: true,
  },
  visit: {
    kind: 'tenant',
    app: ['select', 'insert', 'update'],
    narrowedTo:
      'account_id = (select law.actor_account()) and exists (select from public.dossier d where d.dossier_id = visit.dossier_id)',
    lawReads: true,
  },
  notification: {
    kind: 'tenant',
    app: ['select'],
    // The own person, and only while that person still reads the kring that it is about.
    narrowedTo: `account_id = (select law.actor_account())
    and (kring_id is null or kring_id in (select law.visible_kringen()))`,
    lawReads: true,
    lawRecords: true,
  },
  notification_reading: OWN_PERSON,
  notification_setting: OWN_PERSON,
  likelihood_setting: { kind: 'tenant', app: ['select', 'insert'], lawReads: true, isAudited: true },
  comparison_view_revision: {
    kind: 'tenant',
    app: ['select', 'insert'],
    narrowedTo: OWN_OR_SHARED,
    lawReads: true,
    isAudited: true,
  },
  rule_set_revision: { kind: 'tenant', app: ['select', 'insert'], lawReads: true, isAudited: true },
  contract_duty_revision: { kind: 'tenant', app: ['select', 'insert'], lawReads: true, isAudited: true },
  jeugdregio: { ...REFERENCE, lawReads: true },
  municipality: REFERENCE,
  region_membership: REFERENCE,
  reference_alias: { ...REFERENCE, lawReads: true },
  supervisor: REFERENCE,
  provider: { ...REFERENCE, lawReads: true },
  kpi_definition: REFERENCE,
  kpi_alias: REFERENCE,
  trede_definition: REFERENCE,
  support_scheme: REFERENCE,
  indicator_item: REFERENCE,
  indicator_definition: { ...REFERENCE, lawReads: true },
  indicator_signal_value: REFERENCE,
  landsdeel_plan: REFERENCE,
};

export const VERBS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'] as const;
export type Verb = (typeof VERBS)[number];

/** The tables where the application role cannot enter: of the law (only its functions), of the system, of the migrator. */
export const INNER_TABLES: Readonly<
  Record<string, { readonly kind: 'law' | 'system' | 'migrations'; readonly systemMay: readonly Verb[] }>
> = {
  'law.kring_reader': { kind: 'law', systemMay: [] },
  'law.table_hand': { kind: 'law', systemMay: [] },
  'law.audit_head': { kind: 'law', systemMay: [] },
  'law.audit_pending': { kind: 'law', systemMay: [] },
  'law.live_signal': { kind: 'law', systemMay: [] },
  'law.presence': { kind: 'law', systemMay: [] },
  'law.indicator_current': { kind: 'law', systemMay: [] },
  'law.comparison_cell': { kind: 'law', systemMay: [] },
  'law.comparison_taken': { kind: 'law', systemMay: [] },
  'law.comparison_ledger': { kind: 'law', systemMay: [] },
  'law.exposure_counted': { kind: 'law', systemMay: [] },
  'system.session': { kind: 'system', systemMay: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  'system.credential': { kind: 'system', systemMay: ['SELECT', 'INSERT', 'UPDATE'] },
  'system.sign_in_attempt': { kind: 'system', systemMay: ['SELECT', 'INSERT', 'DELETE'] },
  'system.system_use': { kind: 'system', systemMay: ['SELECT', 'INSERT'] },
  'system.mail': { kind: 'system', systemMay: ['SELECT', 'INSERT', 'UPDATE'] },
  'system.mail_item': { kind: 'system', systemMay: ['SELECT', 'INSERT'] },
  'migrations.kysely_migration': { kind: 'migrations', systemMay: ['SELECT'] },
  'migrations.kysely_migration_lock': { kind: 'migrations', systemMay: ['SELECT'] },
};

/** Views, each `security_invoker`: whoever asks sees through it no more than in the tables. */
export const VIEWS: readonly string[] = ['public.dossier_change', 'public.dossier_subject'];

/** The rooms and who may enter; nobody but the owner makes anything in them. */
export const SCHEMAS: Readonly<Record<string, { readonly app: boolean; readonly system: boolean }>> = {
  public: { app: true, system: true },
  law: { app: true, system: true },
  system: { app: false, system: true },
  migrations: { app: false, system: true },
};

/** The queue keeps house in a schema of its own, which its library lays out: the system role alone may enter. */
export const JOBS_SCHEMA = 'jobs';

/** The tables of which a change rebuilds who reads what. */
export const GRANT_TABLES: readonly string[] = ['dossier', 'kring', 'participant', 'participation', 'seat'];

/** What a role may do with a table as a whole, and with its columns one by one. */
export interface Access {
  readonly table: readonly Verb[];
  /** On every column but `recorded_at`. */
  readonly columns: readonly Verb[];
}

/** What the application role may do with a table of schema `public`. */
export function appAccess(rule: TableRule): Access {
  if (rule.kind === 'reference') return { table: ['SELECT'], columns: [] };
  if (rule.kind === 'tenant')
    return { table: rule.app.map((verb) => verb.toUpperCase() as Verb), columns: [] };
  return { table: ['SELECT'], columns: rule.app === 'append' ? ['INSERT'] : [] };
}

/** What the system role may do with a table of schema `public`: it adds dossier records and cannot read them. */
export function systemAccess(rule: TableRule): Access {
  if (rule.kind === 'tenant' && rule.isSealed === true) return { table: ['SELECT'], columns: [] };
  const isRecord = rule.kind === 'dossier' && rule.app !== 'read';
  return { table: isRecord ? ['INSERT'] : ['SELECT', 'INSERT', 'UPDATE'], columns: [] };
}

/** The policies that a table must have, and no other. */
export function expectedPolicies(qualifiedName: string): readonly Policy[] {
  const inner = INNER_TABLES[qualifiedName];
  if (inner !== undefined)
    return { law: lawPolicies, system: systemPolicies, migrations: () => [] }[inner.kind]();
  const rule = TABLES[qualifiedName.replace(/^public\./, '')];
  if (rule === undefined) return [];
  if (rule.kind === 'dossier') return dossierPolicies(rule);
  return rule.kind === 'tenant' ? tenantPolicies(rule) : referencePolicies(rule);
}
