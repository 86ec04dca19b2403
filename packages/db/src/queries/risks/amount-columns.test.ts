import { type Amount, FREQUENCIES } from '@regietafel/domain/core/amount';
import { type Cents, MAX_CENTS } from '@regietafel/domain/core/cents';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountColumns, amountOf } from './amount-columns.ts';

const cents = fc.integer({ min: -MAX_CENTS, max: MAX_CENTS }).map((value) => value as Cents);
const frequency = fc.constantFrom(...FREQUENCIES);
const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.record({ kind: fc.constantFrom('known' as const, 'max' as const), cents, frequency }),
  fc.record({ kind: fc.constant('range' as const), minCents: cents, maxCents: cents, frequency }),
  fc.record({ kind: fc.constantFrom('pm' as const, 'none' as const) }),
);

test('every amount comes back out of its columns', () => {
  fc.assert(
    fc.property(amount, (one) => {
      expect(amountOf(amountColumns(one))).toEqual(one);
    }),
  );
});

test('a figure that is missing is an error, and never zero', () => {
  const known = amountColumns({ kind: 'known', cents: 100 as Cents, frequency: 'once' });
  expect(() => amountOf({ ...known, amountCents: null })).toThrow('without its figure');
});
