import { type ChangeArm, RECORDING_DAY, type SubjectArm } from './dossier-view-arm.ts';

/** A delivery is called by the day of which it speaks. */
const DELIVERY_TITLE = (alias: string): string =>
  `'Liquiditeitsprognose per ' || to_char(${alias}.stand_per, 'DD-MM-YYYY')`;

/** A report is called by its period. */
const REPORT_TITLE = (alias: string): string =>
  `case ${alias}.grain when 'year' then to_char(${alias}.period_start, 'YYYY')
    else to_char(${alias}.period_start, '"Q"Q YYYY') end`;

/** Kinds of property: each a record of its own, called by one of its columns. */
const PROPERTY = [
  { kind: 'building', table: 'building_revision', name: 'name' },
  { kind: 'property_plan', table: 'property_plan_revision', name: 'name' },
  { kind: 'property_work', table: 'property_work_revision', name: 'measure' },
  { kind: 'property_means', table: 'property_means_revision', name: 'name' },
  { kind: 'phasing', table: 'phasing_revision', name: 'name' },
] as const;

/** What was recorded of the figures of a provider: its money and its property. */
export const FIGURE_CHANGES: readonly ChangeArm[] = [
  {
    since: '0020',
    kind: 'sheet',
    from: 'public.sheet_revision r',
    subjectId: 'r.dossier_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: `r.kind || ' ' || r.year`,
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'exploitatie'`, 'r.dossier_id'],
  },
  {
    since: '0020',
    kind: 'cash_plan',
    from: 'public.cash_plan_revision r',
    subjectId: 'r.dossier_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'null',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'cash_plan'`, 'r.dossier_id'],
  },
  {
    since: '0020',
    kind: 'cash_actual',
    from: 'public.cash_actual_revision r',
    subjectId: 'r.dossier_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: `to_char(r.month, 'YYYY-MM')`,
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'cash_plan'`, 'r.dossier_id'],
  },
  {
    since: '0021',
    kind: 'cash_event',
    from: 'public.cash_event_revision r',
    subjectId: 'r.record_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'r.title',
    isFirst: 'r.supersedes is null',
    isRemoval: 'r.removed_reason is not null',
    about: [`'cash_event'`, 'r.record_id'],
  },
  {
    since: '0021',
    kind: 'forecast_scenario',
    from: 'public.forecast_scenario_revision r',
    subjectId: 'r.record_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'r.name',
    isFirst: 'r.supersedes is null',
    isRemoval: 'r.removed_reason is not null',
    about: [`'cash_plan'`, 'r.dossier_id'],
  },
  ...PROPERTY.map(({ kind, table, name }) => ({
    since: '0022',
    kind,
    from: `public.${table} r`,
    subjectId: 'r.record_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: `r.${name}`,
    isFirst: 'r.supersedes is null',
    isRemoval: 'r.withdrawn_reason is not null',
    about: [`'${kind}'`, 'r.record_id'] as const,
  })),
  {
    since: '0023',
    kind: 'delivery_proposal',
    from: 'public.delivery_proposal r',
    subjectId: 'r.proposal_id',
    changeId: 'r.proposal_id',
    standPer: 'r.stand_per',
    subject: DELIVERY_TITLE('r'),
    isFirst: 'true',
    isRemoval: 'false',
    about: [`'delivery_proposal'`, 'r.proposal_id'],
  },
  {
    since: '0023',
    kind: 'delivery_refusal',
    from: `public.delivery_refusal r
      join public.delivery_proposal p on p.dossier_id = r.dossier_id and p.proposal_id = r.proposal_id`,
    subjectId: 'r.proposal_id',
    changeId: 'r.proposal_id',
    standPer: RECORDING_DAY,
    subject: DELIVERY_TITLE('p'),
    isFirst: 'true',
    isRemoval: 'true',
    about: [`'delivery_proposal'`, 'r.proposal_id'],
  },
  {
    since: '0023',
    kind: 'forecast_delivery',
    from: 'public.forecast_delivery r',
    subjectId: 'r.delivery_id',
    changeId: 'r.delivery_id',
    standPer: 'r.stand_per',
    subject: DELIVERY_TITLE('r'),
    isFirst: 'true',
    isRemoval: 'false',
    about: [`'forecast_delivery'`, 'r.delivery_id'],
  },
  {
    since: '0025',
    kind: 'indicator_report',
    from: 'public.indicator_report_revision r',
    subjectId: 'r.record_id',
    changeId: 'r.revision_id',
    standPer: RECORDING_DAY,
    subject: REPORT_TITLE('r'),
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'indicator_report'`, 'r.record_id'],
  },
  {
    since: '0025',
    kind: 'indicator_review',
    from: `public.indicator_review r join public.indicator_report_revision p
      on p.dossier_id = r.dossier_id and p.record_id = r.report_id and p.revision_id = r.revision_id`,
    subjectId: 'r.report_id',
    changeId: 'r.review_id',
    standPer: RECORDING_DAY,
    subject: REPORT_TITLE('p'),
    isFirst: 'true',
    isRemoval: 'false',
    about: [`'indicator_report'`, 'r.report_id'],
  },
  {
    since: '0025',
    kind: 'provider_profile',
    from: 'public.provider_profile_revision r',
    subjectId: 'r.dossier_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'null',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'dossier'`, 'r.dossier_id'],
  },
  {
    since: '0026',
    kind: 'comparison_release',
    from: 'public.comparison_release r',
    subjectId: 'r.release_id',
    changeId: 'r.release_id',
    standPer: RECORDING_DAY,
    subject: 'r.purpose',
    isFirst: 'true',
    isRemoval: 'false',
    about: [`'comparison_release'`, 'r.release_id'],
  },
  ...(['release_consent', 'release_withdrawal'] as const).map((kind) => ({
    since: '0026',
    kind,
    from: `public.${kind} r join public.comparison_release p on p.dossier_id = r.dossier_id and p.release_id = r.release_id`,
    subjectId: 'r.release_id',
    changeId: kind === 'release_consent' ? 'r.author_tenant_id' : 'r.release_id',
    standPer: RECORDING_DAY,
    subject: 'p.purpose',
    isFirst: 'true',
    isRemoval: kind === 'release_withdrawal' ? 'true' : 'false',
    about: [`'comparison_release'`, 'r.release_id'] as const,
  })),
  {
    since: '0029',
    kind: 'exposure',
    from: 'public.exposure_revision r',
    subjectId: 'r.dossier_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'r.year::text',
    isFirst: 'r.supersedes is null',
    isRemoval: 'r.withdrawn_reason is not null',
    about: [`'dossier'`, 'r.dossier_id'],
  },
  {
    since: '0027',
    kind: 'signal_judgement',
    from: 'public.signal_judgement r',
    subjectId: 'r.dossier_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'r.rule_name',
    isFirst: 'r.supersedes is null',
    isRemoval: 'false',
    about: [`'dossier'`, 'r.dossier_id'],
  },
  {
    since: '0027',
    kind: 'special_care',
    from: 'public.special_care_revision r',
    subjectId: 'r.dossier_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'null',
    isFirst: `r.is_under and r.criteria <> '{}'`,
    isRemoval: 'not r.is_under',
    about: [`'dossier'`, 'r.dossier_id'],
  },
  {
    since: '0027',
    kind: 'designation',
    from: 'public.designation_revision r',
    subjectId: 'r.dossier_id',
    changeId: 'r.revision_id',
    standPer: 'r.stand_per',
    subject: 'null',
    isFirst: 'r.supersedes is null',
    isRemoval: 'not r.is_designated',
    about: [`'dossier'`, 'r.dossier_id'],
  },
];

