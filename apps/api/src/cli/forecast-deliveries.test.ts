import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeliveryTable, deliveredOf, seatDeliveryTable } from '../liquidity/testing/delivery-table.ts';
import { runCommand, settingsOf } from '../testing/command-line.ts';

let table: DeliveryTable;

beforeAll(async () => {
  table = await seatDeliveryTable();
  await table.budget('provider');
  for (const [index, opening] of [200_000_00, 250_000_00, 300_000_00].entries()) {
    await table.plan('provider', opening);
    deliveredOf(await table.deliver('provider', { standPer: `2025-01-0${index + 1}` }));
  }
});
afterAll(() => table.close());

const forecast = (command: string, seat: Parameters<DeliveryTable['personOf']>[0], ...options: string[]) =>
  runCommand(
    ['forecast', command, '--dossier', table.dossier.slug, '--as', table.personOf(seat).email, ...options],
    settingsOf(table.api.urls, table.api.ownerUrl),
  );

describe('delivered forecasts from the command line', () => {
  test('as long as nothing came true, that is said', async () => {
    const { exitCode, stdout } = await forecast('backtest', 'partner');
    expect([exitCode, stdout]).toEqual([0, 'Van geen geleverde prognose is nog bekend wat ervan uitkwam.\n']);
  });

  test('are told newest first, each beside the one before it', async () => {
    const { exitCode, stdout, json } = await forecast('deliveries', 'partner', '--json');
    expect(exitCode).toBe(0);
    const { deliveries } = json();
    expect(deliveries.map((one: { standPer: string }) => one.standPer)).toEqual([
      '2025-01-03',
      '2025-01-02',
      '2025-01-01',
    ]);
    expect(stdout.trim().startsWith('{')).toBe(true);
    expect((await forecast('deliveries', 'partner')).stdout.split('\n')).toHaveLength(4);
  });

  test('are held against what came true, in words and as one document', async () => {
    await table.actual('provider', '2025-01', 100_000_00);
    const said = await forecast('backtest', 'partner');
    expect(said.stdout).toContain('de laatste drie prognoses waren gemiddeld €\u00a0150.000 te gunstig.');
    const { authors } = (await forecast('backtest', 'partner', '--json')).json();
    expect(authors[0]).toMatchObject({ deliveries: 3, points: 3, bias: { meanErrorCents: 150_000_00 } });
  });

  test('tell whoever does not read their kring nothing, and a stranger that there is no such dossier', async () => {
    expect((await forecast('deliveries', 'council', '--json')).json()).toEqual({ deliveries: [] });
    const stranger = await forecast('backtest', 'outsider');
    expect(stranger.exitCode).toBe(1);
    expect(stranger.stdout).toBe('');
  });
});
