import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../distributions/normal-quantile.ts';
import { explainGap, usualMethod } from './explain-gap.ts';
import type { AttributionMethod, Change, GapExplanation, GapQuestion } from './gap.ts';
import { shareValue } from './gap.ts';
import { randomOrders } from './random-orders.ts';

/** A plan of some months by what is added to it; changes replace one entry each. */
type Plan = readonly number[];

const put =
  (index: number, value: number) =>
  (plan: Plan): Plan =>
    plan.map((old, i) => (i === index ? value : old));
const changesTo = (target: Plan): Change<Plan>[] =>
  target.map((value, index) => ({ id: `c${index}`, apply: put(index, value) }));
const total = (plan: Plan) => plan.reduce((sum, value) => sum + value, 0);
/** Lowest running balance: not additive, since changes move the worst month. */
const lowest = (plan: Plan) => {
  let [balance, least] = [0, 0];
  for (const value of plan) {
    balance += value;
    least = Math.min(least, balance);
  }
  return least;
};

function explained<M>(question: GapQuestion<M>): GapExplanation {
  const result = explainGap(question);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const unitsOf = ({ shares }: GapExplanation) => shares.map(({ units }) => units);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

const methods: AttributionMethod[] = [
  { kind: 'exact' },
  { kind: 'ordered' },
  { kind: 'sampled', permutations: 7, seed: 3 },
];
const plans = fc
  .integer({ min: 1, max: 8 })
  .chain((length) =>
    fc.tuple(
      ...[0, 1].map(() =>
        fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: length, maxLength: length }),
      ),
    ),
  );

