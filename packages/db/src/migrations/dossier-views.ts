import { type ChangeArm, RECORDING_DAY, type SubjectArm } from './dossier-view-arm.ts';
import { FIGURE_CHANGES, FIGURE_SUBJECTS } from './dossier-views-figures.ts';
import { LANDSDEEL_CHANGES } from './dossier-views-landsdeel.ts';

/*
 * The two views over all kinds of dossier record: what was recorded, and what a comment or a task can be about. Each kind
 * adds one arm, marked with the migration from which its tables stand; a migration that adds kinds makes both views anew
 * with `dossierViews('<its number>')`. An arm never changes once its migration has landed.
 */

/** What is said about something is news to those alone who see that it is there. */
const onSeenSubject = (alias: string): string => `cross join lateral (
        select d.title from public.dossier_subject d where d.dossier_id = ${alias}.dossier_id
          and d.kind = ${alias}.subject_kind and d.subject_id = ${alias}.subject_id limit 1) s`;

/** What was recorded of a kind of record. */
const CHANGES: readonly ChangeArm[] = [
  {
    since: '0008',
    kind: 'risk',
    from: 'public.risk_revision r',
    subjectId: 'r.record_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'r.title',
    isFirst: 'r.supersedes is null',
    isRemoval: 'r.removed_reason is not null',
    about: [`'risk'`, 'r.record_id'],
  },
  {
    since: '0008',
    kind: 'assessment',
    from: 'public.assessment r',
    subjectId: 'r.risk_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'null',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'risk'`, 'r.risk_id'],
  },
  {
    since: '0008',
    kind: 'register_version',
    from: 'public.register_version r',
    subjectId: 'r.version_id',
    changeId: 'r.version_id',
    standPer: 'r.stand_per',
    subject: 'r.source_name',
    isFirst: 'true',
    isRemoval: 'false',
    about: [`'register_version'`, 'r.version_id'],
  },
  {
    since: '0008',
    kind: 'kpi_norm',
    from: 'public.kpi_norm r join public.kpi_definition d on d.kpi_id = r.kpi_id',
    subjectId: 'r.kpi_id',
    changeId: 'r.revision_id',
    standPer: 'r.valid_from',
    subject: 'd.name',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'kpi'`, 'r.kpi_id'],
  },
  {
    since: '0008',
    kind: 'kpi_value',
    from: 'public.kpi_value r join public.kpi_definition d on d.kpi_id = r.kpi_id',
    subjectId: 'r.kpi_id',
    changeId: 'r.revision_id',
    standPer: 'r.month',
    subject: 'd.name',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'kpi'`, 'r.kpi_id'],
  },
  {
    since: '0008',
    kind: 'ladder_step',
    from: 'public.ladder_step r',
    subjectId: 'r.step_id',
    changeId: 'r.step_id',
    standPer: 'r.effective_on',
    subject: `r.kind || ' trede ' || r.trede`,
    isFirst: 'true',
    isRemoval: 'false',
    about: [`'ladder_step'`, 'r.step_id'],
  },
  {
    since: '0008',
    kind: 'agreement',
    from: 'public.agreement_revision r',
    subjectId: 'r.record_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'r.title',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'agreement'`, 'r.record_id'],
  },
  {
    since: '0012',
    kind: 'assumption',
    from: 'public.assumption_revision r',
    subjectId: 'r.record_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'r.name',
    isFirst: 'r.supersedes is null',
    isRemoval: 'r.withdrawn_reason is not null',
    about: [`'assumption'`, 'r.record_id'],
  },
  {
    since: '0012',
    kind: 'assumption_opinion',
    // Named as it is called now, where the reader sees the assumption too.
    from: `public.assumption_opinion r left join lateral (select a.name from public.assumption_revision a
      where a.dossier_id = r.dossier_id and a.record_id = r.assumption_id order by a.stand_per desc, a.recorded_at desc limit 1) a on true`,
    subjectId: 'r.assumption_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'a.name',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'assumption'`, 'r.assumption_id'],
  },
  {
    since: '0012',
    kind: 'trede_opinion',
    from: 'public.trede_opinion r',
    // One question per dossier: which trede is right.
    subjectId: 'r.dossier_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: `'trede ' || r.trede`,
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'trede_opinion'`, 'r.dossier_id'],
  },
  {
    since: '0012',
    kind: 'joint_position',
    from: 'public.joint_position_revision r',
    subjectId: 'r.record_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'r.title',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'joint_position'`, 'r.record_id'],
  },
  {
    since: '0012',
    kind: 'joint_signature',
    from: `public.joint_signature r join public.joint_position_revision v on v.dossier_id = r.dossier_id
      and v.record_id = r.position_id and v.revision_id = r.position_revision_id`,
    subjectId: 'r.position_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'v.title',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'joint_position'`, 'r.position_id'],
  },
  {
    since: '0013',
    kind: 'comment',
    from: `public.comment_revision r
      join public.comment c on c.dossier_id = r.dossier_id and c.comment_id = r.comment_id ${onSeenSubject('c')}`,
    subjectId: 'r.comment_id',
    changeId: 'r.revision_id',
    standPer: RECORDING_DAY,
    subject: 's.title',
    isFirst: 'r.supersedes is null',
    isRemoval: 'r.withdrawn_reason is not null',
    about: ['c.subject_kind', 'c.subject_id'],
  },
  {
    since: '0013',
    kind: 'task',
    from: `public.task_revision r
      join public.task t on t.dossier_id = r.dossier_id and t.task_id = r.task_id ${onSeenSubject('t')}`,
    subjectId: 'r.task_id',
    changeId: 'r.revision_id',
    standPer: RECORDING_DAY,
    subject: 'r.title',
    isFirst: 'r.supersedes is null',
    isRemoval: `r.status = 'dropped'`,
    about: ['t.subject_kind', 't.subject_id'],
  },
  {
    since: '0013',
    kind: 'task_answer',
    from: `public.task_answer r
      join public.task_revision v on v.dossier_id = r.dossier_id and v.task_id = r.task_id and v.revision_id = r.revision_id
      join public.task t on t.dossier_id = r.dossier_id and t.task_id = r.task_id ${onSeenSubject('t')}`,
    subjectId: 'r.task_id',
    changeId: 'r.answer_id',
    standPer: RECORDING_DAY,
    subject: 'v.title',
    isFirst: 'true',
    isRemoval: 'false',
    about: ['t.subject_kind', 't.subject_id'],
  },
];

