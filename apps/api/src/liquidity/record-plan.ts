import { plansConflict, type recordPlanInput } from '@regietafel/contracts/liquidity/plans';
import type { recordedState } from '@regietafel/contracts/liquidity/sheets';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listAssumptions } from '@regietafel/db/queries/judgements/assumptions';
import { listPlans, recordPlan } from '@regietafel/db/queries/liquidity/plans';
import { listSheets } from '@regietafel/db/queries/liquidity/sheets';
import { DomainError, type FieldError } from '@regietafel/domain/core/errors';
import { type DossierId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { checkPlan } from '@regietafel/domain/liquidity/check-plan';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type * as z from 'zod/mini';
import { refuseOvertaking } from '../history/overtaking.ts';
import { type Asker, refuseFuture } from '../sharing/asker.ts';
import { getPlans } from './get-plans.ts';
import { refuseFields, requireNext, requireRecorder } from './require-next.ts';

type Input = z.output<typeof recordPlanInput>;

/** Records a plan under the own name, on the own sheets; a conflict tells how the plans stand now. */
export async function savePlan(asker: Asker, input: Input): Promise<z.output<typeof recordedState>> {
  refuseFuture(input.standPer, asker.today);
  const { dossierId } = input;
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, (tx) => recordPlanIn(tx, asker, input)),
    async () => plansConflict.parse({ current: await getPlans(asker, { dossierId, asOf: NOW }) }),
  );
}

/** The same within a transaction that is under way, in which the sheets may just have been recorded. */
export async function recordPlanIn(
  tx: TenantTx,
  asker: Asker,
  input: Input,
): Promise<z.output<typeof recordedState>> {
  const { dossierId } = input;
  const author = asker.actor.tenantId;
  await requireRecorder(tx, asker, input);
  const sheets = await listSheets(tx, { dossierId, asOf: NOW, author });
  if (sheets.length === 0) throw new DomainError('INVALID_INPUT', 'liquidity.noSheets');
  const plan: CashPlan = planOf(input.plan);
  const wrong = [...checkPlan(plan, sheets), ...(await checkAssumptions(tx, dossierId, plan))];
  refuseFields(wrong.map((problem) => ({ ...problem, path: `plan.${problem.path}` })));
  const head = (await listPlans(tx, { dossierId, asOf: NOW })).find(
    ({ authorTenantId }) => authorTenantId === author,
  );
  await requireNext(tx, head, input);
  const { mayWiden: _mayWiden, ...state } = input;
  const revisionId = newId<RevisionId>();
  await recordPlan(tx, revisionId, { ...state, plan, authorTenantId: author });
  return { revisionId };
}

/** A plan rests on assumptions that its author sees: an id of another dossier is refused like one that does not exist. */
async function checkAssumptions(
  tx: TenantTx,
  dossierId: DossierId,
  { drivers, returns }: CashPlan,
): Promise<readonly FieldError[]> {
  const named = [
    { path: 'returns.assumptionId', id: returns.assumptionId },
    ...drivers.map(({ assumptionId }, index) => ({
      path: `drivers.${index}.assumptionId`,
      id: assumptionId,
    })),
  ].filter(({ id }) => id !== null);
  if (named.length === 0) return [];
  const seen = new Set(
    (await listAssumptions(tx, dossierId, NOW)).map(({ assumptionId }): string => assumptionId),
  );
  return named
    .filter(({ id }) => id === null || !seen.has(id))
    .map(({ path }) => ({ path, messageKey: 'liquidity.assumptionUnknown' }));
}

/** A driver without a premium has none: the schema says so with undefined, the domain by absence. */
function planOf(plan: Input['plan']): CashPlan {
  return {
    ...plan,
    drivers: plan.drivers.map(({ premiumBp, ...driver }) =>
      premiumBp === undefined ? driver : { ...driver, premiumBp },
    ),
  };
}
