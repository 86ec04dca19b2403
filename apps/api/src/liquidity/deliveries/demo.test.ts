import type { Deliveries, Delivery } from '@regietafel/contracts/liquidity/deliveries';
import type { Portfolio } from '@regietafel/contracts/portfolio/portfolio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../../risks/testing/risk-table.ts';
import { type DemoTable, openDemoTable } from '../../testing/demo-table.ts';

let table: DemoTable;
let dossierId: string;

beforeAll(async () => {
  table = await openDemoTable();
  const browser = await table.as('controller@zuid-limburg');
  const { dossiers } = (await browser.query('portfolio.list')).data as Portfolio;
  dossierId = dossiers.find(({ slug }) => slug === 'xonar')?.dossierId ?? '';
});
afterAll(() => table.close());

const ask = async <T>(path: string, input: object) =>
  (await (await table.as('controller@zuid-limburg')).query(path, { dossierId, asOf: NOW, ...input }))
    .data as T;

describe('the deliveries of the demonstration', () => {
  test('were too favourable, each resting on a return that did not come true', async () => {
    const { deliveries, lookBacks } = await ask<Deliveries>('liquidity.deliveries', {});
    expect(deliveries).toHaveLength(6);
    expect(lookBacks[0]).toMatchObject({ deliveries: 6, missing: 0, bias: { verdict: 'te_gunstig' } });
    expect(lookBacks[0]?.calibration?.points).toBe(21);
  });

  test('have a band that was drawn, and content that is what its hash says', async () => {
    const { deliveries } = await ask<Deliveries>('liquidity.deliveries', {});
    for (const { deliveryId } of deliveries) {
      const { isIntact, content, isFictitious } = await ask<Delivery>('liquidity.delivery', { deliveryId });
      expect([isIntact, isFictitious, content.band?.paths]).toEqual([true, true, 10_000]);
    }
  });
});
