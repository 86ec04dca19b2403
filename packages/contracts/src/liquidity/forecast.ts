import { AXES, AXIS_UNITS } from '@regietafel/domain/judgements/stance';
import { KPI_UNITS } from '@regietafel/domain/kpis/kpi';
import { RISK_STATUSES } from '@regietafel/domain/risks/risk';
import { PARTICIPATION_ROLES } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { instant, plainDate, yearMonth } from '../core/dates.ts';
import { assumptionId, cashEventId, dossierId, kringId, revisionId, riskId, tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { amount, cents } from '../core/money.ts';
import { kring, origin } from '../core/origin.ts';
import { writingPlaces } from '../core/record-as.ts';
import { cashEventContent, shownEvent } from './events.ts';
import { cashPlan } from './plans.ts';
import { likelihood, shownScenario } from './scenarios.ts';
import { sheet } from './sheets.ts';

export const forecastInput = z.strictObject({
  dossierId,
  asOf,
  /** Whose plan; null: the provider's, or else the only one. */
  planOf: z._default(z.nullable(tenantId), null),
});

const axis = z.object({
  name: z.enum(AXES),
  unit: z.enum(AXIS_UNITS),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
});

const frozenJudgement = z.object({
  authorTenantId: tenantId,
  revisionId,
  standPer: plainDate,
  axes: list(axis),
  isContested: z.boolean(),
  rationale: z.string(),
});

const assumption = z.object({
  assumptionId,
  authorTenantId: tenantId,
  name: z.string(),
  unit: z.enum(KPI_UNITS),
  value: z.nullable(z.number()),
  owner: z.string(),
  source: z.string(),
  standPer: plainDate,
  opinions: list(
    z.object({ authorTenantId: tenantId, value: z.nullable(z.number()), isContested: z.boolean() }),
  ),
});

const window = z.object({ from: z.nullable(plainDate), to: z.nullable(plainDate) });

const risk = z.object({
  riskId,
  authorTenantId: tenantId,
  number: z.int(),
  title: z.string(),
  status: z.enum(RISK_STATUSES),
  window: z.nullable(window),
  amount,
  wakeUpOn: z.nullable(plainDate),
});

const assessment = z.object({
  riskId,
  authorTenantId: tenantId,
  probabilityPercent: z.nullable(z.int()),
  amountMinCents: z.nullable(cents),
  amountLikelyCents: z.nullable(cents),
  amountMaxCents: z.nullable(cents),
  expectedFrom: z.nullable(plainDate),
  expectedTo: z.nullable(plainDate),
  spreadMonths: z.nullable(z.int()),
});

const event = z.object({
  ...cashEventContent.shape,
  eventId: cashEventId,
  revisionId,
  dossierId,
  authorTenantId: tenantId,
  kringId,
  standPer: plainDate,
  recordedAt: instant,
  removedReason: z.null(),
  isFictitious: z.boolean(),
});

const works = z.object({
  key: z.string(),
  title: z.string(),
  month: yearMonth,
  cents,
  coversRiskIds: list(riskId),
  authorTenantId: tenantId,
});

/** What the forecast is compiled from; the noise is fitted by who compiles it, to the sheets. */
const compiledFrom = z.object({
  plan: z.object({ ...cashPlan.shape, authorTenantId: tenantId }),
  sheets: list(sheet),
  assumptions: list(assumption),
  risks: list(risk),
  assessments: list(assessment),
  positions: list(z.object({ riskId, judgements: list(frozenJudgement) })),
  events: list(event),
  works: list(works),
  parties: list(z.object({ tenantId, name: z.nullable(z.string()), role: z.enum(PARTICIPATION_ROLES) })),
  jointTenantId: tenantId,
});
export type CompiledFrom = z.infer<typeof compiledFrom>;

/** A forecast with all that a reader may see of it; the client compiles and simulates it. */
export const forecast = z.object({
  day: plainDate,
  /** Null as long as nobody has laid down a plan that the reader sees. */
  input: z.nullable(compiledFrom),
  /** Of the plan that is shown. */
  plan: z.nullable(z.object({ standPer: plainDate, note: z.string(), isFictitious: z.boolean(), origin })),
  /** Whose plans there are. */
  plans: list(z.object({ tenantId, name: z.nullable(z.string()), isOwn: z.boolean() })),
  /** The organisation in whose eyes the forecast opens; null for who looks as nobody in particular. */
  ownTenantId: z.nullable(tenantId),
  events: list(shownEvent),
  scenarios: list(shownScenario),
  likelihood: z.object({ ...likelihood.shape, isUsual: z.boolean(), maySet: z.boolean() }),
  desk: z.object({
    /** In whose name an event can be recorded, and where. */
    events: writingPlaces,
    /** Where a scenario can be laid aside; empty when nowhere. */
    scenarios: list(kring),
  }),
});
export type Forecast = z.infer<typeof forecast>;
