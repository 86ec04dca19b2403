import type { PlainDate } from '@regietafel/domain/core/dates';
import type {
  AccountId,
  KringActId,
  KringId,
  ProviderId,
  SeatId,
  TenantId,
} from '@regietafel/domain/core/ids';
import type { KringKind, ParticipationRole, SeatKind } from '@regietafel/domain/sharing/tenant';
import type { Generated } from 'kysely';
import type { RecordColumns } from './columns.ts';

export interface DossierTable extends RecordColumns {
  slug: string;
  providerId: ProviderId;
  openedOn: PlainDate;
  closedOn: PlainDate | null;
  isFictitious: Generated<boolean>;
}

export interface KringTable extends RecordColumns {
  kind: KringKind;
  name: string;
  admitsRoles: ParticipationRole[];
  admitsSeats: SeatKind[];
  ownerTenantId: TenantId | null;
  /** First day on which nothing is written to it any more. */
  closedOn: Generated<PlainDate | null>;
}

/** Adds a kring to a dossier, or closes one that was added. */
export interface KringActTable extends RecordColumns {
  actId: KringActId;
  kind: 'add' | 'close';
  aboutKringId: KringId;
  name: string | null;
  admitsRoles: ParticipationRole[] | null;
  admitsSeats: SeatKind[] | null;
  reason: string;
}

export interface ParticipantTable extends RecordColumns {
  tenantId: TenantId;
  name: string;
  isJointAuthor: Generated<boolean>;
}

export interface ParticipationTable extends RecordColumns {
  tenantId: TenantId;
  role: ParticipationRole;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  invitedOn: PlainDate;
  acceptedOn: PlainDate | null;
  /** First day of which the records are seen; null: all of them. */
  seesFrom: Generated<PlainDate | null>;
  /** First day on which an invitation can be accepted no more. */
  lapsesOn: Generated<PlainDate | null>;
  declinedOn: Generated<PlainDate | null>;
  /** The seats that an advising organisation may fill. */
  offeredSeats: Generated<SeatKind[]>;
}

export interface SeatTable extends RecordColumns {
  seatId: SeatId;
  tenantId: TenantId;
  accountId: AccountId;
  personName: string;
  kind: SeatKind;
  mayActForTable: Generated<boolean>;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  deputyAccountId: Generated<AccountId | null>;
  deputyName: Generated<string | null>;
  /** The seat of which the holder is absent in this period; null for a seat of one's own. */
  standsInFor: Generated<SeatId | null>;
  changedBy: Generated<string | null>;
  changeReason: Generated<string | null>;
}

export interface SharingTables {
  dossier: DossierTable;
  kring: KringTable;
  kringAct: KringActTable;
  participant: ParticipantTable;
  participation: ParticipationTable;
  seat: SeatTable;
}
