import type { SupportScheme } from '@regietafel/domain/liquidity/subsidy-test';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** The national schemes for support, oldest first. */
export async function listSupportSchemes(reader: TenantReader): Promise<readonly SupportScheme[]> {
  return reader.selectFrom('supportScheme').selectAll().orderBy('validFrom').execute();
}
