import type { CashEventId, RiskId, TenantId } from '../core/ids.ts';
import type { ForecastView } from './compiled.ts';
import type { ForecastInput } from './forecast-input.ts';
import { judgeRisk, type RiskJudgement } from './judge-risk.ts';
import { kernteamOf } from './kernteam.ts';
import { theoreticalReturnIn, viewedDriverPoints } from './viewed-assumptions.ts';

/** All that depends on whose eyes a forecast is seen through; the rest is the same for everybody. */
export interface ViewJudgements {
  /** Basis points of turnover; null: not known. */
  readonly theoreticalBp: number | null;
  /** Points that the view adds to a driver, in the driver's own unit. */
  readonly driverPoints: Readonly<Record<string, number>>;
  readonly risks: ReadonlyMap<RiskId, RiskJudgement>;
  /** The events that stand in the base. */
  readonly baseEvents: ReadonlySet<CashEventId>;
}

/** A forecast's input through one view. */
export function judgementsOf(input: ForecastInput, view: ForecastView): ViewJudgements {
  return {
    theoreticalBp: theoreticalReturnIn(input, view),
    driverPoints: viewedDriverPoints(input, view),
    risks: new Map(input.risks.map((risk) => [risk.riskId, judgeRisk(risk, input, view)])),
    baseEvents: baseEventsIn(input, view),
  };
}

/**
 * What the author of the plan or the table puts in the base stands there for everybody; what another puts there, for that
 * other (and for the kernteam when it is one of it). For the rest it is a possibility that can be switched on.
 */
function baseEventsIn(input: ForecastInput, view: ForecastView): ReadonlySet<CashEventId> {
  const counted = new Set<TenantId>([
    input.plan.authorTenantId,
    input.jointTenantId,
    ...(view.kind === 'party' ? [view.tenantId] : kernteamOf(input.parties)),
  ]);
  return new Set(
    input.events
      .filter(({ isInBase, authorTenantId }) => isInBase && counted.has(authorTenantId))
      .map(({ eventId }) => eventId),
  );
}
