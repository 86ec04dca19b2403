import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { DossierId, RevisionId, ScenarioId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { Revision } from '@regietafel/domain/history/revision';
import type { ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { takeId } from '../property/states.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

/** What somebody switched, moved and scaled, laid aside under a name. It changes no record. */
export interface ScenarioRevision extends Revision {
  readonly scenarioId: ScenarioId;
  readonly name: string;
  readonly note: string;
  readonly overrides: ForecastOverrides;
  readonly removedReason: string | null;
  readonly isFictitious: boolean;
}

export interface OriginatedScenario extends ScenarioRevision {
  readonly origin: Origin;
}

/** The scenarios of a dossier as they stand at the reading position, by name; removed ones too. */
export async function listScenarios(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly OriginatedScenario[]> {
  const rows = await reader
    .selectFrom('forecastScenarioRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .distinctOn('r.recordId')
    .select(['r.recordId as scenarioId', 'r.revisionId', 'r.dossierId', 'r.standPer', 'r.removedReason'])
    .select(['r.name', 'r.note', 'r.overrides', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('r.recordId')
    .orderBy('r.standPer', 'desc')
    .orderBy('r.recordedAt', 'desc')
    .execute();
  return rows
    .map(({ authorName, kringWords, ...scenario }) => ({
      ...scenario,
      origin: originOf({ ...scenario, authorName, kringWords }),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** What somebody records of a scenario; `supersedes` is its last state, or null for a new one. */
export type NewScenario = Omit<ScenarioRevision, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
  readonly isFictitious?: boolean;
};

/**
 * Records a state of a scenario; the first one also takes its id for its author. Rejects with SQLSTATE 23505 when another
 * one already follows `supersedes`.
 */
export async function recordScenario(
  tx: TenantTx,
  revisionId: RevisionId,
  { scenarioId, ...scenario }: NewScenario,
): Promise<void> {
  await takeId(tx, { recordId: scenarioId, kind: 'forecast_scenario' }, scenario);
  await tx
    .insertInto('forecastScenarioRevision')
    .values({ recordId: scenarioId, revisionId, ...scenario, overrides: canonicalJson(scenario.overrides) })
    .execute();
}
