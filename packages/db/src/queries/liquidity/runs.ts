import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId, ForecastRunId, KringId, TenantId } from '@regietafel/domain/core/ids';
import type {
  ForecastRunRequest,
  ForecastRunResult,
  ForecastRunState,
} from '@regietafel/domain/liquidity/forecast-run';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** A long simulation as it stands: what was asked, and its last step. */
export interface ForecastRun {
  readonly runId: ForecastRunId;
  readonly dossierId: DossierId;
  readonly kringId: KringId;
  readonly authorTenantId: TenantId;
  readonly request: ForecastRunRequest;
  readonly askedAt: Instant;
  readonly step: number;
  readonly state: ForecastRunState;
  readonly percent: number;
  readonly result: ForecastRunResult | null;
}

/** Most runs of an organisation that a dossier shows. */
const MOST_SHOWN = 5;

/** The latest runs of the reader's own organisation in a dossier, the newest first. */
export async function listForecastRuns(
  reader: TenantReader,
  dossierId: DossierId,
  authorTenantId: TenantId,
  limit = MOST_SHOWN,
): Promise<readonly ForecastRun[]> {
  return latestRuns(reader, dossierId, authorTenantId)
    .orderBy('asked.recordedAt', 'desc')
    .limit(limit)
    .execute();
}

/** One run of the own organisation; undefined when there is none that the reader sees. */
export function findForecastRun(
  reader: TenantReader,
  dossierId: DossierId,
  authorTenantId: TenantId,
  runId: ForecastRunId,
): Promise<ForecastRun | undefined> {
  return latestRuns(reader, dossierId, authorTenantId).where('asked.runId', '=', runId).executeTakeFirst();
}

function latestRuns(reader: TenantReader, dossierId: DossierId, authorTenantId: TenantId) {
  return reader
    .selectFrom('forecastRun as asked')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('forecastRun as step')
          .whereRef('step.dossierId', '=', 'asked.dossierId')
          .whereRef('step.authorTenantId', '=', 'asked.authorTenantId')
          .whereRef('step.runId', '=', 'asked.runId')
          .orderBy('step.step', 'desc')
          .limit(1)
          .select(['step.step', 'step.state', 'step.percent', 'step.result'])
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('asked.dossierId', '=', dossierId)
    .where('asked.authorTenantId', '=', authorTenantId)
    .where('asked.step', '=', 0)
    .select(['asked.runId', 'asked.dossierId', 'asked.kringId', 'asked.authorTenantId'])
    .select(['asked.recordedAt as askedAt', 'last.step', 'last.state', 'last.percent', 'last.result'])
    .select((eb) => eb.ref('asked.request').$castTo<ForecastRunRequest>().as('request'));
}

/** Records a step of a run; rejects with SQLSTATE 23505 when that step was taken by another. */
export async function recordRunStep(
  tx: TenantTx,
  run: Pick<
    ForecastRun,
    'runId' | 'dossierId' | 'kringId' | 'authorTenantId' | 'step' | 'state' | 'percent'
  > & {
    readonly request: ForecastRunRequest | null;
    readonly result: ForecastRunResult | null;
  },
): Promise<void> {
  const { request, result, ...step } = run;
  await tx
    .insertInto('forecastRun')
    .values({
      ...step,
      request: request && canonicalJson(request),
      result: result && canonicalJson(result),
    })
    .execute();
}
