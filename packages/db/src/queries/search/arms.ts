import type { FoundKind } from '@regietafel/domain/search/found';
import { type RawBuilder, sql } from 'kysely';

/** How one kind of record is searched: SQL over its table, with alias `r`. */
export interface SearchArm {
  readonly kind: FoundKind;
  readonly table: string;
  /** What it is about: SQL for the kind and the id of a `Subject`. */
  readonly subject: readonly [kind: string, id: string];
  readonly entryId: string;
  /** The day of which it speaks. */
  readonly standPer: string;
  /** What it is called; null in SQL when it has no name of its own. */
  readonly title: string;
  readonly said: string;
  /** The columns that are equal in all revisions of one record; empty for what is never revised. */
  readonly sameRecord: readonly string[];
  /** Beyond the law, so that nothing is found of which the subject cannot be read. */
  readonly subjectSeen?: string;
}

const said = (...columns: readonly string[]) =>
  `concat_ws(' · ', ${columns.map((column) => `nullif(${column}, '')`).join(', ')})`;

/** Named as it is called now, where the reader may see that too. */
const titleOf = (table: string, title: string, id: string) =>
  `(select s.${title} from public.${table} s where s.dossier_id = r.dossier_id and s.record_id = ${id}
    order by s.stand_per desc, s.recorded_at desc limit 1)`;

const SEES_SUBJECT = (alias: string) =>
  `law.sees_subject(${alias}.dossier_id, ${alias}.subject_kind, ${alias}.subject_id)`;

/** An arm over the states of one kind of property. */
const propertyArm = (
  kind: FoundKind,
  table: string,
  title: string,
  ...words: readonly string[]
): SearchArm => ({
  kind,
  table: `public.${table} r`,
  subject: [`'${kind}'`, 'r.record_id'],
  entryId: 'r.revision_id',
  standPer: 'r.stand_per',
  title: `r.${title}`,
  said: said(...words.map((word) => `r.${word}`)),
  sameRecord: ['record_id'],
});

/** An arm over what an organisation decides about a provider, with its reason. */
const careArm = (kind: FoundKind, table: string): SearchArm => ({
  kind,
  table: `public.${table} r`,
  subject: [`'dossier'`, 'r.dossier_id'],
  entryId: 'r.revision_id',
  standPer: 'r.stand_per',
  title: 'null::text',
  said: said('r.reason'),
  sameRecord: ['author_tenant_id'],
});

