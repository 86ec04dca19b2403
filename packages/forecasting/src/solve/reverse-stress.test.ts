import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenly } from '../testing/arbitraries.ts';
import { findSmallestBreach } from './reverse-stress.ts';
import type { StressEvent, StressQuestion } from './stress.ts';

function answer(question: StressQuestion) {
  const result = findSmallestBreach(question);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function refused(question: StressQuestion) {
  const result = findSmallestBreach(question);
  return result.ok ? undefined : result.error;
}

const once = (id: string, probability: number, month: number, amount: number, months = 4): StressEvent => ({
  id,
  probability,
  outflow: Array.from({ length: months }, (_, m) => (m === month ? amount : 0)),
});

describe('by hand', () => {
  const headroom = [100, 100, 100, 100];

  test('one that suffices goes before two, however unlikely it is', () => {
    const events = [once('a', 0.9, 0, 60), once('b', 0.9, 0, 60), once('c', 0.01, 2, 101)];
    expect(answer({ headroom, events })).toMatchObject({
      smallest: { ids: ['c'], month: 2, overrun: 1, probability: 0.01 },
      equals: [],
      mayHaveMore: false,
    });
  });

  test('of as many the most probable, not the most expensive', () => {
    const events = [
      once('a', 0.2, 0, 95),
      once('b', 0.5, 1, 51),
      once('c', 0.4, 3, 50),
      once('d', 0.1, 0, 99),
    ];
    const { smallest } = answer({ headroom, events });
    expect(smallest).toEqual({ ids: ['b', 'c'], month: 3, overrun: 1, probability: 0.2 });
  });

  test('reaching the limit exactly keeps it', () => {
    const events = [once('a', 0.5, 0, 100), once('b', 0.1, 3, 1)];
    expect(answer({ headroom, events }).smallest).toMatchObject({ ids: ['a', 'b'], month: 3 });
  });

  test('money that comes in later does not help earlier, and what brings money in is in no combination', () => {
    const events: StressEvent[] = [
      { id: 'bridge', probability: 0.5, outflow: [120, -120, 0, 0] },
      { id: 'grant', probability: 1, outflow: [-500, 0, 0, 0] },
      once('late', 0.6, 3, 120),
    ];
    expect(answer({ headroom, events }).smallest.ids).toEqual(['late']);
    expect(answer({ headroom: [100, 100, 100, 200], events }).smallest).toEqual({
      ids: ['bridge'],
      month: 0,
      overrun: 20,
      probability: 0.5,
    });
  });

  test('equal combinations: the one that goes furthest, then the first given; the others are told', () => {
    const events = [
      once('a', 0.5, 0, 101),
      once('b', 0.5, 0, 150),
      once('c', 0.5, 1, 150),
      once('d', 0.4, 0, 900),
    ];
    const { smallest, equals } = answer({ headroom, events });
    expect(smallest.ids).toEqual(['b']);
    expect(equals.map(({ ids }) => ids)).toEqual([['c'], ['a']]);
  });

  test('equal in all: the first given, also when it comes later in time', () => {
    const events = [once('late', 0.5, 3, 150), once('early', 0.5, 0, 150)];
    const { smallest, equals } = answer({ headroom, events });
    expect([smallest.ids, equals.map(({ ids }) => ids)]).toEqual([['late'], [['early']]]);
    const pairs = ['x', 'y', 'z'].map((id, k) => once(id, 0.5, 2 - k, 60));
    const found = answer({ headroom, events: pairs });
    expect([found.smallest, ...found.equals].map(({ ids }) => ids.join(''))).toEqual(['xy', 'xz', 'yz']);
  });

  test('of equal ones found in many months ten are told', () => {
    const events = Array.from({ length: 14 }, (_, k) => once(`e${k}`, 0.5, k, 150, 14));
    const found = answer({ headroom: Array(14).fill(100), events });
    expect([found.equals.length, found.mayHaveMore]).toEqual([9, true]);
  });

  test('a search that takes more nodes than it may is given up', () => {
    const events = Array.from({ length: 12 }, (_, k) => once(`e${k}`, 0.5 + k / 100, 0, 30 + k));
    const { nodes } = answer({ headroom, events });
    expect(findSmallestBreach({ headroom, events }, nodes).ok).toBe(true);
    expect(findSmallestBreach({ headroom, events }, nodes - 1)).toEqual({
      ok: false,
      error: { code: 'too-hard', nodes: nodes - 1 },
    });
  });

  test('ten are told of many equal ones, and that there may be more', () => {
    const events = Array.from({ length: 40 }, (_, k) => once(`e${k}`, 0.5, 0, 10));
    const found = answer({ headroom, events });
    expect(found.smallest.ids).toHaveLength(11);
    expect(found.smallest.probability).toBeCloseTo(0.5 ** 11, 15);
    expect([found.equals.length, found.mayHaveMore]).toEqual([9, true]);
    expect(new Set([found.smallest, ...found.equals].map(({ ids }) => ids.join())).size).toBe(10);
    expect(found.nodes).toBeLessThan(10_000);
  });

  test('ten are told too where two months have ten each', () => {
    const early = Array.from({ length: 10 }, (_, k) => ({
      ...once(`a${k}`, 0.5, 0, 101),
      outflow: [101, -101],
    }));
    const late = Array.from({ length: 10 }, (_, k) => once(`b${k}`, 0.5, 1, 101, 2));
    const { equals, mayHaveMore } = answer({ headroom: [100, 100], events: [...early, ...late] });
    expect([equals.length, mayHaveMore]).toEqual([9, true]);
  });

  test('none breaks it even together: the month that comes nearest, and what is left there', () => {
    const events = [once('a', 0.5, 0, 40), once('b', 0.5, 2, 50), once('never', 0, 0, 1e9)];
    expect(refused({ headroom: [50, 60, 95, 91], events })).toEqual({
      code: 'unbreakable',
      month: 3,
      left: 1,
    });
    expect(refused({ headroom: [50, 60, 95, 90], events })).toEqual({
      code: 'unbreakable',
      month: 3,
      left: 0,
    });
    // What comes in is not counted on.
    expect(refused({ headroom: [8], events: [once('a', 0.5, 0, 7, 1), once('b', 1, 0, -5, 1)] })).toEqual({
      code: 'unbreakable',
      month: 0,
      left: 1,
    });
    expect(refused({ headroom: [1, 3], events: [] })).toEqual({ code: 'unbreakable', month: 0, left: 1 });
    expect(refused({ headroom: [3, 1, 2], events: [] })).toEqual({ code: 'unbreakable', month: 1, left: 1 });
    expect(refused({ headroom: [], events: [] })).toMatchObject({ code: 'unbreakable', month: null });
  });

  test('a limit that is broken as things are, and wrong questions', () => {
    const event = once('a', 0.5, 0, 40);
    expect(refused({ headroom: [0, 5, -3, -9], events: [event] })).toEqual({
      code: 'already-broken',
      month: 2,
      overrun: 3,
    });
    expect(refused({ headroom: [-1, 5, 5, 5], events: [event] })).toEqual({
      code: 'already-broken',
      month: 0,
      overrun: 1,
    });
    for (const [month, values] of [
      [Number.NaN, 1],
      [1, Number.NaN],
    ].entries())
      expect(refused({ headroom: values, events: [] })).toEqual({ code: 'not-finite', id: null, month });
    expect(refused({ headroom, events: [event, event] })).toEqual({ code: 'duplicate-id', id: 'a' });
    expect(refused({ headroom, events: [once('a', 0.5, 0, 1, 3)] })).toEqual({
      code: 'wrong-length',
      id: 'a',
      length: 3,
      expected: 4,
    });
    for (const month of [0, 1])
      expect(refused({ headroom, events: [once('a', 0.5, month, Number.POSITIVE_INFINITY)] })).toEqual({
        code: 'not-finite',
        id: 'a',
        month,
      });
    for (const probability of [-0.1, 1.1, Number.NaN])
      expect(refused({ headroom, events: [once('a', probability, 0, 1)] })).toEqual({
        code: 'probability-outside-range',
        id: 'a',
        probability,
      });
    const many = (count: number) => Array.from({ length: count }, (_, k) => once(`${k}`, 0.5, 0, 1));
    expect(refused({ headroom, events: many(61) })).toEqual({ code: 'too-many-events', count: 61, most: 60 });
    expect(refused({ headroom, events: many(60) })).toMatchObject({ code: 'unbreakable', left: 40 });
  });
});

/** All subsets, smallest first, by the definition. */
function naive({ headroom, events }: StressQuestion) {
  const sets = Array.from({ length: 2 ** events.length }, (_, mask) =>
    events.filter((event, i) => mask & (1 << i) && event.probability > 0),
  );
  const breaking = sets.filter((set) => {
    let taken = 0;
    return headroom.some((room, month) => {
      taken += set.reduce((sum, { outflow }) => sum + (outflow[month] ?? 0), 0);
      return taken > room;
    });
  });
  const size = Math.min(...breaking.map((set) => set.length));
  const fewest = breaking.filter((set) => set.length === size);
  const probabilityOf = (set: readonly StressEvent[]) => set.reduce((p, event) => p * event.probability, 1);
  const best = Math.max(...fewest.map(probabilityOf));
  const isBest = (set: readonly StressEvent[]) => Math.abs(probabilityOf(set) / best - 1) < 1e-12;
  return breaking.length === 0
    ? undefined
    : { size, best, sets: new Set(fewest.filter(isBest).map((set) => set.map(({ id }) => id).join())) };
}

const MONTHS = 3;
const amounts = fc.array(fc.integer({ min: -20, max: 60 }), { minLength: MONTHS, maxLength: MONTHS });
const questions = fc.record({
  headroom: fc.array(fc.integer({ min: 0, max: 150 }), { minLength: MONTHS, maxLength: MONTHS }),
  events: fc
    .array(fc.tuple(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.5, 0.9, 1), amounts), { maxLength: 9 })
    .map((all) => all.map(([probability, outflow], k) => ({ id: `e${k}`, probability, outflow }))),
});

