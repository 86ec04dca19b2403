import type { ReviewKind } from '@regietafel/domain/accounts/review-kinds';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type {
  AccountId,
  MembershipId,
  ProviderId,
  RightsReviewId,
  SupportAccessId,
  TenantId,
} from '@regietafel/domain/core/ids';
import type { MembershipRole, TenantKind } from '@regietafel/domain/sharing/tenant';
import type { Generated } from 'kysely';
import type { RegionId } from './reference.ts';

export interface TenantTable {
  tenantId: TenantId;
  slug: string;
  name: string;
  kind: TenantKind;
  regionId: RegionId | null;
  providerId: ProviderId | null;
  createdAt: Generated<Instant>;
  /** Of a landsdeel: which one it is. */
  landsdeel: Generated<string | null>;
  /** The organisation in which this one goes on, and from which day. */
  mergedInto: Generated<TenantId | null>;
  mergedOn: Generated<PlainDate | null>;
}

export interface AccountTable {
  tenantId: TenantId;
  accountId: AccountId;
  email: string;
  displayName: string;
  createdAt: Generated<Instant>;
  disabledAt: Instant | null;
}

export interface MembershipTable {
  tenantId: TenantId;
  membershipId: Generated<MembershipId>;
  accountId: AccountId;
  role: MembershipRole;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  /** Names as they were then; null for who runs the installation. */
  givenBy: Generated<string | null>;
  endedBy: Generated<string | null>;
  endReason: Generated<string | null>;
}

/** A review of rights as it was signed; the content is canonical JSON, the hash is of its text. */
export interface RightsReviewTable {
  tenantId: TenantId;
  reviewId: RightsReviewId;
  kind: ReviewKind;
  accountId: AccountId;
  accountName: string;
  signedAt: Generated<Instant>;
  content: string;
  contentHash: string;
}

/** Somebody who helps an organisation looks as one of its readers, for a reason, until a moment. */
export interface SupportAccessTable {
  tenantId: TenantId;
  accessId: SupportAccessId;
  accountId: AccountId;
  accountName: string;
  reason: string;
  openedAt: Generated<Instant>;
  expiresAt: Instant;
  endedAt: Generated<Instant | null>;
  endedByName: Generated<string | null>;
}

export interface AccountsTables {
  supportAccess: SupportAccessTable;
  tenant: TenantTable;
  account: AccountTable;
  membership: MembershipTable;
  rightsReview: RightsReviewTable;
}
