import type { decideInput, recordedInPlan } from '@regietafel/contracts/landsdeel/record';
import { listDecisions, recordDecision } from '@regietafel/db/queries/landsdeel/decisions';
import { listPlaces } from '@regietafel/db/queries/landsdeel/places';
import { listParts } from '@regietafel/db/queries/landsdeel/plans';
import { DomainError } from '@regietafel/domain/core/errors';
import { newId, type RevisionId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { pathHash } from '@regietafel/domain/landsdeel/decision';
import { linesOf } from '@regietafel/domain/landsdeel/lines';
import type * as z from 'zod/mini';
import { Overtaken } from '../history/overtaking.ts';
import { type Asker, invalid } from '../sharing/asker.ts';
import { planDesk, requireStep, saveInPlan } from './place.ts';

/**
 * Records how the own region decides on its own part. What it decided on has to be the path as it stands: when that moved
 * in the meantime, the answer is a conflict.
 */
export function decide(
  asker: Asker,
  input: z.output<typeof decideInput>,
): Promise<z.output<typeof recordedInPlan>> {
  if (input.decidedOn > asker.today) throw invalid('decidedOn', 'field.future');
  return saveInPlan(asker, input, async (tx) => {
    await planDesk(tx, asker, input, 'landsdeel.decide');
    const { dossierId } = input;
    const authorTenantId = asker.actor.tenantId;
    const isPart = (await listParts(tx, dossierId)).some(({ tenantId }) => tenantId === authorTenantId);
    if (!isPart) throw new DomainError('FORBIDDEN', 'landsdeel.noPart');
    const before = (await listDecisions(tx, dossierId, NOW)).findLast(
      (one) => one.authorTenantId === authorTenantId,
    );
    await requireStep(tx, input, before);
    const hash = await pathHash(linesOf(await listPlaces(tx, dossierId, NOW)), authorTenantId);
    if (hash !== input.pathHash) throw new Overtaken();
    const revisionId = newId<RevisionId>();
    const { mayWiden: _mayWiden, ...decision } = input;
    await recordDecision(tx, revisionId, { ...decision, authorTenantId });
    return { revisionId };
  });
}
