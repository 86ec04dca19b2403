/** What a search can find: kinds of record, and the dossier itself with who takes part. */
export const FOUND_KINDS = [
  'dossier',
  'participant',
  'risk',
  'assessment',
  'register_version',
  'kpi_norm',
  'ladder_step',
  'agreement',
  'assumption',
  'assumption_opinion',
  'trede_opinion',
  'joint_position',
  'joint_signature',
  'comment',
  'task',
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];
