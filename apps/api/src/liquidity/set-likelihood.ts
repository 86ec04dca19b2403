import type { likelihood } from '@regietafel/contracts/liquidity/scenarios';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordLikelihood } from '@regietafel/db/queries/liquidity/likelihood';
import { checkLikelihood } from '@regietafel/domain/liquidity/likelihood';
import type * as z from 'zod/mini';
import type { Asker } from '../sharing/asker.ts';
import { refuseFields } from './require-next.ts';

type Likelihood = z.output<typeof likelihood>;

/** Sets from which chance the own organisation calls something possible and likely; all its people read by it. */
export async function setLikelihood(asker: Asker, setting: Likelihood): Promise<Likelihood> {
  const checked = checkLikelihood(setting);
  if (!checked.ok) refuseFields(checked.error);
  await withTenant(asker.database, asker.actor, (tx) => recordLikelihood(tx, asker.actor.tenantId, setting));
  return setting;
}
