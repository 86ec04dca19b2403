import type { PlainDate } from '@regietafel/domain/core/dates';
import type { SharingActId, TenantId } from '@regietafel/domain/core/ids';
import type {
  ActKind,
  ActOutcome,
  ConsentAnswer,
  HistoryGrant,
  InvitationAnswer,
} from '@regietafel/domain/sharing/acts';
import type { KringKind, ParticipationRole } from '@regietafel/domain/sharing/tenant';
import type { ColumnType } from 'kysely';
import type { RecordColumns } from './columns.ts';

export interface SharingActTable extends RecordColumns {
  actId: SharingActId;
  kind: ActKind;
  tenantId: TenantId | null;
  /** As it was then; the law fills it in, only the system door gives it. */
  tenantName: ColumnType<string | null, string | null | undefined, never>;
  role: ParticipationRole | null;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  history: HistoryGrant | null;
  seesFrom: PlainDate | null;
  reason: string;
  lapsesOn: PlainDate;
}

export interface SharingConsentTable extends RecordColumns {
  actId: SharingActId;
  answer: ConsentAnswer;
  note: string;
}

export interface SharingOutcomeTable extends RecordColumns {
  actId: SharingActId;
  outcome: ActOutcome;
}

/** What a letter of invitation says. */
export interface LetterContent {
  readonly kind: 'invite' | 'hand_over';
  readonly provider: string;
  readonly organisation: string;
  readonly inviter: string;
  readonly signedBy: string;
  readonly agreedBy: readonly string[];
  readonly role: ParticipationRole;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly history: HistoryGrant;
  readonly seesFrom: PlainDate | null;
  readonly purpose: string;
  readonly reads: readonly { readonly kind: KringKind; readonly name: string }[];
  readonly writtenOn: PlainDate;
  readonly lapsesOn: PlainDate;
}

export interface InvitationTable extends RecordColumns {
  actId: SharingActId;
  tenantId: TenantId;
  lapsesOn: PlainDate;
  content: ColumnType<LetterContent, string, never>;
  contentHash: string;
}

export interface InvitationAnswerTable extends RecordColumns {
  actId: SharingActId;
  answer: InvitationAnswer;
  note: string;
}

export interface ActsTables {
  sharingAct: SharingActTable;
  sharingConsent: SharingConsentTable;
  sharingOutcome: SharingOutcomeTable;
  invitation: InvitationTable;
  invitationAnswer: InvitationAnswerTable;
}