test('agrees with trying every subset', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const expected = naive(question);
      const result = findSmallestBreach(question);
      expect(result.ok).toBe(expected !== undefined);
      if (!result.ok || expected === undefined) return;
      const { smallest, equals, mayHaveMore } = result.value;
      expect(smallest.ids).toHaveLength(expected.size);
      expect(smallest.probability).toBeCloseTo(expected.best, 12);
      const told = [smallest, ...equals];
      expect(expected.sets).toContain(smallest.ids.join());
      if (!mayHaveMore) expect(new Set(told.map(({ ids }) => ids.join()))).toEqual(expected.sets);
      expect(told.every(({ overrun }) => overrun > 0 && overrun <= smallest.overrun)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('forty events over thirty-six months are searched exactly within the nodes allowed', () => {
  const event = fc.tuple(
    evenly(0.01, 0.99),
    fc.integer({ min: 0, max: 35 }),
    fc.integer({ min: 1_000_000, max: 200_000_000 }),
  );
  fc.assert(
    fc.property(fc.array(event, { minLength: 40, maxLength: 40 }), evenly(0.05, 0.9), (drawn, part) => {
      const events = drawn.map(([probability, month, amount], k) =>
        once(`e${k}`, probability, month, amount, 36),
      );
      const total = drawn.reduce((sum, [, , amount]) => sum + amount, 0);
      const room = Math.round(total * part);
      const { smallest, nodes } = answer({ headroom: Array(36).fill(room), events });
      const largest = drawn.map(([, , amount]) => amount).toSorted((a, b) => b - a);
      const sum = (count: number) => largest.slice(0, count).reduce((a, b) => a + b, 0);
      expect(sum(smallest.ids.length)).toBeGreaterThan(room);
      expect(sum(smallest.ids.length - 1)).toBeLessThanOrEqual(room);
      expect(nodes).toBeLessThan(1_000_000);
    }),
    { numRuns: 6 },
  );
});
