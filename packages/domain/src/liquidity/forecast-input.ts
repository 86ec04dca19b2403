import type { PlainDate } from '../core/dates.ts';
import type { AssumptionId, RiskId, TenantId } from '../core/ids.ts';
import type { FrozenJudgement } from '../judgements/joint-position.ts';
import type { KpiUnit } from '../kpis/kpi.ts';
import type { Assessment, RiskRevision } from '../risks/risk.ts';
import type { ParticipationRole } from '../sharing/tenant.ts';
import type { WorksCost } from './compiled.ts';
import type { CashEventRevision } from './event.ts';
import type { CashPlan } from './plan.ts';
import type { Sheet } from './sheet.ts';

/** Somebody at the table, in the capacity in which the forecast is seen through its eyes. */
export interface ForecastParty {
  readonly tenantId: TenantId;
  /** Null when the reader may not know who it is. */
  readonly name: string | null;
  readonly role: ParticipationRole;
}

/** An assumption on which the plan rests, with the figures that others hold of it. */
export interface ForecastAssumption {
  readonly assumptionId: AssumptionId;
  readonly authorTenantId: TenantId;
  readonly name: string;
  readonly unit: KpiUnit;
  /** In the unit; null is PM. */
  readonly value: number | null;
  /** Who answers for it, and where it stands, in the words of its author. */
  readonly owner: string;
  readonly source: string;
  readonly standPer: PlainDate;
  readonly opinions: readonly {
    readonly authorTenantId: TenantId;
    /** Null: contested, without a figure of its own. */
    readonly value: number | null;
    readonly isContested: boolean;
  }[];
}

/** What the kernteam signed about a risk: the judgements as they were frozen in the position that all of it signed. */
export interface SignedRiskPosition {
  readonly riskId: RiskId;
  readonly judgements: readonly FrozenJudgement[];
}

export type ForecastRisk = Pick<
  RiskRevision,
  'riskId' | 'authorTenantId' | 'number' | 'title' | 'status' | 'window' | 'amount' | 'wakeUpOn'
>;

export type ForecastAssessment = Pick<
  Assessment,
  | 'riskId'
  | 'authorTenantId'
  | 'probabilityPercent'
  | 'amountMinCents'
  | 'amountLikelyCents'
  | 'amountMaxCents'
  | 'expectedFrom'
  | 'expectedTo'
  | 'spreadMonths'
>;

/** What the months of the past varied by, beside what was budgeted: x(t) = phi·x(t−1) + sigma·z(t), in cents a month. */
export interface ForecastNoise {
  readonly phi: number;
  readonly sigma: number;
}

/**
 * Everything that a forecast is compiled from, as far as its reader sees it: a view of another party is what the reader
 * knows of that party's judgements, never more.
 */
export interface ForecastInput {
  readonly plan: CashPlan & { readonly authorTenantId: TenantId };
  /** The sheets of the plan's author, one for each year and kind. */
  readonly sheets: readonly Sheet[];
  readonly assumptions: readonly ForecastAssumption[];
  /** The register: one state for each risk, without those that were taken off. */
  readonly risks: readonly ForecastRisk[];
  /** One for each risk and author. */
  readonly assessments: readonly ForecastAssessment[];
  /** At most one for each risk. */
  readonly positions: readonly SignedRiskPosition[];
  /** One state for each event, without those that were removed. */
  readonly events: readonly CashEventRevision[];
  readonly works: readonly (WorksCost & { readonly authorTenantId: TenantId })[];
  readonly parties: readonly ForecastParty[];
  /** The table, author of what belongs to nobody alone. */
  readonly jointTenantId: TenantId;
  /** Null: too few months came true to tell how far a month may fall from what was budgeted. */
  readonly noise: ForecastNoise | null;
}
