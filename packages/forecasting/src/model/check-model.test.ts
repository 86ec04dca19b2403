import { describe, expect, test } from 'vitest';
import { buildEvent, buildModel, checked } from '../testing/models.ts';
import type { CashEvent, CashModel } from './cash-model.ts';
import { checkModel } from './check-model.ts';
import { checkRun } from './check-run.ts';

function problemsOf(model: CashModel) {
  const result = checkModel(model);
  return result.ok ? [] : result.error.map(({ code, path, figures }) => [code, path, figures]);
}

function problemsOfEvent(overrides: Partial<CashEvent>) {
  return problemsOf(buildModel({ events: [buildEvent({ id: 'sound' }), buildEvent(overrides)] }));
}

const weight = Array.from({ length: 12 }, () => 1);
const factor = { phi: 0.5, sigma: 1, weight };

describe('a model that is wrong is refused, with the field and the figures', () => {
  test.each<[string, Partial<CashModel>, unknown]>([
    [
      'a plan of 400 years',
      { months: 4_800 },
      [['outside-range', 'months', { value: 4_800, least: 1, most: 600 }]],
    ],
    ['no months', { months: 0 }, [['outside-range', 'months', { value: 0, least: 1, most: 600 }]]],
    ['half a month', { months: 1.5, net: [0, 0], dip: [0, 0] }, [['not-whole', 'months', { value: 1.5 }]]],
    ['an opening that is not a number', { opening: Number.NaN }, [['not-finite', 'opening', {}]]],
    ['an infinite limit', { limit: Number.POSITIVE_INFINITY }, [['not-finite', 'limit', {}]]],
    ['a negative limit', { limit: -1 }, [['outside-range', 'limit', { value: -1, least: 0, most: 1e13 }]]],
    ['a month too few', { net: weight.slice(1) }, [['wrong-length', 'net', { length: 11, expected: 12 }]]],
    [
      'an empty month',
      { net: Object.assign([...weight], { 4: undefined }) as number[] },
      [['not-finite', 'net[4]', {}]],
    ],
    [
      'a dip below 0',
      { dip: [-1, ...weight.slice(1)] },
      [['outside-range', 'dip[0]', { value: -1, least: 0, most: 1e13 }]],
    ],
    [
      'five factors',
      { noise: [factor, factor, factor, factor, factor] },
      [['too-many-factors', 'noise', { count: 5, most: 4 }]],
    ],
    [
      'phi above 1',
      { noise: [{ ...factor, phi: 1.01 }] },
      [['outside-range', 'noise[0].phi', { value: 1.01, least: -1, most: 1 }]],
    ],
    [
      'sigma below 0',
      { noise: [{ ...factor, sigma: -1 }] },
      [['outside-range', 'noise[0].sigma', { value: -1, least: 0, most: 1e6 }]],
    ],
    [
      'a weight too many',
      { noise: [factor, { ...factor, weight: [...weight, 1] }] },
      [['wrong-length', 'noise[1].weight', { length: 13, expected: 12 }]],
    ],
    [
      '10,000 risks',
      { events: Array.from({ length: 10_000 }, (_, id) => buildEvent({ id: String(id) })) },
      [['too-many-events', 'events', { count: 10_000, most: 2_000 }]],
    ],
    [
      'an id twice',
      { events: [buildEvent(), buildEvent()] },
      [['duplicate-id', 'events[1].id', { first: 0, index: 1 }]],
    ],
  ])('%s', (_, overrides, expected) => {
    const months = overrides.months === 4_800 ? 12 : (overrides.months ?? 12);
    expect(problemsOf({ ...buildModel({ months: Math.ceil(months) || 1 }), ...overrides })).toEqual(expected);
  });

  test.each<[string, Partial<CashEvent>, unknown]>([
    [
      'a probability above 1',
      { probability: 1.2 },
      ['outside-range', 'events[1].probability', { value: 1.2, least: 0, most: 1 }],
    ],
    [
      'a probability that is not a number',
      { probability: Number.NaN },
      ['not-finite', 'events[1].probability', {}],
    ],
    [
      'a minimum above the mode',
      { amount: { kind: 'pert', min: 20, mode: 10, max: 30 } },
      ['wrong-order', 'events[1].amount.mode', { min: 20, mode: 10, max: 30 }],
    ],
    [
      'a mode above the maximum',
      { amount: { kind: 'triangular', min: 0, mode: 40, max: 30 } },
      ['wrong-order', 'events[1].amount.mode', { min: 0, mode: 40, max: 30 }],
    ],
    [
      'a minimum above the maximum',
      { amount: { kind: 'uniform', min: 2, max: 1 } },
      ['wrong-order', 'events[1].amount.max', { min: 2, max: 1 }],
    ],
    [
      'an infinite amount',
      { amount: { kind: 'fixed', value: Number.NEGATIVE_INFINITY } },
      ['not-finite', 'events[1].amount.value', {}],
    ],
    [
      'a negative sigma',
      { amount: { kind: 'lognormal', mu: 1, sigma: -1, sign: 1 } },
      ['outside-range', 'events[1].amount.sigma', { value: -1, least: 0, most: 10 }],
    ],
    [
      'an event before the opening',
      { onset: { from: -1, to: 3 } },
      ['before-opening', 'events[1].onset.from', { month: -1 }],
    ],
    [
      'an event after the horizon',
      { onset: { from: 12, to: 12 } },
      ['after-horizon', 'events[1].onset.from', { month: 12, months: 12 }],
    ],
    [
      'a window that ends before it begins',
      { onset: { from: 5, to: 4 } },
      ['wrong-order', 'events[1].onset.to', { from: 5, to: 4 }],
    ],
    ['half a month', { onset: { from: 0.5, to: 4 } }, ['not-whole', 'events[1].onset.from', { value: 0.5 }]],
    [
      'no months to spread over',
      { spread: 0 },
      ['outside-range', 'events[1].spread', { value: 0, least: 1, most: 600 }],
    ],
  ])('an event with %s', (_, overrides, expected) => {
    expect(problemsOfEvent(overrides)).toEqual([expected]);
  });

  test('amounts that no plan has', () => {
    const [problem] = problemsOfEvent({ amount: { kind: 'lognormal', mu: 60, sigma: 1, sign: 1 } });
    expect(problem?.slice(0, 2)).toEqual(['outside-range', 'events[1].amount.mu']);
  });

  test('everything at once', () => {
    const model = buildModel({
      opening: Number.NaN,
      limit: -1,
      events: [buildEvent({ probability: 2, spread: 1.5 })],
    });
    expect(problemsOf(model).map(([, path]) => path)).toEqual([
      'opening',
      'limit',
      'events[0].probability',
      'events[0].spread',
    ]);
  });
});

