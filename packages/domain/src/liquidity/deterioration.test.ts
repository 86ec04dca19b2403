import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDelivery } from '../testing/build-delivery.ts';
import { deteriorationOf, WORSE_FROM_CENTS } from './deterioration.ts';

const flat = (firstMonth: string, net: readonly number[], limit = 0, opening = 200_000_00) =>
  buildDelivery({ firstMonth, opening, limit, lines: { omzet: net } });

describe('a forecast beside the delivery before it', () => {
  test('is not worse when it is the same, a month later', () => {
    const before = flat('2024-01', [10, 20, 30, 40]);
    const now = flat('2024-02', [20, 30, 40, 50], 0, 200_000_00 + 10);
    const found = deteriorationOf(before, now);
    expect(found?.shared).toEqual({ first: '2024-02', last: '2024-04' });
    expect(found?.reasons).toEqual([]);
  });

  test('is worse from the threshold on, and not a cent before it', () => {
    const before = flat('2024-01', [0, 0, 0]);
    const lower = (cents: number) => flat('2024-01', [0, -cents, 0]);
    expect(deteriorationOf(before, lower(WORSE_FROM_CENTS - 1))?.reasons).toEqual([]);
    const worse = deteriorationOf(before, lower(WORSE_FROM_CENTS));
    expect(worse?.reasons).toEqual(['lowest']);
    expect(worse?.now.lowest).toEqual({ month: '2024-02', cents: 150_000_00 });
  });

  test('is worse when the credit limit is passed earlier, however little', () => {
    const before = flat('2024-01', [0, -100, -1], 0, 100);
    const now = flat('2024-01', [0, -101, 0], 0, 100);
    expect(deteriorationOf(before, now)).toMatchObject({
      before: { passes: '2024-03' },
      now: { passes: '2024-02' },
      reasons: ['limit'],
    });
    expect(deteriorationOf(now, before)?.reasons).toEqual([]);
  });

  test('each is held against its own credit limit', () => {
    const before = flat('2024-01', [-100], 100, 0);
    expect(deteriorationOf(before, flat('2024-01', [-100], 99, 0))?.reasons).toEqual(['limit']);
  });

  test('looks at the balance within the month', () => {
    const before = buildDelivery({ firstMonth: '2024-01', opening: 0, lines: { omzet: [0] } });
    const now = buildDelivery({ firstMonth: '2024-01', opening: 0, lines: { omzet: [0] }, dip: [1] });
    expect(deteriorationOf(before, now)?.reasons).toEqual(['limit']);
  });

  test('cannot be compared without a month in common', () => {
    expect(deteriorationOf(flat('2024-01', [0]), flat('2024-02', [0]))).toBeUndefined();
  });

  test('less money in any month never makes it better', () => {
    const nets = fc.array(fc.integer({ min: -1e7, max: 1e7 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(nets, nets, fc.nat(1e7), fc.nat(2), (old, now, less, month) => {
        const before = flat('2024-01', old);
        const worse = now.map((amount, index) => (index === month ? amount - less : amount));
        const reasons = deteriorationOf(before, flat('2024-01', now))?.reasons ?? [];
        expect(deteriorationOf(before, flat('2024-01', worse))?.reasons).toEqual(
          expect.arrayContaining([...reasons]),
        );
      }),
    );
  });
});
