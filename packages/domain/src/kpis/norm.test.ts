import { describe, expect, it } from 'vitest';
import { type Instant, plainDate, yearMonth } from '../core/dates.ts';
import { buildNorm } from '../testing/build-kpi.ts';
import { isNear, limitsFor, normOn, normSpans, shortfall } from './norm.ts';

describe('normOn', () => {
  const old = buildNorm({ min: 65 });
  const raised = buildNorm({ min: 70, validFrom: plainDate('2024-07-01') });
  const closed = buildNorm({ validFrom: plainDate('2023-01-01'), validTo: plainDate('2024-01-01'), min: 60 });

  it('gives the norm that began last, from its first day', () => {
    expect(normOn([raised, old], plainDate('2024-06-30'))).toBe(old);
    expect(normOn([raised, old], plainDate('2024-07-01'))).toBe(raised);
    expect(normOn([old, raised], plainDate('2026-01-01'))).toBe(raised);
  });

  it('ends before the day on which it holds no more', () => {
    expect(normOn([closed], plainDate('2023-12-31'))).toBe(closed);
    expect(normOn([closed], plainDate('2024-01-01'))).toBeUndefined();
    expect(normOn([closed], plainDate('2022-12-31'))).toBeUndefined();
  });

  it('lets a later recording correct one of the same day', () => {
    const corrected = buildNorm({ min: 66, recordedAt: '2024-02-01T00:00:00Z' as Instant });
    expect(normOn([corrected, old], plainDate('2024-03-01'))).toBe(corrected);
    expect(normOn([old, corrected], plainDate('2024-03-01'))).toBe(corrected);
  });
});

describe('shortfall', () => {
  const both = { min: 85, max: 95 };

  it.each([
    ['higher', 80, 5],
    ['higher', 85, 0],
    ['higher', 99, 0],
    ['lower', 80, 0],
    ['lower', 95, 0],
    ['lower', 99, 4],
    ['band', 80, 5],
    ['band', 90, 0],
    ['band', 99, 4],
  ] as const)('%s: %i lies %i off', (direction, value, distance) => {
    expect(shortfall(value, both, direction)).toBe(distance);
  });

  it('is unknown without a limit that fits', () => {
    expect(shortfall(1, { min: null, max: 5 }, 'higher')).toBeNull();
    expect(shortfall(1, { min: 5, max: null }, 'lower')).toBeNull();
    expect(shortfall(1, { min: null, max: null }, 'band')).toBeNull();
  });

  it('takes a band with one limit as open on the other side', () => {
    expect(shortfall(1, { min: 5, max: null }, 'band')).toBe(4);
    expect(shortfall(9, { min: null, max: 5 }, 'band')).toBe(4);
    expect(shortfall(9, { min: 5, max: null }, 'band')).toBe(0);
  });

  it('does not fail a value on the rounding of decimals', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(shortfall(0.1 + 0.2, { min: null, max: 0.3 }, 'lower')).toBe(0);
  });
});

describe('isNear', () => {
  it('takes the margin itself along, decimals too', () => {
    expect(isNear(2, { nearMargin: 2 })).toBe(true);
    expect(isNear(2.01, { nearMargin: 2 })).toBe(false);
    expect(isNear(1.1 - 0.9, { nearMargin: 0.2 })).toBe(true);
  });
});

describe('limitsFor', () => {
  it('names the limits on which a KPI is judged', () => {
    expect(limitsFor('higher')).toEqual(['min']);
    expect(limitsFor('lower')).toEqual(['max']);
    expect(limitsFor('band')).toEqual(['min', 'max']);
  });
});

describe('normSpans', () => {
  const closed = buildNorm({ validFrom: plainDate('2023-10-15'), validTo: plainDate('2023-12-31'), min: 60 });
  const old = buildNorm({ validFrom: plainDate('2024-02-01'), min: 65 });
  const raised = buildNorm({ validFrom: plainDate('2024-04-30'), min: 70 });
  const spansOf = (first: string, last: string) =>
    normSpans((day) => normOn([raised, closed, old], day), yearMonth(first), yearMonth(last)).map(
      ({ from, to, norm }) => [from, to, norm.min],
    );

  it('judges a month by the norm of its last day, and leaves out the months without', () => {
    expect(spansOf('2023-08', '2024-06')).toEqual([
      ['2023-10', '2023-11', 60],
      ['2024-02', '2024-03', 65],
      ['2024-04', '2024-06', 70],
    ]);
  });

  it('takes a norm up again after another one held in between', () => {
    const base = buildNorm({ validFrom: plainDate('2024-01-01'), min: 65 });
    const lenient = buildNorm({
      validFrom: plainDate('2024-03-01'),
      validTo: plainDate('2024-04-01'),
      min: 60,
    });
    const spans = normSpans(
      (day) => normOn([base, lenient], day),
      yearMonth('2024-02'),
      yearMonth('2024-05'),
    );
    expect(spans.map(({ from, to, norm }) => [from, to, norm.min])).toEqual([
      ['2024-02', '2024-02', 65],
      ['2024-03', '2024-03', 60],
      ['2024-04', '2024-05', 65],
    ]);
  });

  it('is empty without a norm or a month', () => {
    expect(spansOf('2020-01', '2020-12')).toEqual([]);
    expect(spansOf('2024-06', '2024-05')).toEqual([]);
  });
});