/** Of each of these: what is in sight now, under the title that it carries last. */
export const FIGURE_SUBJECTS: readonly SubjectArm[] = [
  {
    // One exploitatie and one forecast per dossier, whoever tells them: they stand where the dossier stands.
    since: '0020',
    kind: 'exploitatie',
    rows: `select d.dossier_id, d.dossier_id as subject_id, d.kring_id, d.author_tenant_id, p.name as title
      from public.dossier d join public.provider p on p.provider_id = d.provider_id`,
  },
  {
    since: '0020',
    kind: 'cash_plan',
    rows: `select d.dossier_id, d.dossier_id as subject_id, d.kring_id, d.author_tenant_id, p.name as title
      from public.dossier d join public.provider p on p.provider_id = d.provider_id`,
  },
  {
    since: '0021',
    kind: 'cash_event',
    rows: `select distinct on (r.dossier_id, r.record_id) r.dossier_id, r.record_id as subject_id, r.kring_id, r.author_tenant_id, r.title
      from public.cash_event_revision r order by r.dossier_id, r.record_id, r.stand_per desc, r.recorded_at desc`,
  },
  ...PROPERTY.map(({ kind, table, name }) => ({
    since: '0022',
    kind,
    rows: `select distinct on (r.dossier_id, r.record_id) r.dossier_id, r.record_id as subject_id, r.kring_id, r.author_tenant_id, r.${name} as title
      from public.${table} r order by r.dossier_id, r.record_id, r.stand_per desc, r.recorded_at desc`,
  })),
  {
    since: '0023',
    kind: 'delivery_proposal',
    rows: `select p.dossier_id, p.proposal_id as subject_id, p.kring_id, p.author_tenant_id, ${DELIVERY_TITLE('p')} as title
      from public.delivery_proposal p`,
  },
  {
    since: '0023',
    kind: 'forecast_delivery',
    rows: `select d.dossier_id, d.delivery_id as subject_id, d.kring_id, d.author_tenant_id, ${DELIVERY_TITLE('d')} as title
      from public.forecast_delivery d`,
  },
  {
    since: '0025',
    kind: 'indicator_report',
    rows: `select distinct on (r.dossier_id, r.record_id) r.dossier_id, r.record_id as subject_id, r.kring_id, r.author_tenant_id, ${REPORT_TITLE('r')} as title
      from public.indicator_report_revision r order by r.dossier_id, r.record_id, r.recorded_at desc`,
  },
  {
    since: '0026',
    kind: 'comparison_release',
    rows: `select r.dossier_id, r.release_id as subject_id, r.kring_id, r.author_tenant_id, r.purpose as title
      from public.comparison_release r`,
  },
];
