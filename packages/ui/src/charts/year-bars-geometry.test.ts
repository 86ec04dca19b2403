import { describe, expect, it } from 'vitest';
import { placeYears } from './year-bars-geometry.ts';

const SIZE = { width: 600, height: 240 };
const YEARS = [2025, 2026, 2027];
const series = (key: string, ...values: (number | null)[]) => ({ key, label: key, values });

describe('years on a surface', () => {
  it('stand beside each other from nothing up, series by series', () => {
    const { bars, zero } = placeYears(
      { years: YEARS, bars: [series('a', 10, 20, 5), series('b', 5, 10, 20)], level: [], lines: [] },
      SIZE,
    );
    const [first, second] = bars.filter(({ key }) => key.endsWith('2025'));
    expect(first?.height).toBeCloseTo((second?.height ?? 0) * 2);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThanOrEqual(second?.x ?? 0);
    for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(zero);
  });

  it('leave a gap where there is no figure', () => {
    const placed = placeYears(
      {
        years: YEARS,
        bars: [series('a', null, 20, 5)],
        level: [10, null, 10],
        lines: [series('sum', 1, null, 3)],
      },
      SIZE,
    );
    expect(placed.bars.map(({ key }) => key)).toEqual(['a-2026', 'a-2027']);
    expect(placed.levels.map(({ year }) => year)).toEqual([2025, 2027]);
    expect(placed.lines[0]?.path.match(/M/g)).toHaveLength(2);
  });

  it('hang down below nothing, within the plot', () => {
    const { bars, zero, plot } = placeYears(
      { years: YEARS, bars: [series('a', -10, 10, 0)], level: [], lines: [series('sum', -30, -20, 10)] },
      SIZE,
    );
    expect(bars[0]?.y).toBeCloseTo(zero);
    expect(bars[1]?.y).toBeLessThan(zero);
    for (const bar of bars) expect(bar.y + bar.height).toBeLessThanOrEqual(plot.y + plot.height);
  });

  it('name no more years than fit', () => {
    const years = Array.from({ length: 60 }, (_, at) => 2025 + at);
    const { yearTicks } = placeYears({ years, bars: [], level: [], lines: [] }, { width: 360, height: 240 });
    expect(yearTicks.length).toBeLessThanOrEqual(8);
    expect(yearTicks[0]?.value).toBe(2025);
  });
});
