import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumCents } from '../core/cents.ts';
import type { AssumptionId } from '../core/ids.ts';
import { buildCompiledEvent, buildDelivery } from '../testing/build-delivery.ts';
import { testId } from '../testing/ids.ts';
import { compareDeliveries } from './delivery-difference.ts';

const event = (months: readonly number[], overrides = {}) => buildCompiledEvent(months, overrides);

describe('two deliveries', () => {
  const before = buildDelivery({
    firstMonth: '2024-01',
    opening: 100,
    lines: { omzet: [10, 10, 10] },
    events: [event([0, 5, 0], { from: 1, to: 1 })],
  });

  test('that are equal differ in nothing', () => {
    const found = compareDeliveries(before, before);
    expect(found?.lines).toEqual([{ key: 'omzet', title: 'omzet', before: 30, after: 30, difference: 0 }]);
    expect(found?.events.map(({ change }) => change)).toEqual(['same']);
    expect(found?.assumptions).toEqual([]);
  });

  test('are compared over the months that both tell', () => {
    const after = buildDelivery({
      firstMonth: '2024-02',
      opening: 90,
      lines: { omzet: [10, 12, 9], boete: [-1, 0, 0] },
      events: [event([5, 0, 0])],
    });
    const found = compareDeliveries(before, after);
    expect(found).toMatchObject({
      months: ['2024-02', '2024-03'],
      start: { before: 110, after: 90, difference: -20 },
      lines: [
        { key: 'omzet', difference: 2 },
        { key: 'boete', before: 0, after: -1 },
      ],
      events: [{ change: 'same', difference: 0 }],
      end: { before: 135, after: 116 },
    });
  });

  test('tell which events came, went, were switched and moved', () => {
    const old = [
      event([1], { key: 'a' }),
      event([1], { key: 'b' }),
      event([1], { key: 'c' }),
      event([1, 0], { key: 'd' }),
    ];
    const now = [
      event([1], { key: 'b', isOn: false }),
      event([1], { key: 'c' }),
      event([0, 1], { key: 'd', from: 1, to: 1 }),
      event([2], { key: 'e' }),
    ];
    const of = (events: typeof old) =>
      buildDelivery({ firstMonth: '2024-01', opening: 0, lines: { omzet: [0, 0] }, events });
    const changes = compareDeliveries(of(old), of(now))?.events.map(({ key, change, difference }) => [
      key,
      change,
      difference,
    ]);
    expect(changes?.toSorted()).toEqual([
      ['a', 'removed', -1],
      ['b', 'changed', -1],
      ['c', 'same', 0],
      ['d', 'changed', 0],
      ['e', 'added', 2],
    ]);
  });

  test('tell assumptions that were worded otherwise, taken up or dropped', () => {
    const assumption = (id: number, value: number | null) =>
      ({
        assumptionId: testId<AssumptionId>(id),
        name: 'Rendement',
        value,
        unit: 'percent',
        owner: '',
        source: '',
      }) as const;
    const old = { ...before, assumptions: [assumption(1, 2), assumption(2, 1), assumption(3, null)] };
    const now = { ...before, assumptions: [assumption(1, 0.5), assumption(3, null), assumption(4, 3)] };
    const pairs = compareDeliveries(old, now)?.assumptions.map((pair) => [
      pair.before?.value,
      pair.after?.value,
    ]);
    expect(pairs).toEqual([
      [2, 0.5],
      [undefined, 3],
      [1, undefined],
    ]);
  });

  test('cannot be compared without a month in common', () => {
    const later = buildDelivery({ firstMonth: '2025-01', opening: 0, lines: { omzet: [1] } });
    expect(compareDeliveries(before, later)).toBeUndefined();
  });

  test('differ at the end by what they differ at the start, in lines and in events, to the cent', () => {
    const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        amounts,
        amounts,
        amounts,
        amounts,
        fc.integer(),
        fc.nat(4),
        fc.boolean(),
        (a, b, x, y, opening, shift, isOn) => {
          const old = buildDelivery({
            firstMonth: '2024-01',
            opening: 3,
            lines: { a, b },
            events: [event(x)],
          });
          const now = buildDelivery({
            firstMonth: `2024-0${1 + shift}`,
            opening,
            lines: { b: a, c: b },
            events: [event(y, { isOn })],
          });
          const found = compareDeliveries(old, now);
          expect(
            found &&
              sumCents([found.start, ...found.lines, ...found.events].map(({ difference }) => difference)),
          ).toBe(found?.end.difference);
        },
      ),
    );
  });
});
