import { describe, expect, test } from 'vitest';
import { buildEvent, buildModel } from '../testing/models.ts';
import type { CashEvent, CashModel } from './cash-model.ts';
import { checkModel } from './check-model.ts';
import { LARGEST_AMOUNT } from './limits.ts';

/** Fields that are refused, with the reason. */
function refused(overrides: Partial<CashModel>): readonly (readonly [string, string])[] {
  const result = checkModel(buildModel(overrides));
  return result.ok ? [] : result.error.map(({ path, code }) => [path, code]);
}

function refusedOf(event: Partial<CashEvent>) {
  return refused({ events: [buildEvent(event)] });
}

const monthly = (value: number) => Array.from({ length: 12 }, () => value);
const factor = (overrides: object) => ({ noise: [{ phi: 0, sigma: 1, weight: monthly(1), ...overrides }] });
const beyond = LARGEST_AMOUNT * 1.001;

describe('the last value of a range is sound, the next is not', () => {
  test.each<[string, Partial<CashModel>, Partial<CashModel>]>([
    ['months', { months: 600 }, { months: 601 }],
    ['opening', { opening: LARGEST_AMOUNT }, { opening: beyond }],
    ['opening', { opening: -LARGEST_AMOUNT }, { opening: -beyond }],
    ['limit', { limit: LARGEST_AMOUNT }, { limit: beyond }],
    ['net[0]', { net: [LARGEST_AMOUNT, ...monthly(0).slice(1)] }, { net: [beyond, ...monthly(0).slice(1)] }],
    [
      'net[11]',
      { net: [...monthly(0).slice(1), -LARGEST_AMOUNT] },
      { net: [...monthly(0).slice(1), -beyond] },
    ],
    ['dip[0]', { dip: [LARGEST_AMOUNT, ...monthly(0).slice(1)] }, { dip: [beyond, ...monthly(0).slice(1)] }],
    ['noise[0].phi', factor({ phi: 1 }), factor({ phi: 1.001 })],
    ['noise[0].phi', factor({ phi: -1 }), factor({ phi: -1.001 })],
    ['noise[0].sigma', factor({ sigma: 1e6 }), factor({ sigma: 1.001e6 })],
    ['noise[0].sigma', factor({ sigma: 0 }), factor({ sigma: -0.001 })],
    [
      'noise[0].weight[0]',
      factor({ weight: [-LARGEST_AMOUNT, ...monthly(0).slice(1)] }),
      factor({ weight: [-beyond, ...monthly(0).slice(1)] }),
    ],
  ])('%s', (path, last, next) => {
    expect(refused(last)).toEqual([]);
    expect(refused(next)).toEqual([[path, 'outside-range']]);
  });

  test.each<[string, string, Partial<CashEvent>, Partial<CashEvent>]>([
    ['probability', 'outside-range', { probability: 0 }, { probability: -0.001 }],
    ['probability', 'outside-range', { probability: 1 }, { probability: 1.001 }],
    ['spread', 'outside-range', { spread: 600 }, { spread: 601 }],
    ['onset.from', 'after-horizon', { onset: { from: 11, to: 11 } }, { onset: { from: 12, to: 12 } }],
    ['onset.to', 'outside-range', { onset: { from: 3, to: 603 } }, { onset: { from: 3, to: 604 } }],
    ['onset.to', 'wrong-order', { onset: { from: 3, to: 3 } }, { onset: { from: 3, to: 2 } }],
    [
      'amount.value',
      'outside-range',
      { amount: { kind: 'fixed', value: -LARGEST_AMOUNT } },
      { amount: { kind: 'fixed', value: -beyond } },
    ],
    [
      'amount.max',
      'wrong-order',
      { amount: { kind: 'uniform', min: 5, max: 5 } },
      { amount: { kind: 'uniform', min: 5.001, max: 5 } },
    ],
    [
      'amount.mode',
      'wrong-order',
      { amount: { kind: 'pert', min: 5, mode: 5, max: 6 } },
      { amount: { kind: 'pert', min: 5, mode: 4.999, max: 6 } },
    ],
    [
      'amount.mode',
      'wrong-order',
      { amount: { kind: 'triangular', min: 5, mode: 6, max: 6 } },
      { amount: { kind: 'triangular', min: 5, mode: 6.001, max: 6 } },
    ],
    [
      'amount.mu',
      'outside-range',
      { amount: { kind: 'lognormal', mu: -100, sigma: 0, sign: 1 } },
      { amount: { kind: 'lognormal', mu: -100.001, sigma: 0, sign: 1 } },
    ],
    [
      'amount.sigma',
      'outside-range',
      { amount: { kind: 'lognormal', mu: -50, sigma: 10, sign: -1 } },
      { amount: { kind: 'lognormal', mu: -50, sigma: 10.001, sign: -1 } },
    ],
    // Eight deviations above the median: up to e^8 times the largest amount.
    [
      'amount.mu',
      'outside-range',
      { amount: { kind: 'lognormal', mu: Math.log(LARGEST_AMOUNT) - 0.001, sigma: 1, sign: 1 } },
      { amount: { kind: 'lognormal', mu: Math.log(LARGEST_AMOUNT) + 0.001, sigma: 1, sign: 1 } },
    ],
  ])('%s of an event: %s', (path, code, last, next) => {
    expect(refusedOf(last)).toEqual([]);
    expect(refusedOf(next)).toEqual([[`events[0].${path}`, code]]);
  });

  test('four factors, 2,000 events', () => {
    const { noise } = factor({});
    expect(refused({ noise: [...noise, ...noise, ...noise, ...noise] })).toEqual([]);
    const events = (count: number) => Array.from({ length: count }, (_, id) => buildEvent({ id: `${id}` }));
    expect(refused({ events: events(2_000) })).toEqual([]);
    expect(refused({ events: events(2_001) })).toEqual([['events', 'too-many-events']]);
  });
});

describe('one mistake is told once, where it was made', () => {
  test.each<[string, CashEvent['amount'], string, string]>([
    ['a minimum', { kind: 'uniform', min: Number.NaN, max: 1 }, 'min', 'not-finite'],
    ['a maximum', { kind: 'uniform', min: 1, max: beyond }, 'max', 'outside-range'],
    ['a range', { kind: 'pert', min: 2, mode: 5, max: 1 }, 'max', 'wrong-order'],
    ['a mode', { kind: 'triangular', min: 0, mode: Number.NaN, max: 1 }, 'mode', 'not-finite'],
    ['a mu', { kind: 'lognormal', mu: Number.NaN, sigma: 1, sign: 1 }, 'mu', 'not-finite'],
    ['a sign', { kind: 'lognormal', mu: 1, sigma: 1, sign: 0 as 1 }, 'sign', 'outside-range'],
  ])('%s', (_, amount, field, code) => {
    expect(refusedOf({ amount })).toEqual([[`events[0].amount.${field}`, code]]);
  });

  test('both ends of a range can be no amounts', () => {
    const amount = { kind: 'uniform' as const, min: Number.NaN, max: Number.NaN };
    expect(refusedOf({ amount })).toEqual([
      ['events[0].amount.min', 'not-finite'],
      ['events[0].amount.max', 'not-finite'],
    ]);
  });

  test('months that are no whole number hide what depends on them', () => {
    expect(refusedOf({ onset: { from: 20, to: 3.5 } })).toEqual([['events[0].onset.to', 'not-whole']]);
    expect(refusedOf({ onset: { from: 12, to: 11 } })).toEqual([
      ['events[0].onset.from', 'after-horizon'],
      ['events[0].onset.to', 'wrong-order'],
    ]);
  });
});