describe('a correlation', () => {
  const events = ['a', 'b', 'c'].map((id) => buildEvent({ id }));
  const of = (ab: number, ac: number, bc: number) => [
    [1, ab, ac],
    [ab, 1, bc],
    [ac, bc, 1],
  ];

  test('that exists is used as it stands', () => {
    const model = checked(buildModel({ events, eventCorrelation: of(0.3, 0.3, 0.3) }));
    expect(model.warnings).toEqual([]);
    expect(model.eventCorrelation).toEqual(of(0.3, 0.3, 0.3));
  });

  test('that is nearly possible is repaired, and the largest change is said', () => {
    const model = checked(buildModel({ events, eventCorrelation: of(0.9, 0.9, 0.6) }));
    expect(model.warnings).toMatchObject([{ code: 'correlation-repaired', path: 'eventCorrelation' }]);
    const change = model.warnings[0]?.largestChange ?? 0;
    expect(change).toBeGreaterThan(0.001);
    expect(Math.abs((model.eventCorrelation?.[1]?.[2] ?? 0) - 0.6)).toBeLessThanOrEqual(change);
  });

  test('that is far from possible is refused', () => {
    const [problem] = problemsOf(buildModel({ events, eventCorrelation: of(0.9, 0.9, -0.9) }));
    expect(problem?.slice(0, 2)).toEqual(['not-positive-definite', 'eventCorrelation']);
  });

  test('is looked at when all else is sound', () => {
    const model = buildModel({ opening: Number.NaN, events, eventCorrelation: of(0.9, 0.9, -0.9) });
    expect(problemsOf(model).map(([, path]) => path)).toEqual(['opening']);
  });

  test.each([
    ['wrong-length', 'noiseCorrelation[1]', [[1, 0.5]]],
    [
      'diagonal-not-one',
      'noiseCorrelation[1]',
      [
        [1, 0],
        [0, 2],
      ],
    ],
    [
      'not-symmetric',
      'noiseCorrelation[1][0]',
      [
        [1, 0.2],
        [0.3, 1],
      ],
    ],
    [
      'not-finite',
      'noiseCorrelation[1][0]',
      [
        [1, 0.2],
        [Number.NaN, 1],
      ],
    ],
    [
      'outside-range',
      'noiseCorrelation[1][0]',
      [
        [1, 1.2],
        [1.2, 1],
      ],
    ],
  ])('that is %s', (code, path, noiseCorrelation) => {
    const [problem] = problemsOf(buildModel({ noise: [factor, factor], noiseCorrelation }));
    expect(problem?.slice(0, 2)).toEqual([code, path]);
  });
});

describe('a run', () => {
  const model = checked(buildModel());

  test.each([
    [{ paths: 0, seed: 1 }, ['outside-range', 'paths', { value: 0, least: 1, most: 2_000_000 }]],
    [
      { paths: 2_000_001, seed: 1 },
      ['outside-range', 'paths', { value: 2_000_001, least: 1, most: 2_000_000 }],
    ],
    [{ paths: 10.5, seed: 1 }, ['not-whole', 'paths', { value: 10.5 }]],
    [
      { paths: 10, seed: -1 },
      ['outside-range', 'seed', { value: -1, least: 0, most: Number.MAX_SAFE_INTEGER }],
    ],
  ])('%j is refused', (run, expected) => {
    const result = checkRun(run, model);
    expect(result.ok ? [] : result.error.map(({ code, path, figures }) => [code, path, figures])).toEqual([
      expected,
    ]);
  });

  test('that takes more memory than there is, is refused with its figures; what just fits is not', () => {
    const long = checked(buildModel({ months: 500 }));
    expect(checkRun({ paths: 200_001, seed: 1 }, long)).toMatchObject({
      error: [
        { code: 'too-large', path: 'paths', figures: { paths: 200_001, months: 500, most: 100_000_000 } },
      ],
    });
    expect(checkRun({ paths: 200_000, seed: 1 }, long).ok).toBe(true);
  });
});
