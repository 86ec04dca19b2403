import { DECISION_ANSWERS } from '@regietafel/domain/landsdeel/decision';
import { type HalfYear, isHalfYear } from '@regietafel/domain/landsdeel/half-year';
import { MILESTONE_KINDS } from '@regietafel/domain/landsdeel/milestone';
import { DEPENDENCY_EFFECTS } from '@regietafel/domain/landsdeel/plan';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { branded } from '../core/branded.ts';
import { plainDate } from '../core/dates.ts';
import {
  dossierId,
  kringId,
  landsdeelPlanId,
  milestoneId,
  providerId,
  revisionId,
  tenantId,
} from '../core/ids.ts';
import { list } from '../core/list.ts';
import { cents } from '../core/money.ts';
import { kring, origin } from '../core/origin.ts';

/** Half a calendar year, `2026-H1`. */
export const halfYear = branded<HalfYear, string>(
  z.string().check(z.refine(isHalfYear, { error: 'field.choice' })),
);

const point = z.object({ half: halfYear, places: z.int() });
/** Missing: how many region-and-provider lines say nothing of that half year; they are no zero. */
const sum = z.object({ places: z.int(), missing: z.int() });
const total = z.object({ half: halfYear, path: sum, firstPath: sum, actual: sum });
const drift = z.nullable(
  z.object({
    half: halfYear,
    places: z.int(),
    fromPath: z.nullable(z.int()),
    fromFirstPath: z.nullable(z.int()),
  }),
);
const reach = { perHalf: z.number(), from: halfYear, to: halfYear };
const pace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too_few') }),
  z.object({ kind: z.literal('never'), ...reach }),
  z.object({ kind: z.literal('zero'), ...reach, zeroAt: halfYear }),
]);

/** What is told of all lines together, of one region or of one provider. */
const outlook = {
  /** How many lines of a region at a provider it is made of. */
  lineCount: z.int(),
  totals: list(total),
  drift,
  pace,
};
const outlookShape = z.object(outlook);
export type Outlook = z.infer<typeof outlookShape>;

/** One statement of an author. */
const said = z.object({
  revisionId,
  standPer: plainDate,
  points: list(point),
  note: z.string(),
  isFictitious: z.boolean(),
  origin,
});
export type Said = z.infer<typeof said>;

/** The places of one region at one provider. */
const line = z.object({
  partTenantId: tenantId,
  /** Null when the reader may not know who takes part under that id. */
  partName: z.nullable(z.string()),
  isOwnPart: z.boolean(),
  providerId,
  providerName: z.string(),
  path: z.nullable(said),
  /** The path that was told first; null when it is the path itself. */
  firstPath: z.nullable(said),
  actual: z.nullable(said),
  /** What others say of the actual places and is not counted. */
  beside: list(said),
  /** What the own organisation said last of the actual places: its next statement follows it. */
  ownActual: z.nullable(said),
});
export type PlacesLine = z.infer<typeof line>;

const decision = z.object({
  revisionId,
  answer: z.enum(DECISION_ANSWERS),
  condition: z.string(),
  decidedOn: plainDate,
  decidedBy: z.string(),
  isFictitious: z.boolean(),
  origin,
});

const part = z.object({
  tenantId,
  name: z.string(),
  isOwn: z.boolean(),
  ...outlook,
  /** `open`: nothing was decided; `overtaken`: the path of the part changed since. */
  decisionState: z.enum([...DECISION_ANSWERS, 'open', 'overtaken']),
  decision: z.nullable(decision),
  /** Of the path of the part as it stands: a decision speaks of this one. */
  pathHash: z.string(),
});
export type PlanPart = z.infer<typeof part>;

const milestone = z.object({
  milestoneId,
  /** The revision that the next state must supersede. */
  revisionId,
  kind: z.enum(MILESTONE_KINDS),
  title: z.string(),
  partTenantId: z.nullable(tenantId),
  partName: z.nullable(z.string()),
  providerId: z.nullable(providerId),
  providerName: z.nullable(z.string()),
  places: z.nullable(z.int()),
  dueOn: plainDate,
  firstDueOn: plainDate,
  doneOn: z.nullable(plainDate),
  slipDays: z.int(),
  state: z.enum(['done', 'overdue', 'open', 'withdrawn']),
  note: z.string(),
  withdrawnReason: z.nullable(z.string()),
  standPer: plainDate,
  isFictitious: z.boolean(),
  origin,
});
export type Milestone = z.infer<typeof milestone>;

const fundingYear = z.object({
  revisionId,
  year: z.int(),
  grantedCents: z.nullable(cents),
  spentCents: z.nullable(cents),
  source: z.string(),
  standPer: plainDate,
  isFictitious: z.boolean(),
  origin,
});
export type FundingYear = z.infer<typeof fundingYear>;

const dependency = z.object({
  dossierId,
  slug: z.string(),
  providerName: z.string(),
  effect: z.enum(DEPENDENCY_EFFECTS),
  since: plainDate,
  endedOn: z.nullable(plainDate),
  note: z.string(),
  isFictitious: z.boolean(),
  origin,
});

const planHead = {
  dossierId,
  slug: z.string(),
  planId: landsdeelPlanId,
  name: z.string(),
  landsdeel: z.string(),
  /** First half year without closed places. */
  zeroFrom: halfYear,
  source: z.string(),
};

/** The plans that are followed in a dossier of the own organisation. */
export const plans = z.object({ plans: list(z.object(planHead)) });

export const planInput = z.strictObject({ dossierId, asOf });

/** A bovenregionaal plan as it stands at the reading position. */
export const plan = z.object({
  /** The day at which the reader looks. */
  day: plainDate,
  ...planHead,
  ...outlook,
  lines: list(line),
  parts: list(part),
  providers: list(z.object({ providerId, name: z.string(), ...outlook })),
  milestones: list(milestone),
  funding: z.object({
    years: list(fundingYear),
    grantedCents: cents,
    spentCents: cents,
    unknownGranted: z.int(),
    unknownSpent: z.int(),
  }),
  dependencies: list(dependency),
  /** The providers that a line or a milestone can name. */
  providerChoices: list(z.object({ providerId, name: z.string() })),
  desk: z.object({
    /** Leads the plan: draws the path of every part and keeps the funding. */
    leads: z.boolean(),
    mayRecord: z.boolean(),
    mayDecide: z.boolean(),
    ownTenantId: tenantId,
    kringen: list(kring),
  }),
});
export type LandsdeelPlan = z.infer<typeof plan>;

/** Details of a CONFLICT: the plan as somebody else left it. */
export const planConflict = z.object({ current: plan });

export const dependencyInput = z.strictObject({ dossierId, planId: landsdeelPlanId });

/** What the own organisation said last in a dossier about a plan, and where it may say it. */
export const dependencyDesk = z.object({
  own: z.nullable(
    z.object({
      revisionId,
      kringId,
      effect: z.enum(DEPENDENCY_EFFECTS),
      since: plainDate,
      endedOn: z.nullable(plainDate),
      note: z.string(),
    }),
  ),
  desk: z.object({ mayRecord: z.boolean(), kringen: list(kring) }),
});
export type DependencyDesk = z.infer<typeof dependencyDesk>;

/** Details of a CONFLICT: what a colleague said of it. */
export const dependencyConflict = z.object({ current: dependencyDesk });
