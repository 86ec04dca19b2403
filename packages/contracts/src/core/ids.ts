import type {
  AccountId,
  AgreementId,
  AnyId,
  AssumptionId,
  BuildingId,
  CashEventId,
  CommentId,
  ComparisonViewId,
  DeliveryId,
  DossierId,
  ForecastRunId,
  IndicatorId,
  IndicatorReportId,
  KpiId,
  KringId,
  LadderStepId,
  LandsdeelPlanId,
  MembershipId,
  MilestoneId,
  PhasingId,
  PositionId,
  PropertyMeansId,
  PropertyPlanId,
  PropertyWorkId,
  ProposalId,
  ProviderId,
  RegisterVersionId,
  ReleaseId,
  RevisionId,
  RightsReviewId,
  RiskId,
  ScenarioId,
  SeatId,
  SharingActId,
  SupportAccessId,
  TaskId,
  TenantId,
} from '@regietafel/domain/core/ids';
import { isId } from '@regietafel/domain/core/ids';
import * as z from 'zod/mini';
import { branded } from './branded.ts';

/** Schema of an id of the asked kind: a lower-case UUID. Whether it exists, and for whom, is never decided here. */
export function id<Id extends AnyId>(): z.ZodMiniType<Id, string> {
  return branded<Id, string>(
    z.string().check(z.minLength(1, { abort: true }), z.refine(isId, { error: 'field.id' })),
  );
}

export const tenantId = id<TenantId>();
export const accountId = id<AccountId>();
export const providerId = id<ProviderId>();
export const dossierId = id<DossierId>();
export const kringId = id<KringId>();
export const riskId = id<RiskId>();
export const revisionId = id<RevisionId>();
export const registerVersionId = id<RegisterVersionId>();
export const kpiId = id<KpiId>();
export const agreementId = id<AgreementId>();
export const ladderStepId = id<LadderStepId>();
export const assumptionId = id<AssumptionId>();
export const positionId = id<PositionId>();
export const buildingId = id<BuildingId>();
export const propertyPlanId = id<PropertyPlanId>();
export const propertyWorkId = id<PropertyWorkId>();
export const propertyMeansId = id<PropertyMeansId>();
export const phasingId = id<PhasingId>();
export const indicatorId = id<IndicatorId>();
export const releaseId = id<ReleaseId>();
export const indicatorReportId = id<IndicatorReportId>();
export const commentId = id<CommentId>();
export const taskId = id<TaskId>();
export const membershipId = id<MembershipId>();
export const rightsReviewId = id<RightsReviewId>();
export const seatId = id<SeatId>();
export const supportAccessId = id<SupportAccessId>();
export const deliveryId = id<DeliveryId>();
export const proposalId = id<ProposalId>();
export const cashEventId = id<CashEventId>();
export const scenarioId = id<ScenarioId>();
export const forecastRunId = id<ForecastRunId>();
export const sharingActId = id<SharingActId>();
export const landsdeelPlanId = id<LandsdeelPlanId>();
export const milestoneId = id<MilestoneId>();
export const comparisonViewId = id<ComparisonViewId>();
