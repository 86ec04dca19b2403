import type { KringId } from '../core/ids.ts';
import type { Kring, KringKind } from './tenant.ts';

/** What a person records in a dossier with a kring of its own. */
export const RECORD_KINDS = [
  'risk',
  'assessment',
  'register_version',
  'kpi_norm',
  'kpi_value',
  'ladder_step',
  'agreement',
  'trede_opinion',
  'assumption',
  'joint_position',
  'sheet',
  'cash_plan',
  'cash_actual',
  'cash_event',
  'forecast_scenario',
  'forecast_delivery',
  'building',
  'property_plan',
  'property_work',
  'property_means',
  'phasing',
  'provider_profile',
  'signal_judgement',
  'special_care',
  'designation',
  'exposure',
  'closed_places',
  'conversion_milestone',
  'landsdeel_funding',
  'plan_decision',
  'plan_dependency',
  'comment',
  'task',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Told among those who follow the provider. A provider has no such kring: its word is meant for them, so the table. */
const KERNTEAM_FIRST: readonly KringKind[] = ['kernteam', 'tafel'];
/** Of nobody else until it is shown. */
const OWN_FIRST: readonly KringKind[] = ['eigen'];
/** Of the table by nature: it does nothing as long as the provider cannot read it. */
const TABLE_FIRST: readonly KringKind[] = ['tafel'];

/** Of all who take part: a plan of regions together has no provider at its table. */
const PLAN_FIRST: readonly KringKind[] = ['breed', 'kernteam'];

/**
 * The kring that a form offers first, per kind of record: the first of these kinds in which the person may write, else
 * the narrowest there is. The rule is that sharing takes a choice: what can be told narrower starts narrower, since
 * widening is one act and taking back what was read is none.
 */
export const USUAL_KRING: Readonly<Record<RecordKind, readonly KringKind[]>> = {
  // A worry is first shared among those who have to weigh it; the provider may be its subject.
  risk: KERNTEAM_FIRST,
  // A judgement of the other party's affairs, often about money that is still to be negotiated.
  assessment: KERNTEAM_FIRST,
  // A frozen document is never taken back, and it may hold risks that the provider has not read yet.
  register_version: KERNTEAM_FIRST,
  // Nobody can meet a norm that is kept from them.
  kpi_norm: TABLE_FIRST,
  // Figures come from the provider, who has to be able to put a wrong one right.
  kpi_value: TABLE_FIRST,
  // A step of the procedure binds the provider, who is heard about it and has to act upon it.
  ladder_step: TABLE_FIRST,
  // A promise is made between parties: who promised must be able to read it.
  agreement: TABLE_FIRST,
  // What a region thinks of the trede is said before it is decided, and it can harm a provider that banks watch.
  trede_opinion: KERNTEAM_FIRST,
  // An assumption can be disputed with the provider, once the kernteam chose to.
  assumption: KERNTEAM_FIRST,
  // Signed by the parties of the kernteam, who decide afterwards whom they tell.
  joint_position: KERNTEAM_FIRST,
  // The provider's own figures, which it brings to the table; a region that retypes them puts them where it can be answered.
  sheet: TABLE_FIRST,
  cash_plan: TABLE_FIRST,
  cash_actual: TABLE_FIRST,
  // Support and measures are often still to be negotiated; a provider's own stand at the table anyway.
  cash_event: KERNTEAM_FIRST,
  // What somebody tries out is a thought of one's own until it is shown.
  forecast_scenario: OWN_FIRST,
  // Delivered to those who asked for it.
  forecast_delivery: TABLE_FIRST,
  // The provider brings its buildings, its plan and its budget to the table; a review of them is meant for its eyes too.
  building: TABLE_FIRST,
  property_plan: TABLE_FIRST,
  property_work: TABLE_FIRST,
  property_means: TABLE_FIRST,
  // A division of works that a region tries out is weighed among those who pay before the provider hears it as a wish.
  phasing: KERNTEAM_FIRST,
  // It decides with whom a provider is compared, so that it must be able to put it right.
  provider_profile: TABLE_FIRST,
  // What a region makes of a signal is weighed before the provider, or its bank, hears of it.
  signal_judgement: KERNTEAM_FIRST,
  special_care: KERNTEAM_FIRST,
  designation: KERNTEAM_FIRST,
  // What one region spends is part of its hand in the next tender, and no other region needs it to see the total.
  exposure: OWN_FIRST,
  // A plan of all regions together can only be decided on by who reads it: everybody who takes part.
  closed_places: PLAN_FIRST,
  conversion_milestone: PLAN_FIRST,
  landsdeel_funding: PLAN_FIRST,
  plan_decision: PLAN_FIRST,
  // That its herstelplan waits for a plan is news to the provider before it is to others.
  plan_dependency: TABLE_FIRST,
  // A remark in passing is the likeliest thing to be read by somebody for whom it was not meant.
  comment: KERNTEAM_FIRST,
  // Work is divided among those who do it.
  task: KERNTEAM_FIRST,
};

/**
 * The kring that a form offers first, out of those in which the person may write (from narrow to wide): that of what
 * stood before, else the usual one of the kind of record, else the narrowest. Null where the person may write in none.
 */
export function usualKring(
  kringen: readonly Pick<Kring, 'id' | 'kind'>[],
  record: RecordKind,
  before?: KringId | null,
): KringId | null {
  const preferred = [
    ...kringen.filter(({ id }) => id === before),
    ...USUAL_KRING[record].flatMap((kind) => kringen.filter((kring) => kring.kind === kind)),
    ...kringen,
  ];
  return preferred[0]?.id ?? null;
}
