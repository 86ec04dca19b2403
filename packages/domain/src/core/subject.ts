/** What a comment, a task, a search result, a notification or an entry of the trail can be about. */
export const SUBJECT_KINDS = [
  'dossier',
  'risk',
  'register_version',
  'kpi',
  'ladder_step',
  'trede_opinion',
  'agreement',
  'assumption',
  'joint_position',
  'exploitatie',
  'cash_plan',
  'cash_event',
  'building',
  'property_plan',
  'property_work',
  'property_means',
  'phasing',
  'comment',
  'task',
  'sharing_act',
  'invitation',
  'delivery_proposal',
  'forecast_delivery',
  'indicator_report',
  'comparison_release',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One thing in a dossier, by its kind and id. A KPI is named by its definition, the dossier by its own id. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}
