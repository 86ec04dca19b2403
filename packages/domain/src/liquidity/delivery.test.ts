import { describe, expect, test } from 'vitest';
import { cents } from '../core/cents.ts';
import { buildDelivery } from '../testing/build-delivery.ts';
import { deliveryHash } from './delivery.ts';

describe('the hash of a delivery', () => {
  const delivery = buildDelivery({ firstMonth: '2024-01', opening: 100, lines: { omzet: [10, 10] } });

  test('does not depend on the order of the keys, nor on how the database stores them', async () => {
    const turned = Object.fromEntries(Object.entries(delivery).toReversed()) as unknown as typeof delivery;
    expect(await deliveryHash(turned)).toBe(await deliveryHash(delivery));
    expect(await deliveryHash(JSON.parse(JSON.stringify(delivery)))).toBe(await deliveryHash(delivery));
  });

  test('is another one after the change of a single cent, word or month', async () => {
    const own = await deliveryHash(delivery);
    const others = [
      { ...delivery, closing: [cents(110), cents(121)] },
      { ...delivery, protocol: { cause: 'a', action: 'b' } },
      { ...delivery, gapsNote: '.' },
      buildDelivery({ firstMonth: '2024-02', opening: 100, lines: { omzet: [10, 10] } }),
    ];
    for (const other of others) expect(await deliveryHash(other)).not.toBe(own);
  });
});
