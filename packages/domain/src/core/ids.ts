import type { Brand } from './brand.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export type TenantId = Brand<string, 'TenantId'>;
export type AccountId = Brand<string, 'AccountId'>;
export type ProviderId = Brand<string, 'ProviderId'>;
export type DossierId = Brand<string, 'DossierId'>;
export type KringId = Brand<string, 'KringId'>;
export type RiskId = Brand<string, 'RiskId'>;
export type RevisionId = Brand<string, 'RevisionId'>;
export type RegisterVersionId = Brand<string, 'RegisterVersionId'>;
export type KpiId = Brand<string, 'KpiId'>;
export type AgreementId = Brand<string, 'AgreementId'>;
export type LadderStepId = Brand<string, 'LadderStepId'>;
export type SupportAccessId = Brand<string, 'SupportAccessId'>;
export type SeatId = Brand<string, 'SeatId'>;
export type MembershipId = Brand<string, 'MembershipId'>;
export type RightsReviewId = Brand<string, 'RightsReviewId'>;
export type CommentId = Brand<string, 'CommentId'>;
export type TaskId = Brand<string, 'TaskId'>;
export type AssumptionId = Brand<string, 'AssumptionId'>;
export type PositionId = Brand<string, 'PositionId'>;
export type SharingActId = Brand<string, 'SharingActId'>;
export type KringActId = Brand<string, 'KringActId'>;
export type CashEventId = Brand<string, 'CashEventId'>;
export type ScenarioId = Brand<string, 'ScenarioId'>;
export type DeliveryId = Brand<string, 'DeliveryId'>;
export type ProposalId = Brand<string, 'ProposalId'>;
export type SchemeId = Brand<string, 'SchemeId'>;
export type ForecastRunId = Brand<string, 'ForecastRunId'>;
export type BuildingId = Brand<string, 'BuildingId'>;
export type PropertyPlanId = Brand<string, 'PropertyPlanId'>;
export type PropertyWorkId = Brand<string, 'PropertyWorkId'>;
export type PropertyMeansId = Brand<string, 'PropertyMeansId'>;
export type PhasingId = Brand<string, 'PhasingId'>;
export type IndicatorId = Brand<string, 'IndicatorId'>;
export type IndicatorReportId = Brand<string, 'IndicatorReportId'>;
export type ReleaseId = Brand<string, 'ReleaseId'>;
export type RuleSetId = Brand<string, 'RuleSetId'>;
export type WatchId = Brand<string, 'WatchId'>;
export type ContractId = Brand<string, 'ContractId'>;
export type ComparisonViewId = Brand<string, 'ComparisonViewId'>;
export type LandsdeelPlanId = Brand<string, 'LandsdeelPlanId'>;
export type MilestoneId = Brand<string, 'MilestoneId'>;

/** Every id in the system is a random UUID made by the server; ids of different things do not mix. */
export type AnyId =
  | TenantId
  | AccountId
  | ProviderId
  | DossierId
  | KringId
  | RiskId
  | RevisionId
  | RegisterVersionId
  | KpiId
  | AgreementId
  | LadderStepId
  | SupportAccessId
  | SeatId
  | MembershipId
  | RightsReviewId
  | CommentId
  | TaskId
  | AssumptionId
  | PositionId
  | SharingActId
  | KringActId
  | CashEventId
  | ScenarioId
  | DeliveryId
  | ProposalId
  | SchemeId
  | ForecastRunId
  | BuildingId
  | PropertyPlanId
  | PropertyWorkId
  | PropertyMeansId
  | PhasingId
  | IndicatorId
  | IndicatorReportId
  | ReleaseId
  | RuleSetId
  | WatchId
  | ContractId
  | ComparisonViewId
  | LandsdeelPlanId
  | MilestoneId;

/** Whether a text has the form of an id (lower-case UUID). Says nothing about existence. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** Brands a text as the id type that the caller asks for; throws on a text that is no UUID. */
export function asId<Id extends AnyId>(text: string): Id {
  if (!isId(text)) throw new RangeError('not an id');
  return text as Id;
}

/** A new random id. */
export function newId<Id extends AnyId>(): Id {
  return globalThis.crypto.randomUUID() as string as Id;
}
