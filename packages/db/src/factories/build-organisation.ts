import type { PlainDate } from '@regietafel/domain/core/dates';
import { type AccountId, newId, type ProviderId, type TenantId } from '@regietafel/domain/core/ids';
import type { Actor, MembershipRole, Tenant, TenantKind } from '@regietafel/domain/sharing/tenant';
import type { Database } from '../kernel/database.ts';
import type { RegionId } from '../kernel/schema/reference.ts';
import { withSystem } from '../kernel/with-system.ts';
import { recordAccount, recordMembership } from '../queries/accounts/people.ts';

/** First day of whatever a factory makes, unless told otherwise. */
export const LONG_AGO = '2020-01-01' as PlainDate;

export interface TenantOverrides {
  readonly slug?: string;
  readonly name?: string;
  readonly kind?: TenantKind;
  readonly regionId?: RegionId;
  readonly providerId?: ProviderId;
  /** Of a landsdeel: which one it is. */
  readonly landsdeel?: string;
}

/** An organisation, a jeugdregio unless told otherwise. */
export async function buildTenant(db: Database, overrides: TenantOverrides = {}): Promise<Tenant> {
  const id = newId<TenantId>();
  const slug = overrides.slug ?? `organisatie-${id.slice(0, 8)}`;
  const tenant = { id, slug, name: overrides.name ?? slug, kind: overrides.kind ?? 'jeugdregio' };
  await withSystem(db, 'manage organisations and people', (tx) =>
    tx
      .insertInto('tenant')
      .values({
        tenantId: id,
        slug,
        name: tenant.name,
        kind: tenant.kind,
        regionId: overrides.regionId ?? null,
        providerId: overrides.providerId ?? null,
        landsdeel: overrides.landsdeel ?? null,
      })
      .execute(),
  );
  return tenant;
}

export interface AccountOverrides {
  /** A new organisation when absent. */
  readonly tenantId?: TenantId;
  readonly role?: MembershipRole;
  readonly email?: string;
  readonly displayName?: string;
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate | null;
}

export interface BuiltAccount {
  readonly actor: Actor;
  readonly email: string;
  readonly displayName: string;
}

/** A person with one membership, a regievoerder unless told otherwise, who cannot sign in (there is no password). */
export async function buildAccount(db: Database, overrides: AccountOverrides = {}): Promise<BuiltAccount> {
  const tenantId = overrides.tenantId ?? (await buildTenant(db)).id;
  const accountId = newId<AccountId>();
  const email = overrides.email ?? `${accountId}@test.example`;
  const displayName = overrides.displayName ?? `Persoon ${accountId.slice(0, 8)}`;
  await withSystem(db, 'manage organisations and people', async (tx) => {
    await recordAccount(tx, { tenantId, accountId, email, displayName });
    await recordMembership(tx, {
      tenantId,
      accountId,
      role: overrides.role ?? 'regievoerder',
      validFrom: overrides.validFrom ?? LONG_AGO,
      validTo: overrides.validTo ?? null,
    });
  });
  return { actor: { tenantId, accountId }, email, displayName };
}

/** A fictitious provider of care. */
export async function buildProvider(
  db: Database,
  overrides: { readonly slug?: string; readonly name?: string; readonly groupName?: string } = {},
): Promise<{ readonly id: ProviderId; readonly slug: string; readonly name: string }> {
  const id = newId<ProviderId>();
  const slug = overrides.slug ?? `aanbieder-${id.slice(0, 8)}`;
  const name = overrides.name ?? slug;
  await withSystem(db, 'load reference data', (tx) =>
    tx
      .insertInto('provider')
      .values({
        providerId: id,
        slug,
        name,
        groupName: overrides.groupName ?? null,
        isFictitious: true,
        standing: 'established',
        source: 'Verzonnen voor een test',
      })
      .execute(),
  );
  return { id, slug, name };
}