describe.each(methods)('$kind', (method) => {
  test('the shares add up to the gap to the cent, and the gap is that of the two values', () => {
    fc.assert(
      fc.property(plans, ([from = [], to = []]) => {
        const gap = explained({ from, changes: changesTo(to), value: lowest, decimals: 0, method });
        expect([gap.fromUnits, gap.toUnits]).toEqual([lowest(from), lowest(to)]);
        expect(gap.gapUnits).toBe(lowest(to) - lowest(from));
        expect(sum(unitsOf(gap))).toBe(gap.gapUnits);
        expect(gap.interactionUnits).toBe(gap.gapUnits - sum(gap.shares.map((share) => share.aloneUnits)));
      }),
      { numRuns: 40 },
    );
  });

  test('where values add up, each change accounts for what it does alone, and nothing is shared', () => {
    fc.assert(
      fc.property(plans, ([from = [], to = []]) => {
        const gap = explained({ from, changes: changesTo(to), value: total, decimals: 0, method });
        const effects = to.map((value, index) => value - (from[index] ?? 0));
        expect(unitsOf(gap)).toEqual(effects);
        expect(gap.shares.map((share) => share.aloneUnits)).toEqual(effects);
        expect(gap.interactionUnits).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('a probability is divided in thousandths that add up as they are shown', () => {
    const value = (plan: Plan) => 1 / (1 + Math.exp(-total(plan)));
    const gap = explained({ from: [0, 0, 0], changes: changesTo([1, 2, -1]), value, decimals: 3, method });
    expect([gap.fromUnits, gap.toUnits]).toEqual([500, 881]);
    expect(gap.fromUnits + sum(unitsOf(gap))).toBe(gap.toUnits);
    expect(shareValue(gap.gapUnits, gap.decimals)).toBe(0.381);
  });

  test('a change that changes nothing accounts for exactly nothing', () => {
    const idle: Change<Plan> = { id: 'idle', apply: (plan) => plan };
    const changes = [idle, ...changesTo([-5, 7, -9])];
    const gap = explained({ from: [3, -4, 1], changes, value: lowest, decimals: 0, method });
    expect(gap.shares[0]).toMatchObject({ id: 'idle', units: 0, aloneUnits: 0 });
  });

  test('without changes there is no gap to divide', () => {
    const gap = explained({ from: [5], changes: [], value: total, decimals: 0, method });
    expect(gap).toMatchObject({ fromUnits: 5, toUnits: 5, gapUnits: 0, shares: [], interactionUnits: 0 });
  });

  test('a value that is no number is refused, with the changes that gave it', () => {
    const value = (plan: Plan) => (total(plan) > 10 ? Number.POSITIVE_INFINITY : total(plan));
    const result = explainGap({ from: [0, 0], changes: changesTo([6, 6]), value, decimals: 0, method });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'not-finite', value: Number.POSITIVE_INFINITY },
    });
    const changed = result.ok || result.error.code !== 'not-finite' ? [] : result.error.changed;
    expect(changed.toSorted()).toEqual(['c0', 'c1']);
  });
});

test('the changes of a value that is no number are told as far as they were made', () => {
  const refusedWith = (isBad: (plan: Plan) => boolean, method: AttributionMethod) => {
    const value = (plan: Plan) => (isBad(plan) ? Number.NaN : 0);
    const result = explainGap({ from: [0, 0, 0], changes: changesTo([1, 1, 1]), value, decimals: 0, method });
    return result.ok || result.error.code !== 'not-finite' ? undefined : result.error.changed;
  };
  const isMade =
    (...made: readonly number[]) =>
    (plan: Plan) =>
      plan.every((value, i) => value === made[i]);
  const ordered: AttributionMethod = { kind: 'ordered' };
  expect(refusedWith(isMade(0, 0, 0), ordered)).toEqual([]);
  expect(refusedWith(isMade(1, 1, 0), ordered)).toEqual(['c0', 'c1']);
  expect(refusedWith(isMade(0, 1, 0), ordered)).toEqual(['c1']);
  expect(refusedWith(isMade(0, 1, 1), ordered)).toBeUndefined();
  expect(refusedWith(isMade(0, 1, 1), { kind: 'exact' })).toEqual(['c1', 'c2']);
});

test('what a change does alone is never less than nothing by rounding', () => {
  const value = ([x = 0]: Plan) => -x / 10_000;
  const method: AttributionMethod = { kind: 'exact' };
  const [share] = explained({ from: [0], changes: changesTo([1]), value, decimals: 3, method }).shares;
  expect(Object.is(share?.aloneUnits, 0)).toBe(true);
});

test('two that work on each other share it: a delay and a loss that only together break a month', () => {
  const both = (plan: Plan) => (plan[0] === 1 && plan[1] === 1 ? -101 : 0);
  const gap = explained({
    from: [0, 0],
    changes: changesTo([1, 1]),
    value: both,
    decimals: 0,
    method: { kind: 'exact' },
  });
  expect(unitsOf(gap)).toEqual([-50, -51]);
  expect(gap.shares.map((share) => share.aloneUnits)).toEqual([0, 0]);
  expect(gap.interactionUnits).toBe(-101);
  expect(gap.evaluations).toBe(4);
});

test('in order, the first takes what it does alone and the last what is left', () => {
  const both = (plan: Plan) => (plan[0] === 1 && plan[1] === 1 ? -101 : 0);
  const gap = explained({
    from: [0, 0],
    changes: changesTo([1, 1]),
    value: both,
    decimals: 0,
    method: { kind: 'ordered' },
  });
  expect(unitsOf(gap)).toEqual([0, -101]);
  expect(gap.evaluations).toBe(4);
});

test('months of runway are divided in tenths', () => {
  const runway = (plan: Plan) => {
    let balance = 10;
    const month = plan.findIndex((value) => {
      balance += value;
      return balance < 0;
    });
    return month < 0 ? plan.length : month;
  };
  const from = [-1, -1, -1, -1, -1, -1];
  const changes = changesTo([-4, -4, -4, -1, -1, -1]).slice(0, 3);
  const gap = explained({ from, changes, value: runway, decimals: 1, method: { kind: 'exact' } });
  expect([gap.fromUnits, gap.toUnits]).toEqual([60, 20]);
  expect(unitsOf(gap)).toEqual(
    [-13, -14, -13]
      .toSorted((a, b) => b - a)
      .toReversed()
      .toReversed(),
  );
  expect(gap.interactionUnits).toBe(-40);
});

test('swapping the two models turns the sign of every share', () => {
  fc.assert(
    fc.property(plans, ([from = [], to = []]) => {
      const ask = (a: Plan, b: Plan) =>
        explained({
          from: a,
          changes: changesTo(b),
          value: lowest,
          decimals: 6,
          method: { kind: 'exact' },
        }).shares;
      const back = ask(to, from);
      // A half unit either way may go to another share.
      for (const [index, { units }] of ask(from, to).entries())
        expect(Math.abs(units + (back[index]?.units ?? Number.NaN))).toBeLessThanOrEqual(2);
    }),
    { numRuns: 30 },
  );
});

/** Three standard errors for one figure are exceeded with probability 0.0027; for seven at once each gets a seventh of it. */
const THREE_ERRORS_OF_SEVEN = normalQuantile(1 - 0.0027 / 2 / 7);

test('sampling comes within three standard errors of the exact shares (n = 400 orders)', () => {
  const from = [5, -3, 2, -8, 4, 1, -6];
  const changes = changesTo([-20, 14, -9, 6, -30, 12, 3]);
  const question = { from, changes, value: lowest, decimals: 3 };
  const exact = explained({ ...question, method: { kind: 'exact' } });
  const sampled = explained({ ...question, method: { kind: 'sampled', permutations: 400, seed: 11 } });
  for (const [index, share] of sampled.shares.entries()) {
    const error = share.standardErrorUnits ?? Number.NaN;
    // Rounding itself may take one unit.
    expect(Math.abs(share.units - (exact.shares[index]?.units ?? 0))).toBeLessThan(
      THREE_ERRORS_OF_SEVEN * error + 1,
    );
  }
  expect(Math.max(...sampled.shares.map((share) => share.standardErrorUnits ?? 0))).toBeLessThan(400);
  expect(exact.shares.every((share) => share.standardErrorUnits === null)).toBe(true);
  // Of seven changes there are 128 choices, however many orders are walked.
  expect(sampled.evaluations).toBeLessThanOrEqual(128);
});

test('the error that sampling states is the error that it makes', () => {
  const changes = changesTo([-20, 14, -9, 6]);
  const question = { from: [5, -3, 2, -8], changes, value: lowest, decimals: 6 };
  const runs = Array.from({ length: 200 }, (_, seed) =>
    explained({ ...question, method: { kind: 'sampled', permutations: 10, seed } }),
  );
  const exact = explained({ ...question, method: { kind: 'exact' } });
  for (const [index, { units }] of exact.shares.entries()) {
    const own = runs.map((run) => run.shares[index]);
    const made = sum(own.map((share) => ((share?.units ?? 0) - units) ** 2)) / own.length;
    const stated = sum(own.map((share) => (share?.standardErrorUnits ?? 0) ** 2)) / own.length;
    // Both are means over 200 runs of a squared error; √(2/200) = 10 % each, and three times their joint error.
    expect(made / stated).toBeGreaterThan(1 - 3 * Math.SQRT2 * 0.1);
    expect(made / stated).toBeLessThan(1 + 3 * Math.SQRT2 * 0.1);
  }
});

test('sampling is the average over the orders drawn and their reverses, and its error that of such an average', () => {
  const from = [5, -3, 2, -8];
  const changes = changesTo([-20, 14, -9, 6]);
  const draw = randomOrders(4, 9);
  const addedBy = (change: number, order: readonly number[]) => {
    const before = order.slice(0, order.indexOf(change));
    const withChanges = (taken: readonly number[]) =>
      taken.reduce((plan, i) => changes[i]?.apply(plan) ?? [], from as Plan);
    return lowest(withChanges([...before, change])) - lowest(withChanges(before));
  };
  const orders = [draw(), draw(), draw()];
  const samples = (change: number) =>
    orders.map((order) => (addedBy(change, order) + addedBy(change, order.toReversed())) / 2);
  const method = { kind: 'sampled' as const, permutations: 3, seed: 9 };
  const gap = explained({ from, changes, value: lowest, decimals: 6, method });
  for (const [change, share] of gap.shares.entries()) {
    const own = samples(change);
    const mean = sum(own) / 3;
    expect(Math.abs(share.units / 1e6 - mean)).toBeLessThan(2e-6);
    const variance = sum(own.map((sample) => (sample - mean) ** 2)) / 2;
    expect((share.standardErrorUnits ?? Number.NaN) / 1e6).toBeCloseTo(Math.sqrt(variance / 3), 6);
  }
});

test('the same seed samples the same shares, another seed others', () => {
  const changes = changesTo([-20, 14, -9, 6, -30]);
  const ask = (seed: number) =>
    explained({
      from: [5, -3, 2, -8, 4],
      changes,
      value: lowest,
      decimals: 3,
      method: { kind: 'sampled', permutations: 5, seed },
    }).shares;
  expect(ask(1)).toEqual(ask(1));
  expect(ask(2)).not.toEqual(ask(1));
});

test('the usual method is exact through twelve changes', () => {
  expect(usualMethod(12, 5)).toEqual({ kind: 'exact' });
  expect(usualMethod(13, 5)).toEqual({ kind: 'sampled', permutations: 200, seed: 5 });
  const changes = changesTo(Array.from({ length: 12 }, (_, index) => index * 10));
  const from = changes.map(() => 0);
  const gap = explained({ from, changes, value: total, decimals: 0, method: usualMethod(12, 5) });
  expect(gap.evaluations).toBe(4096);
});

test('what cannot be divided is refused, with the figures', () => {
  const question = { from: [0, 0], changes: changesTo([1, 1]), value: total, decimals: 0 };
  const refusal = (change: Partial<GapQuestion<Plan>>) => {
    const result = explainGap({ ...question, method: { kind: 'exact' }, ...change });
    return result.ok ? undefined : result.error;
  };
  const many = changesTo(Array.from({ length: 13 }, () => 1));
  const sampled = (permutations: number) => ({ method: { kind: 'sampled' as const, permutations, seed: 1 } });
  expect(refusal({ changes: many })).toEqual({ code: 'too-many-changes', count: 13, most: 12 });
  expect(refusal({ changes: many, method: { kind: 'ordered' } })).toBeUndefined();
  expect(refusal({ changes: [...question.changes, ...changesTo([4])] })).toEqual({
    code: 'duplicate-id',
    id: 'c0',
  });
  expect([-1, 10, 0.5].map((decimals) => refusal({ decimals })?.code)).toEqual(
    Array(3).fill('decimals-outside-range'),
  );
  expect([0, 9].map((decimals) => refusal({ decimals }))).toEqual([undefined, undefined]);
  expect([1, 2.5, 100_001].map((count) => refusal(sampled(count)))).toMatchObject([
    { code: 'permutations-outside-range', permutations: 1, most: 100_000 },
    { permutations: 2.5 },
    { permutations: 100_001 },
  ]);
  expect(refusal(sampled(2))).toBeUndefined();
  expect(refusal({ ...sampled(100_000), changes: [] })).toBeUndefined();
});
