import type { Ladder, recordedStep, recordStepInput } from '@regietafel/contracts/ladder/ladder';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listTredeDefinitions } from '@regietafel/db/queries/ladder/definitions';
import { listLadderSteps, recordLadderStep } from '@regietafel/db/queries/ladder/steps';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import { DomainError } from '@regietafel/domain/core/errors';
import { type DossierId, type LadderStepId, newId, type TenantId } from '@regietafel/domain/core/ids';
import { type AsOf, NOW } from '@regietafel/domain/history/as-of';
import { checkLadderStep, ladderTimeline, tredeOn } from '@regietafel/domain/ladder/timeline';
import type * as z from 'zod/mini';
import { type Asker, found, invalid, judgingDay } from '../sharing/asker.ts';
import { getWritableKring, mayAtDesk, requireAtDesk } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

type RecordAs = Ladder['places'][number]['recordAs'];

/** The ladder of a dossier at a reading position; NOT_FOUND when the dossier is absent or not shared. */
export async function getLadder(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<Ladder> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const day = judgingDay(asOf, asker.today);
  const [foundDesk, steps, definitions] = await Promise.all([
    findDesk(reader, dossierId),
    listLadderSteps(reader, dossierId, asOf),
    listTredeDefinitions(reader, day),
  ]);
  const desk = found(foundDesk);
  const origins = new Map(steps.map((step) => [step.id, presentOrigin(step.origin, desk, asker)]));
  const current = tredeOn(steps, day);
  return {
    day,
    current:
      current === undefined
        ? null
        : { trede: current.trede, since: current.since, precision: current.precision },
    steps: ladderTimeline(steps, day).map(({ step, tredeBefore, tredeAfter }) => {
      const { id, kind, trede, effectiveOn, precision, decidedBy, document, note } = step;
      const written = { id, kind, trede, effectiveOn, precision, decidedBy, document, note };
      return { ...written, tredeBefore, tredeAfter, origin: found(origins.get(id)) };
    }),
    definitions,
    places: placesOf(desk, asker),
  };
}

/** Records a step in the own name or in the table's; refuses one that cannot follow the history of the dossier. */
export async function recordStep(
  asker: Asker,
  { recordAs, ...step }: z.output<typeof recordStepInput>,
): Promise<z.output<typeof recordedStep>> {
  if (step.effectiveOn > asker.today) throw invalid('effectiveOn', 'field.future');
  return withTenant(asker.database, asker.actor, async (tx) => {
    const desk = found(await findDesk(tx, step.dossierId));
    const authorTenantId = authorAs(recordAs, desk, asker);
    getWritableKring(desk, authorTenantId, step.kringId);
    const steps = await listLadderSteps(tx, step.dossierId, NOW);
    const definitions = await listTredeDefinitions(tx, step.effectiveOn);
    const checked = checkLadderStep(steps, step, definitions);
    if (!checked.ok) throw invalid('trede', `ladder.${checked.error}`);
    const stepId = newId<LadderStepId>();
    await recordLadderStep(tx, stepId, { ...step, authorTenantId });
    return { stepId };
  });
}

/** The name under which the asker records; FORBIDDEN without the capacity or the seat that it takes. */
function authorAs(recordAs: RecordAs, desk: Desk, asker: Asker): TenantId {
  if (recordAs === 'own') {
    requireAtDesk(desk, asker, 'ladder.recordStep');
    return asker.actor.tenantId;
  }
  const joint = jointAuthorOf(desk, asker);
  if (joint === undefined) throw new DomainError('FORBIDDEN', 'core.forbidden');
  return joint;
}

function placesOf(desk: Desk, asker: Asker): Ladder['places'] {
  const kringenUnder = (author: TenantId) =>
    desk.places.filter((place) => place.authorTenantId === author).map((place) => place.kring);
  const joint = jointAuthorOf(desk, asker);
  return [
    ...(joint === undefined ? [] : [{ recordAs: 'tafel' as const, kringen: kringenUnder(joint) }]),
    ...(mayAtDesk(desk, asker, 'ladder.recordStep')
      ? [{ recordAs: 'own' as const, kringen: kringenUnder(asker.actor.tenantId) }]
      : []),
  ];
}

/** The table as an author, when the asker has a seat that acts for it: the only name but the own that a desk can hold. */
function jointAuthorOf(desk: Desk, { actor }: Asker): TenantId | undefined {
  return desk.places.find((place) => place.authorTenantId !== actor.tenantId)?.authorTenantId;
}