/** Of each kind: what is in sight now, under the title that it carries last. */
const SUBJECTS: readonly SubjectArm[] = [
  {
    since: '0008',
    kind: 'dossier',
    rows: `select d.dossier_id, d.dossier_id as subject_id, d.kring_id, d.author_tenant_id, p.name as title
      from public.dossier d join public.provider p on p.provider_id = d.provider_id`,
  },
  {
    since: '0008',
    kind: 'risk',
    rows: `select distinct on (r.dossier_id, r.record_id) r.dossier_id, r.record_id as subject_id, r.kring_id, r.author_tenant_id, r.title
      from public.risk_revision r order by r.dossier_id, r.record_id, r.stand_per desc, r.recorded_at desc`,
  },
  {
    since: '0008',
    kind: 'register_version',
    rows: `select v.dossier_id, v.version_id as subject_id, v.kring_id, v.author_tenant_id, v.source_name as title
      from public.register_version v`,
  },
  {
    // The catalogue is the same for everybody: a KPI can be spoken of in every dossier in sight.
    since: '0008',
    kind: 'kpi',
    rows: `select d.dossier_id, k.kpi_id as subject_id, d.kring_id, d.author_tenant_id, k.name as title
      from public.dossier d cross join public.kpi_definition k`,
  },
  {
    since: '0008',
    kind: 'ladder_step',
    rows: `select s.dossier_id, s.step_id as subject_id, s.kring_id, s.author_tenant_id, s.kind || ' trede ' || s.trede as title
      from public.ladder_step s`,
  },
  {
    since: '0008',
    kind: 'agreement',
    rows: `select distinct on (a.dossier_id, a.record_id) a.dossier_id, a.record_id as subject_id, a.kring_id, a.author_tenant_id, a.title
      from public.agreement_revision a order by a.dossier_id, a.record_id, a.stand_per desc, a.recorded_at desc`,
  },
  {
    since: '0012',
    kind: 'assumption',
    rows: `select distinct on (r.dossier_id, r.record_id) r.dossier_id, r.record_id as subject_id, r.kring_id, r.author_tenant_id, r.name as title
      from public.assumption_revision r order by r.dossier_id, r.record_id, r.stand_per desc, r.recorded_at desc`,
  },
  {
    // One question per dossier, whoever answered it already: it stands where the dossier stands.
    since: '0012',
    kind: 'trede_opinion',
    rows: `select d.dossier_id, d.dossier_id as subject_id, d.kring_id, d.author_tenant_id, p.name as title
      from public.dossier d join public.provider p on p.provider_id = d.provider_id`,
  },
  {
    since: '0012',
    kind: 'joint_position',
    rows: `select distinct on (r.dossier_id, r.record_id) r.dossier_id, r.record_id as subject_id, r.kring_id, r.author_tenant_id, r.title
      from public.joint_position_revision r order by r.dossier_id, r.record_id, r.recorded_at desc`,
  },
  {
    since: '0016',
    kind: 'sharing_act',
    rows: `select a.dossier_id, a.act_id as subject_id, a.kring_id, a.author_tenant_id, coalesce(a.tenant_name, p.name) as title
      from public.sharing_act a join public.dossier d on d.dossier_id = a.dossier_id join public.provider p on p.provider_id = d.provider_id`,
  },
  {
    since: '0016',
    kind: 'invitation',
    rows: `select i.dossier_id, i.act_id as subject_id, i.kring_id, i.author_tenant_id, i.content ->> 'provider' as title
      from public.invitation i`,
  },
  {
    since: '0013',
    kind: 'comment',
    rows: `select distinct on (r.dossier_id, r.comment_id) r.dossier_id, r.comment_id as subject_id, r.kring_id, r.author_tenant_id, left(r.body, 120) as title
      from public.comment_revision r order by r.dossier_id, r.comment_id, r.recorded_at desc`,
  },
  {
    since: '0013',
    kind: 'task',
    rows: `select distinct on (r.dossier_id, r.task_id) r.dossier_id, r.task_id as subject_id, r.kring_id, r.author_tenant_id, r.title
      from public.task_revision r order by r.dossier_id, r.task_id, r.recorded_at desc`,
  },
];

