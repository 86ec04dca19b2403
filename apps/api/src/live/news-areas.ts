import type { NewsArea } from '@regietafel/contracts/live/live';

/** Where a page shows what stands in a table; nothing where another table always changes with it. */
const AREAS: Readonly<Record<string, readonly NewsArea[]>> = {
  record: [],
  risk_revision: ['risks'],
  assessment: ['risks'],
  register_version: ['risks'],
  kpi_norm: ['kpis'],
  kpi_value: ['kpis'],
  ladder_step: ['ladder'],
  agreement_revision: ['agreements'],
  sheet_revision: ['liquidity'],
  cash_plan_revision: ['liquidity'],
  cash_actual_revision: ['liquidity'],
  cash_event_revision: ['liquidity'],
  forecast_scenario_revision: ['liquidity'],
  forecast_run: ['liquidity'],
  delivery_proposal: ['liquidity', 'tasks'],
  delivery_refusal: ['liquidity', 'tasks'],
  forecast_delivery: ['liquidity', 'tasks'],
  building_revision: ['property'],
  property_plan_revision: ['property'],
  property_means_revision: ['property'],
  property_work_revision: ['property'],
  phasing_revision: ['property'],
  indicator_report_revision: ['indicators', 'warning'],
  indicator_review: ['indicators', 'warning'],
  provider_profile_revision: ['indicators'],
  comparison_release: ['indicators', 'tasks'],
  release_consent: ['indicators', 'tasks'],
  release_withdrawal: ['indicators', 'tasks'],
  signal_judgement: ['warning'],
  special_care_revision: ['warning'],
  designation_revision: ['warning'],
  exposure_revision: ['exposure'],
  closed_places_revision: ['landsdeel'],
  conversion_milestone_revision: ['landsdeel'],
  landsdeel_funding_revision: ['landsdeel'],
  plan_decision: ['landsdeel'],
  plan_dependency: ['landsdeel'],
  comment: [],
  comment_revision: ['threads'],
  comment_mention: ['threads'],
  task: [],
  task_revision: ['tasks'],
  task_answer: ['tasks'],
  sharing_act: ['sharing'],
  sharing_consent: ['sharing'],
  sharing_outcome: ['sharing'],
  invitation: ['sharing'],
  invitation_answer: ['sharing'],
  presence: ['presence'],
};

/** The tables that say who reads what. */
const STRUCTURE: ReadonlySet<string> = new Set(['dossier', 'kring', 'participant', 'participation', 'seat']);

/** The rooms that show what changed in a table. Of a table that is not listed: everything of the dossier. */
export function newsAreasOf(source: string): readonly NewsArea[] {
  if (STRUCTURE.has(source)) return ['sharing'];
  return AREAS[source] ?? ['everything'];
}

/** Whether a change of this table may change who reads what. */
export function touchesSight(source: string): boolean {
  return STRUCTURE.has(source);
}
