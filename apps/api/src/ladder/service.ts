import type { Ladder, recordedStep, recordStepInput } from '@regietafel/contracts/ladder/ladder';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listTredeDefinitions } from '@regietafel/db/queries/ladder/definitions';
import { listLadderSteps, type NewLadderStep, recordLadderStep } from '@regietafel/db/queries/ladder/steps';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { type PlainDate, plainDate } from '@regietafel/domain/core/dates';
import { type DossierId, type LadderStepId, newId } from '@regietafel/domain/core/ids';
import { type AsOf, NOW } from '@regietafel/domain/history/as-of';
import { checkLadderStep, ladderTimeline, tredeOn } from '@regietafel/domain/ladder/timeline';
import type * as z from 'zod/mini';
import { type Asker, found, invalid, judgingDay } from '../sharing/asker.ts';
import { getWritableKring } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { authorAs, writingPlacesOf } from '../sharing/record-as.ts';

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
    places: writingPlacesOf(desk, asker, 'ladder.recordStep'),
  };
}

/** Records a step in the own name or in the table's; refuses one that cannot follow the history of the dossier. */
export async function recordStep(
  asker: Asker,
  { recordAs, ...input }: z.output<typeof recordStepInput>,
): Promise<z.output<typeof recordedStep>> {
  const step = { ...input, effectiveOn: dayOf(input) };
  if (step.effectiveOn > asker.today) throw invalid('effectiveOn', 'field.future');
  return withTenant(asker.database, asker.actor, async (tx) => {
    const desk = found(await findDesk(tx, step.dossierId));
    const authorTenantId = authorAs(recordAs, desk, asker, 'ladder.recordStep');
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

/** The day from which a step holds: of a month alone, the first day stands for it. */
function dayOf({ effectiveOn, precision }: Pick<NewLadderStep, 'effectiveOn' | 'precision'>): PlainDate {
  return precision === 'month' ? plainDate(`${effectiveOn.slice(0, 7)}-01`) : effectiveOn;
}