/**
 * SQL that makes both views as of a migration. They run as whoever asks, so that each sees the records of the own kringen
 * only.
 */
export function dossierViews(migration: string): string {
  const stand = ({ since }: { readonly since: string }) => since <= migration;
  return `
create or replace view public.dossier_subject with (security_invoker = true) as
${[...SUBJECTS, ...FIGURE_SUBJECTS].filter(stand).map(subjectArm).join('\nunion all\n')};
create or replace view public.dossier_change with (security_invoker = true) as
${[...CHANGES, ...FIGURE_CHANGES, ...LANDSDEEL_CHANGES].filter(stand).map(changeArm).join('\nunion all\n')};
grant select on public.dossier_subject, public.dossier_change to regietafel_app;`;
}

function subjectArm({ kind, rows }: SubjectArm): string {
  return `select s.dossier_id, '${kind}' as kind, s.subject_id, s.kring_id, s.author_tenant_id, s.title from (${rows}) s`;
}

function changeArm(arm: ChangeArm): string {
  const [aboutKind, aboutId] = arm.about;
  return `select '${arm.kind}' as kind, r.dossier_id, ${arm.subjectId} as subject_id, ${arm.changeId} as change_id,
    r.author_tenant_id, r.hand_tenant_id, r.hand_account_id, r.kring_id, ${arm.standPer} as stand_per, r.recorded_at,
    ${arm.subject} as subject, (${arm.isFirst}) as is_first, (${arm.isRemoval}) as is_removal,
    ${aboutKind} as about_kind, ${aboutId} as about_id
  from ${arm.from}`;
}
