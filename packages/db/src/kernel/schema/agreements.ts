import type { AgreementStatus } from '@regietafel/domain/agreements/agreement';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AgreementId, RevisionId } from '@regietafel/domain/core/ids';
import type { RecordColumns } from './columns.ts';

export interface AgreementRevisionTable extends RecordColumns {
  recordId: AgreementId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  title: string;
  party: string;
  topic: string;
  dueOn: PlainDate;
  moveReason: string | null;
  status: AgreementStatus;
  settledOn: PlainDate | null;
  source: string;
}

export interface AgreementsTables {
  agreementRevision: AgreementRevisionTable;
}
