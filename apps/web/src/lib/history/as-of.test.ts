import { describe, expect, it } from 'vitest';
import { asOfOf, asOfSearch, isPast } from './as-of.ts';

describe('asOfSearch', () => {
  it('reads a day and a moment', () => {
    const search = asOfSearch({ standPer: '2024-08-15', bekendOp: '2024-09-01T12:00:00Z' });
    expect(asOfOf(search)).toEqual({ standPer: '2024-08-15', knownAt: '2024-09-01T12:00:00Z' });
    expect(isPast(search)).toBe(true);
  });

  it('shows the present for what is no day or moment', () => {
    for (const standPer of ['2024-02-30', 'gisteren', 7, null, '1999-01-01']) {
      const search = asOfSearch({ standPer, bekendOp: 'x' });
      expect(asOfOf(search)).toEqual({ standPer: null, knownAt: null });
      expect(isPast(search)).toBe(false);
    }
  });
});
