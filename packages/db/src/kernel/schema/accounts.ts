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

export interface AccountsTables {
  tenant: TenantTable;
  account: AccountTable;
  membership: MembershipTable;
}
