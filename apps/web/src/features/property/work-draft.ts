import type { Property, ShownWork } from '@regietafel/contracts/property/property';
import type { PropertyPlanId } from '@regietafel/domain/core/ids';
import type { BtwKind, WorkCategory, WorkCost } from '@regietafel/domain/property/work';

/** What stands in the form for a work; amounts in cents, null where nothing is filled in. */
export interface WorkDraft {
  readonly planId: string;
  readonly buildingId: string;
  /** Empty for the building as a whole. */
  readonly partId: string;
  readonly measure: string;
  readonly defect: string;
  readonly category: WorkCategory;
  readonly firstYear: number | null;
  readonly cycleYears: number | null;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly costKind: WorkCost['kind'];
  readonly minCents: number | null;
  readonly cents: number | null;
  readonly naturalReplacementCents: number | null;
  readonly btw: BtwKind;
}

/** The form for a work as it stands, or for a new one. */
export function draftOfWork(
  work: ShownWork | null,
  property: Property,
  planId: PropertyPlanId | null,
): WorkDraft {
  if (work !== null)
    return {
      ...work,
      partId: work.partId ?? '',
      earliest: work.window.earliest,
      latest: work.window.latest,
      costKind: work.cost.kind,
      minCents: work.cost.kind === 'range' ? work.cost.minCents : null,
      cents: mostOf(work.cost),
    };
  return {
    planId: planId ?? '',
    buildingId: property.buildings[0]?.buildingId ?? '',
    partId: '',
    measure: '',
    defect: '',
    category: 'planmatig',
    firstYear: null,
    cycleYears: null,
    earliest: null,
    latest: null,
    costKind: 'known',
    minCents: null,
    cents: null,
    naturalReplacementCents: null,
    btw: 'unstated',
  };
}

function mostOf(cost: WorkCost): number | null {
  if (cost.kind === 'pm') return null;
  return cost.kind === 'range' ? cost.maxCents : cost.cents;
}

/** No figure: what the server refuses at the field, with its sentence. */
const NOTHING = -1;

/** The work as the form tells it. */
export function contentOfDraft(draft: WorkDraft) {
  const isSustainability = draft.category === 'verduurzaming';
  return {
    planId: draft.planId,
    buildingId: draft.buildingId,
    partId: draft.partId === '' ? null : draft.partId,
    measure: draft.measure,
    defect: draft.defect,
    category: draft.category,
    firstYear: draft.firstYear ?? 0,
    cycleYears: draft.cycleYears,
    cost: costOf(draft),
    naturalReplacementCents: isSustainability ? draft.naturalReplacementCents : null,
    window: { earliest: draft.earliest ?? 0, latest: draft.latest ?? 0 },
    btw: draft.btw,
  };
}

function costOf({ costKind, minCents, cents }: WorkDraft) {
  if (costKind === 'pm') return { kind: costKind };
  const frequency = 'once' as const;
  if (costKind === 'range')
    return { kind: costKind, minCents: minCents ?? NOTHING, maxCents: cents ?? NOTHING, frequency };
  return { kind: costKind, cents: cents ?? NOTHING, frequency };
}
