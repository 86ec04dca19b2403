import { describe, expect, it } from 'vitest';
import { extentOf, placeBar } from './bar-geometry.ts';

describe('bars', () => {
  it('share one scale, on which nothing and the mark always stand', () => {
    expect(extentOf([{ from: 20, to: 50 }])).toEqual([0, 50]);
    expect(extentOf([{ from: -30, to: -10 }], -40)).toEqual([-40, 0]);
    expect(extentOf([])).toEqual([0, 1]);
  });

  it('run from the lower to the higher figure, whichever comes first', () => {
    expect(placeBar(-10, 30, [-50, 50])).toEqual({ start: '40%', size: '40%' });
    expect(placeBar(30, -10, [-50, 50])).toEqual({ start: '40%', size: '40%' });
    expect(placeBar(0, 0, [-50, 50])).toEqual({ start: '50%', size: '0%' });
  });
});
