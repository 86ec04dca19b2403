import { describe, expect, it } from 'vitest';
import { sparkPath } from './sparkline.tsx';

const same = (value: number) => value;

describe('sparkPath', () => {
  it('starts anew after a gap', () => {
    expect(sparkPath([1, 2, null, 3], same, same)).toBe('M0.0,1.0L1.0,2.0M3.0,3.0');
  });

  it('draws nothing of nothing', () => {
    expect(sparkPath([null, null], same, same)).toBe('');
  });
});
