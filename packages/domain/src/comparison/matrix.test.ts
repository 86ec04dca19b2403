import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorId } from '../core/ids.ts';
import { periodCode } from '../indicators/period.ts';
import type { SizeClass } from '../indicators/profile.ts';
import {
  isWithheld,
  matrixOf,
  onlyComparable,
  onlyProviders,
  type PackedValues,
  seriesOf,
  valuesAt,
} from './matrix.ts';
import { REGION_TILES_2025, REGION_TILES_2026 } from './region-tiles.ts';
import { withoutSeason, withoutSize } from './standards.ts';
import { packFigures } from './testing/pack-figures.ts';

interface Provider {
  readonly name: string;
  readonly sizeClass: SizeClass | null;
}

const PERIODS = ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'];
const MORE = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'];
const INDICATORS = ['a', 'b'] as IndicatorId[];

function columnsOf(
  providers: readonly Provider[],
  periods: readonly string[],
  figure: (provider: number, indicator: number, period: number) => number | null | undefined,
): PackedValues<Provider> {
  const rows = providers.flatMap((_, provider) =>
    INDICATORS.flatMap((_id, indicator) =>
      periods.flatMap((_code, period) => {
        const value = figure(provider, indicator, period);
        const place = (indicator * periods.length + period) * providers.length + provider;
        return value === undefined
          ? []
          : [{ place, value, comparability: provider === 1 ? ('other_scope' as const) : ('yes' as const) }];
      }),
    ),
  );
  return {
    providers,
    indicatorIds: INDICATORS,
    periods: periods.map(periodCode),
    figures: packFigures(rows),
  };
}

const TWO: readonly Provider[] = [
  { name: 'Een', sizeClass: 'klein' },
  { name: 'Twee', sizeClass: null },
];

describe('values by place', () => {
  test('are found by indicator, period and provider, whatever the order in which they came', () => {
    const cell = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 32, maxLength: 32 }), (figures) => {
        const figure = (provider: number, indicator: number, period: number) =>
          figures[(provider * 2 + indicator) * 8 + period];
        const matrix = matrixOf(columnsOf(TWO, PERIODS, figure));
        for (const provider of [0, 1])
          for (const indicator of [0, 1])
            expect(seriesOf(matrix, indicator, provider)).toEqual(
              PERIODS.map((_, period) => figure(provider, indicator, period)),
            );
      }),
    );
  });

  test('tell what was not reported from what was reported as unknown', () => {
    const matrix = matrixOf(columnsOf(TWO, PERIODS, (provider) => (provider === 0 ? null : undefined)));
    const [unknown, silent] = valuesAt(matrix, 0, 3);
    expect(unknown).toMatchObject({ value: null, comparability: 'yes' });
    expect(silent).toMatchObject({ value: null, comparability: null });
  });

  test('of some providers are the same values', () => {
    const whole = matrixOf(
      columnsOf(TWO, PERIODS, (provider, indicator, period) => 100 * provider + 10 * indicator + period),
    );
    const second = onlyProviders(whole, ({ name }) => name === 'Twee');
    expect(second.providers).toEqual([TWO[1]]);
    for (const indicator of [0, 1])
      expect(seriesOf(second, indicator, 0)).toEqual(seriesOf(whole, indicator, 1));
    expect(valuesAt(second, 0, 0)).toMatchObject([{ value: 100, comparability: 'other_scope' }]);
  });

  test('that are withheld have no value, and are no others', () => {
    const rows = [{ place: 1, value: null, comparability: 'withheld' as const }];
    const periods = [periodCode('2022-Q1')];
    const matrix = matrixOf({
      providers: TWO,
      indicatorIds: INDICATORS,
      periods,
      figures: packFigures(rows),
    });
    expect([0, 1, 2].map((place) => isWithheld(matrix, place))).toEqual([false, true, false]);
    expect(valuesAt(matrix, 0, 0)[1]).toMatchObject({ value: null, comparability: null });
  });

  test.each([
    ['cut off', (text: string) => Buffer.from(text, 'base64').subarray(1).toString('base64')],
    ['of another question', () => packFigures([{ place: 4, value: 1, comparability: 'yes' }])],
    ['no base64', () => '?'],
  ])('that are %s are refused', (_what, change) => {
    const figures = change(packFigures([{ place: 0, value: 1, comparability: 'yes' }]));
    const periods = [periodCode('2022-Q1')];
    expect(() => matrixOf({ providers: TWO, indicatorIds: INDICATORS, periods, figures })).toThrow();
  });

  test('that are not comparable are left out, and still say why', () => {
    const matrix = onlyComparable(matrixOf(columnsOf(TWO, PERIODS, () => 7)));
    expect(valuesAt(matrix, 1, 0)).toMatchObject([
      { value: 7, comparability: 'yes' },
      { value: null, comparability: 'other_scope' },
    ]);
  });
});

describe('figures freed from', () => {
  const season = [4, -2, -3, 1];
  const periods = [...PERIODS, ...MORE];
  const seasonal = matrixOf(
    columnsOf(TWO, periods, (provider, indicator, period) =>
      indicator === 0 ? 50 + 10 * provider + (season[period % 4] ?? 0) : period,
    ),
  );

  test('their season lie on their own level, and other indicators stay as they are', () => {
    const { matrix, refusal } = withoutSeason(seasonal, 0, true);
    expect(refusal).toBeNull();
    for (const value of seriesOf(matrix, 0, 1)) expect(value).toBeCloseTo(60, 10);
    expect(seriesOf(matrix, 1, 0)).toEqual(seriesOf(seasonal, 1, 0));
  });

  test('no season when there is none, or too little to know it by', () => {
    expect(withoutSeason(seasonal, 0, false).refusal).toBe('no_season');
    const short = matrixOf(columnsOf(TWO, PERIODS, () => 1));
    expect(withoutSeason(short, 0, true)).toEqual({ matrix: short, refusal: 'too_few_years' });
  });

  test('their size have the mean of all in every size class', () => {
    const providers: Provider[] = [
      { name: 'A', sizeClass: 'klein' },
      { name: 'B', sizeClass: 'klein' },
      { name: 'C', sizeClass: 'groot' },
      { name: 'D', sizeClass: null },
    ];
    const matrix = matrixOf(columnsOf(providers, PERIODS, (provider) => [1, 3, 10, 5][provider] ?? 0));
    const { matrix: level, refusal } = withoutSize(matrix, 0);
    expect(refusal).toBeNull();
    const mean = (1 + 3 + 10) / 3;
    const [a, b, c, d] = valuesAt(level, 0, 0).map(({ value }) => value);
    expect(a).toBeCloseTo(mean - 1, 12);
    expect(b).toBeCloseTo(mean + 1, 12);
    expect(c).toBeCloseTo(mean, 12);
    expect(d).toBeNull();
  });

  test('no size when nobody told theirs', () => {
    const matrix = matrixOf(columnsOf([{ name: 'D', sizeClass: null }], PERIODS, () => 5));
    expect(withoutSize(matrix, 0).refusal).toBe('no_sizes');
  });
});

test.each([
  [REGION_TILES_2025, 42],
  [REGION_TILES_2026, 41],
] as const)('no two of the regions share a tile, a code or letters (%#)', (tiles, count) => {
  expect(tiles).toHaveLength(count);
  expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(count);
  expect(new Set(tiles.map(({ region }) => region)).size).toBe(count);
  expect(new Set(tiles.map(({ letters }) => letters)).size).toBe(count);
});
