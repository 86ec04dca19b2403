import { cents } from '@regietafel/domain/core/cents';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount, writeAmount } from './typed-amount.ts';

const amount = (value: number) => ({ kind: 'amount', cents: value });

describe('readAmount', () => {
  it.each([
    ['1.234.567,89', 123_456_789],
    ['1234567,8', 123_456_780],
    ['€ 12', 1_200],
    ['-500', -50_000],
    ['(500,25)', -50_025],
    ['500-', -50_000],
    ['1 200', 120_000],
    ['1\u00a0200', 120_000],
    ['0', 0],
    ['-', 0],
  ])('reads the Dutch %j', (typed, value) => {
    expect(readAmount(typed, 'nl')).toEqual(amount(value));
  });

  it.each(['veel', '1.5', '1,234', '12.34', '1.2345,00', '1,2,3', '--5', '€', '1e5', '(5'])(
    'refuses %j instead of guessing',
    (typed) => {
      expect(readAmount(typed, 'nl')).toEqual(typed === '€' ? { kind: 'unknown' } : { kind: 'invalid' });
    },
  );

  it('takes an empty cell for not known', () => {
    expect(readAmount('  ', 'nl')).toEqual({ kind: 'unknown' });
  });

  it('reads the marks of English the other way round', () => {
    expect(readAmount('1,234.50', 'en')).toEqual(amount(123_450));
    expect(readAmount('1.234,50', 'en')).toEqual({ kind: 'invalid' });
  });

  it('refuses more than an amount can be', () => {
    expect(readAmount('99999999999999', 'nl')).toEqual({ kind: 'invalid' });
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 13), max: 10 ** 13 }),
        fc.constantFrom('nl' as const, 'en' as const),
        (value, language) => {
          expect(readAmount(writeAmount(cents(value), language), language)).toEqual(amount(value));
        },
      ),
    );
    expect(writeAmount(null, 'nl')).toBe('');
  });
});
