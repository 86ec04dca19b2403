import type { ReleaseAudience, ReleaseDetail } from '@regietafel/domain/comparison/release';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { IndicatorId, ReleaseId } from '@regietafel/domain/core/ids';
import type { ConsentAnswer } from '@regietafel/domain/sharing/acts';
import type { Generated } from 'kysely';
import type { RecordColumns } from './columns.ts';

export interface ComparisonReleaseTable extends RecordColumns {
  releaseId: ReleaseId;
  indicatorIds: IndicatorId[];
  detail: ReleaseDetail;
  purpose: string;
  audiences: ReleaseAudience[];
  validFrom: PlainDate;
  /** First day on which it holds no more. */
  validUntil: PlainDate;
  isFictitious: Generated<boolean>;
}

export interface ReleaseConsentTable extends RecordColumns {
  releaseId: ReleaseId;
  answer: ConsentAnswer;
  note: string;
}

export interface ReleaseWithdrawalTable extends RecordColumns {
  releaseId: ReleaseId;
  reason: string;
}

export interface ComparisonTables {
  comparisonRelease: ComparisonReleaseTable;
  releaseConsent: ReleaseConsentTable;
  releaseWithdrawal: ReleaseWithdrawalTable;
}
