import type { ShownDifference, ShownSubsidyAnswer } from '@regietafel/contracts/liquidity/delivery-figures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeliveryTable, deliveredOf, seatDeliveryTable } from '../testing/delivery-table.ts';

let table: DeliveryTable;
const ids: string[] = [];

/** Three deliveries that start at 200, 250 and 300 thousand euros and stay there; the bank ended at 100 in January and at 200 in March. */
beforeAll(async () => {
  table = await seatDeliveryTable();
  await table.budget('provider');
  for (const [index, opening] of [200_000_00, 250_000_00, 300_000_00].entries()) {
    await table.plan('provider', opening);
    const standPer = `2025-01-0${index + 1}`;
    ids.push(deliveredOf(await table.deliver('provider', { standPer })).deliveryId);
  }
  await table.actual('provider', '2025-01', 100_000_00, 90_000_00);
  await table.actual('provider', '2025-03', 200_000_00);
});
afterAll(() => table.close());

describe('looking back at deliveries', () => {
  test('tells the bias with its error, the months that are missing, and each delivery by itself', async () => {
    const { lookBacks } = await table.deliveries('partner');
    expect(lookBacks).toHaveLength(1);
    // Mean errors of 50, 100 and 150 thousand euros: their mean is 100, s is 50 and s/√3 is 28,867.51.
    expect(lookBacks[0]).toMatchObject({
      deliveries: 3,
      points: 6,
      missing: 3,
      bias: {
        verdict: 'te_gunstig',
        meanErrorCents: 100_000_00,
        standardErrorCents: 28_867_51,
        aboutCents: 100_000_00,
      },
      meanAbsoluteErrorCents: 100_000_00,
    });
    expect(lookBacks[0]?.perDelivery.map(({ meanErrorCents }) => meanErrorCents)).toEqual([
      50_000_00, 100_000_00, 150_000_00,
    ]);
    expect(lookBacks[0]?.perHorizon.map(({ horizon, meanErrorCents }) => [horizon, meanErrorCents])).toEqual([
      [1, 150_000_00],
      [3, 50_000_00],
    ]);
  });

  test('calibrates over three deliveries: without noise the band is a line, which one balance of six lies on', async () => {
    const { lookBacks } = await table.deliveries('partner');
    expect(lookBacks[0]?.calibration).toMatchObject({
      lower: 0.05,
      upper: 0.95,
      points: 6,
      within: 1,
      share: 1 / 6,
    });
    const [low, high] = lookBacks[0]?.calibration?.interval ?? [];
    // Wilson, 1 of 6 at 95 %: centre (1/6 + z²/12) / (1 + z²/6) = 0.2968, half width 0.2667.
    expect(low).toBeCloseTo(0.0301, 3);
    expect(high).toBeCloseTo(0.5635, 3);
    // Pinball at 0.95 of an actual that lies under the line: 0.05 of the distance, on average 100 thousand euros.
    const highest = lookBacks[0]?.calibration?.levels.at(-1);
    expect(highest).toMatchObject({ level: 0.95, points: 6, below: 6, meanPinballCents: 5_000_00 });
  });

  test('lays what came true beside each line, month by month, and says what is unknown', async () => {
    const { variance } = await table.delivery('partner', ids[0] ?? '');
    expect(variance.months).toEqual(['2025-01', '2025-03']);
    expect(
      variance.lines.map(({ key, total, unknownMonths }) => [key, total?.difference ?? null, unknownMonths]),
    ).toEqual([
      ['verblijf', -10_000_00, 1],
      ['huur', null, 2],
    ]);
    expect(variance.closing.months.map(({ difference }) => difference)).toEqual([-100_000_00, 0]);
  });

  test('says what changed between two of them', async () => {
    const { difference } = await table.ask<{ difference: ShownDifference }>(
      'partner',
      'liquidity.deliveryDifference',
      {
        before: ids[0],
        after: ids[2],
      },
    );
    expect(difference.start.difference).toBe(100_000_00);
    expect(difference.end.difference).toBe(100_000_00);
    expect(difference.lines.map((line) => line.difference)).toEqual([0, 0]);
  });

  test('holds a delivery against the national scheme of the day', async () => {
    const ask = (on: string) =>
      table.ask<ShownSubsidyAnswer>('partner', 'liquidity.subsidyTest', { deliveryId: ids[0], on });
    const answer = await ask('2025-01-01');
    expect(answer).toMatchObject({
      verdict: 'no',
      needCents: 0,
      turnover: { cents: 1_200_000_00, year: 2025, kind: 'begroting' },
      maxCents: 180_000_00,
      windowTo: '2025-07-01',
      doubts: ['scheme_unconfirmed'],
    });
    expect((await ask('2019-12-31')).doubts).toEqual(['no_scheme']);
    expect((await ask('2026-12-01')).doubts).toContain('forecast_too_short');
  });

  test('shows nothing of it to whoever does not read the kring', async () => {
    expect((await table.deliveries('council')).deliveries).toEqual([]);
    await expect(table.delivery('council', ids[0] ?? '')).rejects.toThrow('NOT_FOUND');
  });
});