export const ARMS: readonly SearchArm[] = [
  {
    kind: 'risk',
    table: 'public.risk_revision r',
    subject: [`'risk'`, 'r.record_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: 'r.title',
    said: said(
      'r.cause',
      'r.consequence',
      'r.measures',
      'r.removed_reason',
      `array_to_string(r.owners, ', ')`,
    ),
    sameRecord: ['record_id'],
  },
  {
    kind: 'assessment',
    table: 'public.assessment r',
    subject: [`'risk'`, 'r.risk_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: titleOf('risk_revision', 'title', 'r.risk_id'),
    said: said('r.rationale'),
    sameRecord: ['risk_id', 'author_tenant_id'],
  },
  {
    kind: 'register_version',
    table: 'public.register_version r',
    subject: [`'register_version'`, 'r.version_id'],
    entryId: 'r.version_id',
    standPer: 'r.stand_per',
    title: 'r.source_name',
    said: `''`,
    sameRecord: [],
  },
  {
    kind: 'kpi_norm',
    table: 'public.kpi_norm r',
    subject: [`'kpi'`, 'r.kpi_id'],
    entryId: 'r.revision_id',
    standPer: 'r.valid_from',
    title: '(select d.name from public.kpi_definition d where d.kpi_id = r.kpi_id)',
    said: said('r.tolerated_reason'),
    sameRecord: ['kpi_id', 'author_tenant_id'],
  },
  {
    kind: 'ladder_step',
    table: 'public.ladder_step r',
    subject: [`'ladder_step'`, 'r.step_id'],
    entryId: 'r.step_id',
    standPer: 'r.effective_on',
    title: 'r.document',
    said: said('r.decided_by', 'r.note'),
    sameRecord: [],
  },
  {
    kind: 'agreement',
    table: 'public.agreement_revision r',
    subject: [`'agreement'`, 'r.record_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: 'r.title',
    said: said('r.party', 'r.topic', 'r.source', 'r.move_reason'),
    sameRecord: ['record_id'],
  },
  {
    kind: 'assumption',
    table: 'public.assumption_revision r',
    subject: [`'assumption'`, 'r.record_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: 'r.name',
    said: said('r.applies_to', 'r.owner', 'r.source', 'r.note'),
    sameRecord: ['record_id'],
  },
  {
    kind: 'assumption_opinion',
    table: 'public.assumption_opinion r',
    subject: [`'assumption'`, 'r.assumption_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: titleOf('assumption_revision', 'name', 'r.assumption_id'),
    said: said('r.rationale'),
    sameRecord: ['assumption_id', 'author_tenant_id'],
  },
  {
    kind: 'trede_opinion',
    table: 'public.trede_opinion r',
    subject: [`'trede_opinion'`, 'r.dossier_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: `null`,
    said: said('r.rationale'),
    sameRecord: ['ladder_version', 'author_tenant_id'],
  },
  {
    kind: 'joint_position',
    table: 'public.joint_position_revision r',
    subject: [`'joint_position'`, 'r.record_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: 'r.title',
    said: said('r.position_text'),
    sameRecord: ['record_id'],
  },
  {
    kind: 'joint_signature',
    table: 'public.joint_signature r',
    subject: [`'joint_position'`, 'r.position_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: titleOf('joint_position_revision', 'title', 'r.position_id'),
    said: said('r.dissent'),
    sameRecord: ['position_revision_id', 'author_tenant_id'],
  },
  propertyArm('building', 'building_revision', 'name', 'building_use', 'note'),
  propertyArm('property_plan', 'property_plan_revision', 'name', 'made_by', 'source', 'note'),
  propertyArm('property_means', 'property_means_revision', 'name', 'source', 'note'),
  propertyArm('property_work', 'property_work_revision', 'measure', 'defect'),
  propertyArm('phasing', 'phasing_revision', 'name', 'note'),
  {
    kind: 'indicator_report',
    table: 'public.indicator_report_revision r',
    subject: [`'indicator_report'`, 'r.record_id'],
    entryId: 'r.revision_id',
    standPer: `(r.recorded_at at time zone 'Europe/Amsterdam')::date`,
    title: `case r.grain when 'year' then to_char(r.period_start, 'YYYY')
      else to_char(r.period_start, '"Q"Q YYYY') end`,
    said: said('r.source_name', 'r.note'),
    sameRecord: ['record_id'],
  },
  {
    kind: 'signal_judgement',
    table: 'public.signal_judgement r',
    subject: [`'dossier'`, 'r.dossier_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: 'r.rule_name',
    said: said('r.note'),
    sameRecord: ['author_tenant_id', 'rule_set_id', 'rule_code', 'grain', 'fired_in'],
  },
  careArm('special_care', 'special_care_revision'),
  careArm('designation', 'designation_revision'),
  {
    kind: 'cash_event',
    table: 'public.cash_event_revision r',
    subject: [`'cash_event'`, 'r.record_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: 'r.title',
    said: said('r.note', 'r.removed_reason'),
    sameRecord: ['record_id'],
  },
  {
    kind: 'forecast_scenario',
    table: 'public.forecast_scenario_revision r',
    subject: [`'cash_plan'`, 'r.dossier_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: 'r.name',
    said: said('r.note', 'r.removed_reason'),
    sameRecord: ['record_id'],
  },
  {
    kind: 'comment',
    table:
      'public.comment_revision r join public.comment c on c.dossier_id = r.dossier_id and c.comment_id = r.comment_id',
    subject: ['c.subject_kind', 'c.subject_id'],
    entryId: 'r.revision_id',
    standPer: `(r.recorded_at at time zone 'Europe/Amsterdam')::date`,
    title: `(select s.title from public.dossier_subject s
      where s.dossier_id = c.dossier_id and s.kind = c.subject_kind and s.subject_id = c.subject_id)`,
    said: said('r.body'),
    sameRecord: ['comment_id'],
    subjectSeen: SEES_SUBJECT('c'),
  },
  {
    kind: 'task',
    table:
      'public.task_revision r join public.task c on c.dossier_id = r.dossier_id and c.task_id = r.task_id',
    subject: [`'task'`, 'r.task_id'],
    entryId: 'r.revision_id',
    standPer: `(r.recorded_at at time zone 'Europe/Amsterdam')::date`,
    title: 'r.title',
    said: said('r.note'),
    sameRecord: ['task_id'],
    subjectSeen: SEES_SUBJECT('c'),
  },
  {
    kind: 'forecast_delivery',
    table: 'public.forecast_delivery r',
    subject: [`'forecast_delivery'`, 'r.delivery_id'],
    entryId: 'r.delivery_id',
    standPer: 'r.stand_per',
    title: `'Liquiditeitsprognose per ' || to_char(r.stand_per, 'DD-MM-YYYY')`,
    said: said(
      'r.source_name',
      `r.content -> 'protocol' ->> 'cause'`,
      `r.content -> 'protocol' ->> 'action'`,
      `r.content ->> 'gapsNote'`,
    ),
    sameRecord: [],
  },
  {
    kind: 'sheet',
    table: 'public.sheet_revision r',
    subject: [`'exploitatie'`, 'r.dossier_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: `r.kind || ' ' || r.year`,
    said: said('r.source'),
    sameRecord: ['author_tenant_id', 'year', 'kind'],
  },
  {
    kind: 'cash_plan',
    table: 'public.cash_plan_revision r',
    subject: [`'cash_plan'`, 'r.dossier_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: 'null::text',
    said: said('r.note'),
    sameRecord: ['author_tenant_id'],
  },
  {
    kind: 'cash_actual',
    table: 'public.cash_actual_revision r',
    subject: [`'cash_plan'`, 'r.dossier_id'],
    entryId: 'r.revision_id',
    standPer: 'r.stand_per',
    title: `to_char(r.month, 'YYYY-MM')`,
    said: said('r.source'),
    sameRecord: ['author_tenant_id', 'month'],
  },
];

/** The conditions of one search, as SQL over the alias that they are given. */
export interface ArmConditions {
  readonly query: RawBuilder<unknown>;
  readonly dossiers: RawBuilder<unknown>;
  within(alias: string, standPer: RawBuilder<unknown>): RawBuilder<unknown>;
  /** Also what a later revision took the place of. */
  readonly withEarlier: boolean;
}

/** SQL of one arm: its rows that say what was asked. */
export function armSql(arm: SearchArm, conditions: ArmConditions): RawBuilder<unknown> {
  const { query, dossiers, within, withEarlier } = conditions;
  const standPer = sql.raw(arm.standPer);
  const newer = sql.raw(arm.standPer.replaceAll(/\br\./g, 'n.'));
  const isNewest =
    arm.sameRecord.length === 0
      ? sql`true`
      : sql`not exists (select from ${sql.raw(arm.table.split(' ')[0] ?? '')} n where n.dossier_id = r.dossier_id
          and ${sql.raw(arm.sameRecord.map((column) => `n.${column} = r.${column}`).join(' and '))}
          and ${within('n', newer)} and (${newer}, n.recorded_at) > (${standPer}, r.recorded_at))`;
  return sql`select ${sql.lit(arm.kind)} as kind, ${sql.raw(arm.subject[0])} as subject_kind, ${sql.raw(arm.subject[1])} as subject_id,
      ${sql.raw(arm.entryId)} as entry_id, r.dossier_id, r.author_tenant_id, r.kring_id, r.recorded_at, ${standPer} as stand_per,
      ${sql.raw(arm.title)} as title, ${sql.raw(arm.said)} as said, ts_rank(r.search, ${query}) as rank, ${isNewest} as is_current
    from ${sql.raw(arm.table)}
    where r.dossier_id = any(${dossiers}) and r.search @@ ${query} and ${within('r', standPer)}
      and ${withEarlier ? sql`true` : isNewest} and ${sql.raw(arm.subjectSeen ?? 'true')}`;
}
