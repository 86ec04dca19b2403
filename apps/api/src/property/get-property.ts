import type { Property } from '@regietafel/contracts/property/property';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listBuildings } from '@regietafel/db/queries/property/buildings';
import { listMeans } from '@regietafel/db/queries/property/means';
import { listPhasings } from '@regietafel/db/queries/property/phasings';
import { listPlans } from '@regietafel/db/queries/property/plans';
import { listCoverableRisks } from '@regietafel/db/queries/property/risks';
import type { Originated } from '@regietafel/db/queries/property/states';
import { listWorks } from '@regietafel/db/queries/property/works';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { chosenPhasing } from '@regietafel/domain/property/means';
import { currentStates } from '@regietafel/domain/property/states';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { writingPlacesOf } from '../sharing/record-as.ts';

/** The property of a dossier at a reading position; NOT_FOUND when the dossier is absent or not shared. */
export async function getProperty(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<Property> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, buildings, plans, works, means, phasings, risks] = await Promise.all([
    findDesk(reader, dossierId),
    listBuildings(reader, dossierId, asOf),
    listPlans(reader, dossierId, asOf),
    listWorks(reader, dossierId, asOf),
    listMeans(reader, dossierId, asOf),
    listPhasings(reader, dossierId, asOf),
    listCoverableRisks(reader, dossierId),
  ]);
  const desk = found(foundDesk);
  const present = <State extends Originated<Recorded>>(
    states: readonly State[],
    idOf: (state: State) => string,
  ) => presentStates(states, idOf, desk, asker);
  return {
    day: judgingDay(asOf, asker.today),
    buildings: present(buildings, ({ buildingId }) => buildingId).toSorted(byName),
    plans: present(plans, ({ planId }) => planId).toSorted(byName),
    works: present(works, ({ workId }) => workId).toSorted((a, b) => a.firstYear - b.firstYear),
    means: present(means, ({ meansId }) => meansId).toSorted(byName),
    phasings: present(phasings, ({ phasingId }) => phasingId).toSorted(byName),
    chosenPhasingId: chosenPhasing(currentStates(phasings, ({ phasingId }) => phasingId))?.phasingId ?? null,
    risks,
    places: writingPlacesOf(desk, asker, 'property.record'),
  };
}

interface Recorded {
  readonly revisionId: RevisionId;
  readonly standPer: PlainDate;
  readonly recordedAt: Instant;
}

/** Of each record the state that counts, with the last revision that was recorded: upon that one the next state builds. */
function presentStates<State extends Originated<Recorded>>(
  states: readonly State[],
  idOf: (state: State) => string,
  desk: Desk,
  asker: Asker,
) {
  const heads = new Map(states.map((state) => [idOf(state), state.revisionId]));
  return currentStates(states, idOf).map((state) => ({
    ...state,
    headRevisionId: heads.get(idOf(state)) ?? state.revisionId,
    origin: presentOrigin(state.origin, desk, asker),
  }));
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'nl');
}
