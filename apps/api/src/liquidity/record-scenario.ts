import {
  type recordedScenario,
  type recordScenarioInput,
  type removeScenarioInput,
  scenarioConflict,
} from '@regietafel/contracts/liquidity/scenarios';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listScenarios, type NewScenario, recordScenario } from '@regietafel/db/queries/liquidity/scenarios';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { type DossierId, newId, type RevisionId, type ScenarioId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { checkOverrides } from '@regietafel/domain/liquidity/check-overrides';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { presentScenario } from './present-forecast.ts';
import { refuseFields } from './require-next.ts';

const ACTION = 'liquidity.recordScenario';
type Recorded = z.output<typeof recordedScenario>;

/** Lays aside what somebody switched, moved and scaled, under a name of the own organisation. */
export async function saveScenario(
  asker: Asker,
  input: z.output<typeof recordScenarioInput>,
): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  refuseFields(checkOverrides(input.overrides));
  return saving(asker, input, (tx) => recordScenarioIn(tx, asker, input));
}

/** The same of overrides that were checked, within a transaction that is under way. */
export async function recordScenarioIn(
  tx: TenantTx,
  asker: Asker,
  input: z.output<typeof recordScenarioInput>,
): Promise<Recorded> {
  const { scenarioId, supersedes, mayWiden, ...content } = input;
  const { dossierId, kringId } = input;
  const authorTenantId = asker.actor.tenantId;
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, ACTION);
  const head = scenarioId === null ? undefined : await ownScenario(tx, asker, { dossierId, scenarioId });
  getWritableKring(desk, authorTenantId, kringId);
  requireHead(supersedes, head?.revisionId ?? null);
  const from = head === undefined ? [] : [head.kringId];
  await requireWidening(tx, { dossierId, from, to: kringId, mayWiden });
  return store(tx, {
    ...content,
    authorTenantId,
    supersedes,
    scenarioId: scenarioId ?? newId<ScenarioId>(),
    removedReason: null,
  });
}

/** Takes a scenario from the list, with the reason. */
export async function removeScenario(
  asker: Asker,
  input: z.output<typeof removeScenarioInput>,
): Promise<Recorded> {
  refuseFuture(input.standPer, asker.today);
  return saving(asker, input, async (tx) => {
    requireAtDesk(found(await findDesk(tx, input.dossierId)), asker, ACTION);
    const head = await ownScenario(tx, asker, input);
    requireHead(input.supersedes, head.revisionId);
    const {
      origin: _origin,
      revisionId: _revision,
      recordedAt: _recorded,
      isFictitious: _made,
      ...state
    } = head;
    const { standPer, supersedes, reason } = input;
    return store(tx, { ...state, standPer, supersedes, removedReason: reason });
  });
}

/** Runs a save; a conflict tells how the scenario stands now. */
function saving(
  asker: Asker,
  { dossierId, scenarioId }: { readonly dossierId: DossierId; readonly scenarioId: ScenarioId | null },
  save: (tx: TenantTx) => Promise<Recorded>,
): Promise<Recorded> {
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, save),
    async () => {
      const reader = tenantReader(asker.database, asker.actor, { dossierId });
      const [desk, scenarios] = await Promise.all([
        findDesk(reader, dossierId),
        listScenarios(reader, dossierId, NOW),
      ]);
      const current = scenarios.find((one) => one.scenarioId === scenarioId);
      return scenarioConflict.parse({
        current: current === undefined ? null : presentScenario(current, found(desk), asker),
      });
    },
  );
}

/** The own scenario as it stands; one of somebody else is as one that does not exist. */
async function ownScenario(
  tx: TenantTx,
  { actor }: Asker,
  { dossierId, scenarioId }: { readonly dossierId: DossierId; readonly scenarioId: ScenarioId },
) {
  const scenarios = await listScenarios(tx, dossierId, NOW);
  return found(
    scenarios.find(
      (one) =>
        one.scenarioId === scenarioId && one.removedReason === null && one.authorTenantId === actor.tenantId,
    ),
  );
}

async function store(tx: TenantTx, scenario: NewScenario): Promise<Recorded> {
  const revisionId = newId<RevisionId>();
  await recordScenario(tx, revisionId, scenario);
  return { scenarioId: scenario.scenarioId, revisionId };
}
