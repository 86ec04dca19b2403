import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, ProviderId, TenantId } from '@regietafel/domain/core/ids';
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
  accountId: AccountId;
  role: MembershipRole;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

/** Somebody who helps an organisation looks as one of its readers, for a reason, until a moment. */
export interface SupportAccessTable {
  tenantId: TenantId;
  accessId: string;
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
}
