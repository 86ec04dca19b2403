import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId, KringId, TenantId } from '@regietafel/domain/core/ids';
import type { SubjectKind } from '@regietafel/domain/core/subject';

/** View: what was recorded in a dossier; one row per recording. */
export interface DossierChangeView {
  kind:
    | 'risk'
    | 'assessment'
    | 'register_version'
    | 'kpi_norm'
    | 'kpi_value'
    | 'ladder_step'
    | 'agreement'
    | 'assumption'
    | 'assumption_opinion'
    | 'trede_opinion'
    | 'joint_position'
    | 'joint_signature'
    | 'sheet'
    | 'cash_plan'
    | 'cash_actual'
    | 'cash_event'
    | 'forecast_scenario'
    | 'building'
    | 'property_plan'
    | 'property_work'
    | 'property_means'
    | 'phasing'
    | 'indicator_report'
    | 'indicator_review'
    | 'provider_profile'
    | 'comparison_release'
    | 'release_consent'
    | 'release_withdrawal'
    | 'signal_judgement'
    | 'special_care'
    | 'designation'
    | 'exposure'
    | 'closed_places'
    | 'conversion_milestone'
    | 'landsdeel_funding'
    | 'plan_decision'
    | 'plan_dependency'
    | 'comment'
    | 'task'
    | 'task_answer'
    | 'delivery_proposal'
    | 'delivery_refusal'
    | 'forecast_delivery';
  dossierId: DossierId;
  subjectId: string;
  changeId: string;
  authorTenantId: TenantId;
  handTenantId: TenantId;
  handAccountId: AccountId;
  kringId: KringId;
  standPer: PlainDate;
  recordedAt: Instant;
  subject: string | null;
  isFirst: boolean;
  isRemoval: boolean;
  /** The subject where it can be read. */
  aboutKind: SubjectKind;
  aboutId: string;
}

export interface HistoryTables {
  dossierChange: DossierChangeView;
}
