import type { SystemTx } from '@regietafel/db/kernel/with-system';
import { findAccountByEmail, type NewAccount } from '@regietafel/db/queries/accounts/people';
import { findTenantBySlug } from '@regietafel/db/queries/accounts/tenants';
import type { Tenant } from '@regietafel/domain/sharing/tenant';
import { type Console, RefusedError } from './shell.ts';

/** Who helps which organisation. */
export interface HelpGiven {
  readonly tenant: string;
  readonly account: string;
}

/** The organisation and the helper that the options name; refuses when either is not there. */
export async function findHelper(
  tx: SystemTx,
  given: HelpGiven,
  { words }: Console,
): Promise<{ readonly tenant: Tenant; readonly account: NewAccount }> {
  const tenant = await findTenantBySlug(tx, given.tenant);
  if (tenant === undefined || tenant.kind === 'tafel')
    throw new RefusedError(words('refused.userTenant', { name: given.tenant }));
  const account = await findAccountByEmail(tx, given.account);
  if (account === undefined) throw new RefusedError(words('refused.noAccount', { name: given.account }));
  return { tenant, account };
}
