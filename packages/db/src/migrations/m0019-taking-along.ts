import { createPolicy, LAW_READS } from '../migrate/policies.ts';
import { exportFunctions } from './export-functions.ts';

/** The tables of which the functions of the law read for the first time, for who takes along what is its own. */
const TAKEN_ALONG = [
  'record',
  'risk_revision',
  'assessment',
  'register_version',
  'kpi_norm',
  'kpi_value',
  'ladder_step',
  'agreement_revision',
  'assumption_revision',
  'assumption_opinion',
  'trede_opinion',
  'joint_position_revision',
  'joint_signature',
  'rights_review',
  'visit',
  'thread_seen',
] as const;

/** An organisation takes along what is its own. */
export const takingAlong = [
  ...TAKEN_ALONG.map((table) => createPolicy(`public.${table}`, LAW_READS)),
  exportFunctions,
].join('\n');
