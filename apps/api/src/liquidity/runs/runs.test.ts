import type { ShownRun } from '@regietafel/contracts/liquidity/runs';
import { withSystem } from '@regietafel/db/kernel/with-system';
import type { ForecastRunId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningWorker, startWorker } from '../../jobs/worker.ts';
import { createLogger } from '../../observability/logger.ts';
import { type DeliveryTable, seatDeliveryTable } from '../testing/delivery-table.ts';
import { performRun } from './perform-run.ts';

let table: DeliveryTable;
let worker: RunningWorker | undefined;
beforeAll(async () => {
  table = await seatDeliveryTable();
  await table.budget('provider');
  await table.plan('provider', 50_000_00);
});
afterAll(async () => {
  await worker?.close();
  await table.api.close();
});

const NOW = { standPer: null, knownAt: null };
const ASKED = {
  standPer: null,
  view: { kind: 'kernteam' },
  overrides: { events: {}, returnChoice: null, drivers: {} },
  paths: 100_000,
  seed: 3,
};

type Seat = Parameters<DeliveryTable['tell']>[0];
const runsOf = async (seat: Seat) =>
  (await table.ask<{ runs: readonly ShownRun[] }>(seat, 'liquidity.runs', { asOf: NOW })).runs;

async function start(seat: Seat, overrides: object = {}): Promise<ForecastRunId> {
  const outcome = await table.tell(seat, 'liquidity.startRun', { ...ASKED, ...overrides });
  if (outcome.data === undefined) throw new Error(outcome.body);
  return (outcome.data as { runId: ForecastRunId }).runId;
}

const context = () => ({
  database: table.api.database,
  mailer: null,
  queue: { send: () => Promise.reject(new Error('no job puts in another')) },
  now: () => Temporal.Now.instant().toString() as never,
});
const jobOf = (seat: Seat, runId: ForecastRunId) => ({
  runId,
  dossierId: table.dossier.dossierId,
  ...table.actorOf(seat),
});

describe('a long simulation on the server', () => {
  test('waits in the queue, is drawn by the worker, and tells what it takes to find it again', async () => {
    const runId = await start('owner');
    expect(await runsOf('owner')).toMatchObject([{ runId, state: 'asked', percent: 0, result: null }]);
    worker = await startWorker({
      database: table.api.urls,
      mailer: null,
      logger: createLogger('silent'),
      pollingSeconds: 0.5,
    });
    await vi.waitFor(async () => expect(await runsOf('owner')).toMatchObject([{ state: 'done' }]), 30_000);
    await worker.close();
    worker = undefined;
    const [run] = await runsOf('owner');
    expect(run).toMatchObject({ paths: 100_000, seed: 3, percent: 100 });
    expect(run?.result?.modelHash).toMatch(/^[0-9a-f]{64}$/);
    expect(run?.result?.months).toHaveLength(24);
  });

  test('belongs to the organisation that asked: nobody else sees that it is there', async () => {
    expect(await runsOf('partner')).toEqual([]);
    expect(await runsOf('provider')).toEqual([]);
    const [run] = await runsOf('owner');
    const stopped = await table.tell('partner', 'liquidity.stopRun', { runId: run?.runId });
    expect(stopped.error?.code).toBe('NOT_FOUND');
  });

  test('gives the same answer twice, and doing a job again changes nothing', async () => {
    const runId = await start('owner');
    await performRun(context(), jobOf('owner', runId));
    const [again, first] = await runsOf('owner');
    expect(again?.result).toEqual(first?.result);
    await performRun(context(), jobOf('owner', runId));
    expect((await runsOf('owner'))[0]).toEqual(again);
  });

  test('stays stopped, whatever the worker still wants', async () => {
    const runId = await start('owner');
    expect((await table.tell('owner', 'liquidity.stopRun', { runId })).error).toBeUndefined();
    await performRun(context(), jobOf('owner', runId));
    expect((await runsOf('owner'))[0]).toMatchObject({ runId, state: 'stopped', result: null });
  });

  test('gives nothing to who no longer takes part', async () => {
    const runId = await start('partner');
    const { dossierId } = table.dossier;
    const { tenantId } = table.actorOf('partner');
    await withSystem(table.api.database, 'open a dossier and admit participants', (tx) =>
      tx
        .updateTable('participation')
        .set({ validTo: '2024-01-01' as never })
        .where('dossierId', '=', dossierId)
        .where('tenantId', '=', tenantId)
        .execute(),
    );
    await performRun(context(), jobOf('partner', runId));
    expect((await table.tell('partner', 'liquidity.startRun', ASKED)).error?.code).toBe('NOT_FOUND');
  });

  test.each([
    ['too few futures', { paths: 10 }, 'paths'],
    ['too many futures', { paths: 2_000_000 }, 'paths'],
    ['a seed below 0', { seed: -1 }, 'seed'],
  ])('%s is refused by its field', async (_, overrides, field) => {
    const { error } = await table.tell('owner', 'liquidity.startRun', { ...ASKED, ...overrides });
    expect(error?.fields.map(({ path }) => path)).toEqual([field]);
  });
});
