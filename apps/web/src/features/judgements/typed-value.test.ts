import { describe, expect, it } from 'vitest';
import { figureOf, typedOf } from './typed-value.ts';

describe('typed figures', () => {
  it('are euros where the unit is cents, and come back whole', () => {
    expect([typedOf(1250, 'cents'), figureOf(12.505, 'cents'), figureOf(0.1 + 0.2, 'cents')]).toEqual([
      12.5, 1251, 30,
    ]);
  });

  it('are themselves in every other unit, and nothing stays nothing', () => {
    expect([typedOf(2, 'percent'), figureOf(1.25, 'percent'), figureOf(3, 'count')]).toEqual([2, 1.25, 3]);
    expect([typedOf(null, 'cents'), figureOf(null, 'cents'), figureOf(0, 'cents')]).toEqual([null, null, 0]);
  });
});
