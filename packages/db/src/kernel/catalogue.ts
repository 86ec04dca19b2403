import { listFunctionGaps } from './catalogue-functions.ts';
import { askThrough, type Gap } from './catalogue-gap.ts';
import { listGrantGaps } from './catalogue-grants.ts';
import { listJobsGaps } from './catalogue-jobs.ts';
import { listKeyGaps } from './catalogue-keys.ts';
import { listPolicyGaps } from './catalogue-policies.ts';
import { listRoleGaps } from './catalogue-roles.ts';
import { listTableGaps } from './catalogue-tables.ts';
import type { SystemTx } from './with-system.ts';

/**
 * Everything in this database that does not stand as the law and the registry want it, read from PostgreSQL's own
 * catalogue. Empty when all is well. Needs no more than the system role; leaves nothing behind.
 */
export async function listGaps(tx: SystemTx): Promise<readonly Gap[]> {
  const ask = await askThrough(tx);
  const roles = await listRoleGaps(ask);
  // Without the three roles the other questions cannot even be asked.
  if (roles.some(({ message }) => message.endsWith('does not exist'))) return roles;
  return [
    ...roles,
    ...(await listTableGaps(ask)),
    ...(await listPolicyGaps(ask)),
    ...(await listGrantGaps(ask)),
    ...(await listFunctionGaps(ask)),
    ...(await listKeyGaps(ask)),
    ...(await listJobsGaps(ask)),
  ];
}
