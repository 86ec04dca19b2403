import { isPlainDate } from '@regietafel/domain/core/dates';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { matching, oneOf, searchParams, sortFrom, sortOf, sortTo, text } from './search-params.ts';

const COLUMNS = ['nummer', 'titel'] as const;
const read = searchParams({
  zoek: text,
  status: oneOf(['open', 'dicht']),
  dag: matching(isPlainDate),
  sorteer: sortOf(COLUMNS),
});

describe('searchParams', () => {
  it('reads what it understands', () => {
    const search = { zoek: 'huur', status: 'open', dag: '2024-08-15', sorteer: '-titel' };
    expect(read(search)).toEqual(search);
    expectTypeOf(read).returns.toHaveProperty('status').toEqualTypeOf<'open' | 'dicht' | undefined>();
  });

  it('leaves out what it does not understand, and what it was not asked for', () => {
    const search = { zoek: { $gt: '' }, status: 'OPEN', dag: '2024-02-30', sorteer: 'bedrag', ander: 1 };
    expect(read(search)).toEqual({});
    expect(read({ zoek: 'x'.repeat(501), status: 7, dag: null, sorteer: ['titel'] })).toEqual({});
  });

  it('reads a search for digits as words', () => {
    expect(read({ zoek: 2024 })).toEqual({ zoek: '2024' });
  });
});

describe('the order of a table', () => {
  it('goes into the address and comes back', () => {
    for (const value of ['nummer', '-titel'] as const) {
      expect(sortTo(COLUMNS, sortFrom(value))).toBe(value);
    }
    expect(sortFrom(undefined)).toBeNull();
    expect(sortTo(COLUMNS, null)).toBeUndefined();
    expect(sortTo(COLUMNS, { columnId: 'bedrag', direction: 'ascending' })).toBeUndefined();
  });
});
