import { describe, expect, it } from 'vitest';
import { pathOf } from './trend-path.ts';

describe('the line of an indicator', () => {
  it('goes through every value that is known', () => {
    expect(
      pathOf([
        [0, 10],
        [5, 2.3],
        [10, 0],
      ]),
    ).toBe('M0.0 10.0L5.0 2.3L10.0 0.0');
  });

  it('is broken where a value is unknown: a gap, never a zero', () => {
    expect(pathOf([[0, 1], null, [10, 3], [15, 4]])).toBe('M0.0 1.0M10.0 3.0L15.0 4.0');
    expect(pathOf([null, null])).toBe('');
  });
});
