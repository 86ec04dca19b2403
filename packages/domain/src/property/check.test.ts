import { describe, expect, test } from 'vitest';
import { cents } from '../core/cents.ts';
import type { PlainDate } from '../core/dates.ts';
import { newId, type PropertyWorkId } from '../core/ids.ts';
import { type BuildingPart, countStandings, standingOfPart } from './building.ts';
import { checkBuilding, checkMeans, checkPhasing, checkPlan, checkWork } from './check.ts';
import { checkHorizon } from './horizon.ts';
import { proposeWindow } from './window.ts';

const known = (value: number) => ({ kind: 'known', cents: cents(value), frequency: 'once' }) as const;
const WORK = {
  category: 'planmatig',
  cost: known(100),
  cycleYears: null,
  firstYear: 2025,
  naturalReplacementCents: null,
  window: { earliest: 2025, latest: 2027 },
} as const;
const paths = (problems: readonly { readonly path: string }[]) => problems.map(({ path }) => path);

const part = (over: Partial<BuildingPart>): BuildingPart => ({
  partId: 'dak',
  name: 'Dak',
  nlSfb: null,
  quantityThousandths: null,
  unit: '',
  condition: null,
  measuredOn: null,
  targetLevel: 3,
  ...over,
});

describe('the condition of a part', () => {
  test('is overdue from 5, below its level above it, and unknown without a score', () => {
    const standing = (condition: BuildingPart['condition'], targetLevel: BuildingPart['targetLevel'] = 3) =>
      standingOfPart({ condition, targetLevel });
    expect([1, 3, 4, 5, 6].map((score) => standing(score as 1))).toEqual([
      'on_level',
      'on_level',
      'below_level',
      'overdue',
      'overdue',
    ]);
    expect(standing(null)).toBe('unknown');
    // Overdue is overdue, however low the level is set.
    expect(standing(5, 6)).toBe('overdue');
  });

  test('is counted per standing', () => {
    expect(countStandings([part({ condition: 6 }), part({ condition: 2 }), part({})])).toEqual({
      unknown: 1,
      on_level: 1,
      below_level: 0,
      overdue: 1,
    });
  });
});

describe('what is refused', () => {
  test('of a building: a part twice, a score without its day, a day without a score', () => {
    const building = (parts: readonly BuildingPart[]) => ({ name: 'Huis', use: '', note: '', parts });
    expect(checkBuilding(building([part({})]))).toEqual([]);
    expect(paths(checkBuilding(building([part({}), part({})])))).toEqual(['parts.1.partId']);
    expect(paths(checkBuilding(building([part({ condition: 2 })])))).toEqual(['parts.0.measuredOn']);
    const day = '2024-01-01' as PlainDate;
    expect(paths(checkBuilding(building([part({ measuredOn: day })])))).toEqual(['parts.0.condition']);
    expect(checkBuilding(building([part({ measuredOn: day, condition: 2 })]))).toEqual([]);
  });

  test('of a plan: the year 1899 and prices that double', () => {
    expect(checkPlan({ priceLevelYear: 2024, indexBasisPoints: 250 })).toEqual([]);
    expect(paths(checkPlan({ priceLevelYear: 1899, indexBasisPoints: 10_000 }))).toEqual([
      'priceLevelYear',
      'indexBasisPoints',
    ]);
  });

  test('of a work: a year outside the calendar, a window that ends before it begins, money below nothing', () => {
    expect(checkWork(WORK)).toEqual([]);
    expect(paths(checkWork({ ...WORK, firstYear: 1899 }))).toEqual(['firstYear']);
    expect(paths(checkWork({ ...WORK, window: { earliest: 2027, latest: 2026 } }))).toEqual([
      'window.latest',
    ]);
    expect(paths(checkWork({ ...WORK, cost: known(-1) }))).toEqual(['cost']);
    expect(paths(checkWork({ ...WORK, cycleYears: 0 }))).toEqual(['cycleYears']);
    expect(paths(checkWork({ ...WORK, cycleYears: 61 }))).toEqual(['cycleYears']);
    expect(paths(checkWork({ ...WORK, naturalReplacementCents: cents(5) }))).toEqual([
      'naturalReplacementCents',
    ]);
    const range = { kind: 'range', minCents: cents(9), maxCents: cents(8), frequency: 'once' } as const;
    expect(paths(checkWork({ ...WORK, cost: range }))).toEqual(['cost']);
  });

  test('of means: a year twice and money below nothing; an unknown year may stand', () => {
    expect(checkMeans({ years: [{ year: 2025, cents: null }] })).toEqual([]);
    expect(
      paths(
        checkMeans({
          years: [
            { year: 2025, cents: cents(-1) },
            { year: 2025, cents: null },
          ],
        }),
      ),
    ).toEqual(['years.0.cents', 'years.1.year']);
  });

  test('of a span: 400 years, nine years, and years beyond 2100', () => {
    expect(checkHorizon({ firstYear: 2025, years: 10 })).toEqual([]);
    expect(paths(checkHorizon({ firstYear: 2025, years: 400 }))).toEqual(['years', 'firstYear']);
    expect(paths(checkHorizon({ firstYear: 2025, years: 9 }))).toEqual(['years']);
    expect(paths(checkHorizon({ firstYear: 2095, years: 10 }))).toEqual(['firstYear']);
  });

  test('of a phasing: a work of another plan, a work twice and a year outside the window', () => {
    const [own, other] = [newId<PropertyWorkId>(), newId<PropertyWorkId>()];
    const works = new Map([[own, WORK]]);
    const horizon = { firstYear: 2025, years: 10 };
    const check = (plannedYears: readonly { workId: PropertyWorkId; year: number }[]) =>
      checkPhasing({ horizon, plannedYears }, works).map(({ messageKey }) => messageKey);
    expect(check([{ workId: own, year: 2027 }])).toEqual([]);
    expect(check([{ workId: own, year: 2028 }])).toEqual(['property.outsideWindow']);
    expect(check([{ workId: other, year: 2027 }])).toEqual(['property.otherPlan']);
    expect(
      check([
        { workId: own, year: 2027 },
        { workId: own, year: 2026 },
      ]),
    ).toEqual(['property.workTwice']);
  });
});

describe('a window to begin with', () => {
  test('is shorter the worse the part is, and that of a moderate part when it was never measured', () => {
    expect(proposeWindow(2025, 6)).toEqual({ earliest: 2025, latest: 2025 });
    expect(proposeWindow(2025, 3)).toEqual({ earliest: 2025, latest: 2029 });
    expect(proposeWindow(2025, null)).toEqual(proposeWindow(2025, 4));
  });
});
