import {
  judgementsConflict,
  type recordAssumptionInput,
  type recordedAssumption,
} from '@regietafel/contracts/judgements/judgements';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listAssumptions, recordAssumption } from '@regietafel/db/queries/judgements/assumptions';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import { type AssumptionId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { checkAssumption } from '@regietafel/domain/judgements/assumption';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, mayWriteAs, requireAtDesk } from '../sharing/desk.ts';
import { authorAs } from '../sharing/record-as.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { getJudgements } from './get-judgements.ts';

type Input = z.output<typeof recordAssumptionInput>;
type Recorded = z.output<typeof recordedAssumption>;

/** Records an assumption or its next state; a conflict tells how the judgements stand by somebody else's hand. */
export async function saveAssumption(asker: Asker, input: Input): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, (tx) => record(tx, asker, input)),
    async () =>
      judgementsConflict.parse({
        current: await getJudgements(asker, { dossierId: input.dossierId, asOf: NOW }),
      }),
  );
}

async function record(tx: TenantTx, asker: Asker, input: Input): Promise<Recorded> {
  const { recordAs, mayWiden, assumptionId: known, ...content } = input;
  const desk = found(await findDesk(tx, input.dossierId));
  const head = known === null ? null : await findHead(tx, input.dossierId, known);
  if (head !== null) {
    requireAtDesk(desk, asker, 'judgements.assume');
    if (!mayWriteAs(desk, head.authorTenantId)) throw new DomainError('FORBIDDEN', 'judgements.notAuthor');
    requireHead(input.supersedes, head.revisionId);
  }
  const authorTenantId = head?.authorTenantId ?? authorAs(recordAs, desk, asker, 'judgements.assume');
  getWritableKring(desk, authorTenantId, input.kringId);
  const checked = checkAssumption(head, input);
  if (!checked.ok) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields: checked.error });
  const from = head === null ? [] : [head.kringId];
  await requireWidening(tx, { dossierId: input.dossierId, from, to: input.kringId, mayWiden });
  const assumptionId = known ?? newId<AssumptionId>();
  const revisionId = newId<RevisionId>();
  await recordAssumption(tx, revisionId, { ...content, assumptionId, authorTenantId });
  return { assumptionId, revisionId };
}

async function findHead(tx: TenantTx, dossierId: Input['dossierId'], assumptionId: AssumptionId) {
  const states = await listAssumptions(tx, dossierId, NOW);
  return found(states.findLast((state) => state.assumptionId === assumptionId));
}
