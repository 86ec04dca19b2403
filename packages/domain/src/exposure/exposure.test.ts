import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../core/cents.ts';
import { concentrationOf, divideByShare, herfindahl, largestThree, sharesInBp } from './concentration.ts';
import { checkExposure, type ExposureContent, type ExposureRow, measureOf } from './share.ts';
import { uncoveredOf } from './uncovered.ts';

function row(municipality: string | null, rest: Partial<ExposureRow> = {}): ExposureRow {
  return { municipality, careKind: 'verblijf', revenueCents: null, places: null, children: null, ...rest };
}

const EMPTY: ExposureContent = { year: 2024, rows: [], guarantees: [], room: [] };

describe('a sum', () => {
  it('keeps unknown apart from zero', () => {
    expect(measureOf({ ...EMPTY, rows: [row('Beek')] }, 'places')).toBeNull();
    expect(measureOf({ ...EMPTY, rows: [row('Beek', { places: 0 })] }, 'places')).toEqual({
      value: 0,
      isIncomplete: false,
    });
  });

  it('says that it is incomplete', () => {
    const rows = [row('Beek', { places: 3 }), row('Stein')];
    expect(measureOf({ ...EMPTY, rows }, 'places')).toEqual({ value: 3, isIncomplete: true });
  });

  it('takes guarantees from where they stand', () => {
    const guarantees = [{ municipality: 'Beek', cents: cents(500) }];
    expect(measureOf({ ...EMPTY, guarantees }, 'guaranteeCents')?.value).toBe(500);
  });
});

describe('a statement', () => {
  it('of a region names its own municipalities, each kind of care once', () => {
    const rows = [row('Beek'), row('Beek'), row('Venlo'), row(null)];
    expect(checkExposure({ ...EMPTY, rows }, 'share', ['Beek', 'Stein']).map(({ path }) => path)).toEqual([
      'rows.1.careKind',
      'rows.2.municipality',
      'rows.3.municipality',
    ]);
  });

  it('of the provider names no municipality', () => {
    expect(checkExposure({ ...EMPTY, rows: [row(null)] }, 'total', [])).toEqual([]);
    expect(checkExposure({ ...EMPTY, rows: [row('Beek')] }, 'total', ['Beek'])).toMatchObject([
      { path: 'rows.0.municipality', messageKey: 'exposure.totalHasNoMunicipality' },
    ]);
  });

  it('tells room and guarantees once each', () => {
    const room = { careKind: 'verblijf', places: 1, children: 1 } as const;
    const guarantee = { municipality: 'Beek', cents: null };
    const content = { ...EMPTY, room: [room, room], guarantees: [guarantee, guarantee] };
    expect(checkExposure(content, 'share', ['Beek']).map(({ path }) => path)).toEqual([
      'guarantees.1.municipality',
      'room.1.careKind',
    ]);
  });
});

describe('concentration', () => {
  it('is 10 000 of one, and 10 000/n of n that are equal', () => {
    expect(herfindahl([7])).toBe(10_000);
    expect(herfindahl([5, 5, 5, 5])).toBeCloseTo(2_500, 9);
    expect(herfindahl([0, 0])).toBeNull();
  });

  it('is read in three classes', () => {
    expect([1_499, 1_500, 2_500, 2_501].map(concentrationOf)).toEqual([
      'low',
      'moderate',
      'moderate',
      'high',
    ]);
  });

  it('tells what the largest three have', () => {
    expect(largestThree([10, 20, 30, 40])).toBeCloseTo(0.9, 12);
    expect(largestThree([])).toBeNull();
  });

  it('lies between 10 000/n and 10 000', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 40 }), (parts) => {
        const index = herfindahl(parts) ?? 0;
        expect(index).toBeGreaterThanOrEqual(10_000 / parts.length - 1e-6);
        expect(index).toBeLessThanOrEqual(10_000 + 1e-6);
      }),
    );
  });
});

describe('shares', () => {
  const parts = fc.array(fc.integer({ min: 0, max: 1e11 }), { minLength: 1, maxLength: 50 });

  it('sum to the whole exactly', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const shares = sharesInBp(values);
        fc.pre(shares !== null);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000);
      }),
    );
  });

  it('divide an amount to the cent, each within a cent of its exact part', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 1e12 }), (values, amount) => {
        const divided = divideByShare(cents(amount), values);
        fc.pre(divided !== null);
        expect(divided.reduce<number>((sum, part) => sum + part, 0)).toBe(amount);
        const whole = values.reduce((sum, value) => sum + BigInt(value), 0n);
        divided.forEach((part, index) => {
          const off = BigInt(part) * whole - BigInt(amount) * BigInt(values[index] ?? 0);
          expect(off < whole && off > -whole).toBe(true);
        });
      }),
    );
  });

  it('of nothing are none', () => {
    expect(sharesInBp([0, 0])).toBeNull();
    expect(divideByShare(cents(100), [])).toBeNull();
  });
});

describe('what a stop would leave uncovered', () => {
  const rows = [row('Beek', { places: 6, children: 7 }), row('Stein', { places: 2, children: null })];

  it('is what is there less the room elsewhere, never below nothing', () => {
    expect(uncoveredOf({ rows, room: [{ careKind: 'verblijf', places: 5, children: 3 }] })).toEqual([
      { careKind: 'verblijf', places: { kind: 'known', count: 3 }, children: { kind: 'atLeast', count: 4 } },
    ]);
    expect(
      uncoveredOf({ rows, room: [{ careKind: 'verblijf', places: 50, children: 50 }] })[0]?.places,
    ).toEqual({
      kind: 'known',
      count: 0,
    });
  });

  it('is at most all of it when nobody told of room', () => {
    expect(uncoveredOf({ rows, room: [] })).toEqual([
      { careKind: 'verblijf', places: { kind: 'atMost', count: 8 }, children: { kind: 'unknown' } },
    ]);
  });

  it('takes no room in another kind of care for it', () => {
    const room = [{ careKind: 'pleegzorg', places: 9, children: 9 } as const];
    expect(uncoveredOf({ rows, room })).toMatchObject([{ careKind: 'verblijf', places: { kind: 'atMost' } }]);
  });
});
