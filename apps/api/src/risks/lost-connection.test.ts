import type { Register } from '@regietafel/contracts/risks/register';
import { withConnection } from '@regietafel/db/embedded/connection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildContent, NOW, type RiskTable, seatRiskTable } from './testing/risk-table.ts';

let table: RiskTable;

beforeAll(async () => {
  table = await seatRiskTable();
});

afterAll(() => table.close());

async function rowsOf(): Promise<Register['rows']> {
  const browser = await table.as('owner');
  const outcome = await browser.query('risks.register', {
    dossierId: table.dossier.dossierId,
    asOf: NOW,
  });
  return (outcome.data as Register).rows;
}

async function save() {
  const browser = await table.as('owner');
  return browser.mutate('risks.record', {
    dossierId: table.dossier.dossierId,
    riskId: null,
    supersedes: null,
    kringId: table.dossier.kringen.tafel,
    standPer: '2024-08-15',
    content: buildContent(),
  });
}

test('a connection that is lost in the middle of a save leaves nothing half stored', async () => {
  const outcome = await withConnection(table.api.ownerUrl, async (owner) => {
    // The save stores the head of the risk and then has to wait for us.
    await owner.query('begin');
    await owner.query('lock table public.risk_revision in exclusive mode');
    const saving = save();
    await killWaiting(
      async () =>
        (
          await owner.query<{ pid: number }>(
            "select pid from pg_locks where not granted and relation = 'public.risk_revision'::regclass",
          )
        ).rows[0]?.pid,
    );
    const refused = await saving;
    await owner.query('rollback');
    return refused;
  });
  expect(outcome.status).toBe(500);
  expect(outcome.error?.code).toBe('UNAVAILABLE');
  expect(outcome.body).not.toContain(buildContent().title);
  expect(table.api.log.join()).not.toContain(buildContent().title);

  expect(await rowsOf()).toEqual([]);
  expect((await save()).status).toBe(200);
  expect(await rowsOf()).toHaveLength(1);
});

/** Ends the backend that waits for our lock, as a lost connection would; a role may end its own backends. */
async function killWaiting(findWaiting: () => Promise<number | undefined>): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    const pid = await findWaiting();
    if (pid !== undefined) {
      await withConnection(table.api.urls.appUrl, (app) =>
        app.query('select pg_terminate_backend($1)', [pid]),
      );
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the save never waited');
}
