import type { Instant } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { Likelihood } from '@regietafel/domain/liquidity/likelihood';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** What the reader's organisation calls likely; undefined as long as it has not chosen. */
export async function findLikelihood(
  reader: TenantReader,
  tenantId: TenantId,
): Promise<(Likelihood & { readonly setAt: Instant }) | undefined> {
  return reader
    .selectFrom('likelihoodSetting')
    .where('tenantId', '=', tenantId)
    .select(['possiblePercent', 'likelyPercent', 'setAt'])
    .orderBy('setAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Sets what the organisation calls likely, from now on. */
export async function recordLikelihood(
  tx: TenantTx,
  tenantId: TenantId,
  { possiblePercent, likelyPercent }: Likelihood,
): Promise<void> {
  await tx
    .insertInto('likelihoodSetting')
    .values({ tenantId, settingId: globalThis.crypto.randomUUID(), possiblePercent, likelyPercent })
    .execute();
}
