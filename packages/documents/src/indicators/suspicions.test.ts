import { periodCode } from '@regietafel/domain/indicators/period';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EarlierFigures } from './sheet.ts';
import { suspicionsAbout, thousandsThroughout } from './suspicions.ts';
import { ASKED, FIGURES, ITEMS } from './testing/asked.ts';

type Figures = Readonly<Record<string, number | null>>;
const LAST: readonly EarlierFigures[] = [{ period: periodCode('2024-Q2'), items: FIGURES }];
const asked = (figures: Figures, earlier = LAST) =>
  suspicionsAbout(ITEMS, figures, earlier, ASKED.period).map(({ item, code }) => `${item} ${code}`);
const throughout = (figures: Figures, earlier = LAST) =>
  thousandsThroughout(ITEMS, figures, earlier, ASKED.period);
const times = (factor: number, codes: readonly (keyof typeof FIGURES)[]) =>
  Object.fromEntries(codes.map((code) => [code, FIGURES[code] * factor]));
const AMOUNTS = ['omzet', 'bezittingen', 'vermogen', 'schulden', 'voorraad', 'uitkomst'] as const;

describe('a figure beside the earlier one', () => {
  test('is not asked about as long as it is of its order', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.03, max: 30, noNaN: true }), (factor) => {
        expect(asked(times(factor, ['omzet']))).toEqual([]);
      }),
    );
  });

  test('looks like thousands, like cents, like a share, or just like another order', () => {
    expect(asked({ omzet: FIGURES.omzet / 1_000 })).toEqual(['omzet thousands']);
    expect(asked({ omzet: FIGURES.omzet * 1_100 })).toEqual(['omzet thousands']);
    expect(asked({ omzet: FIGURES.omzet * 100 })).toEqual(['omzet hundreds']);
    expect(asked({ bezittingen: 62_50 })).toEqual(['bezittingen share']);
    expect(asked({ ziekte_dagen: 6.3 })).toEqual(['ziekte_dagen share']);
    expect(asked({ gewerkte_uren: 0.93 })).toEqual(['gewerkte_uren share']);
    expect(asked({ gewerkte_uren: FIGURES.gewerkte_uren * 60 })).toEqual(['gewerkte_uren otherOrder']);
    expect(asked({ kinderen: 2 })).toEqual(['kinderen otherOrder']);
  });

  test('is compared with the latest that was known and not nothing, of the last four of its length', () => {
    const nothing = { period: periodCode('2024-Q2'), items: { omzet: null, bezittingen: 0 } };
    const before = { period: periodCode('2024-Q1'), items: FIGURES };
    const small = { omzet: 5_00, bezittingen: 5_00 };
    expect(asked(small, [before, nothing])).toEqual(
      ['bezittingen share', 'omzet share'].toSorted().toReversed(),
    );
    expect(asked(small, [nothing, { period: periodCode('2023-Q2'), items: FIGURES }])).toEqual([]);
    expect(asked(small, [{ period: periodCode('2023'), items: FIGURES }])).toEqual([]);
  });

  test('is not asked about when it is nothing or unknown', () => {
    expect(asked({ omzet: 0, bezittingen: null })).toEqual([]);
  });
});

describe('a whole sheet', () => {
  test('is in thousands when most of at least three amounts are a thousandth', () => {
    expect(throughout(times(1 / 1_000, AMOUNTS))).toBe(6);
    expect(throughout(times(1 / 1_000, ['omzet', 'schulden', 'voorraad']))).toBe(3);
    expect(throughout(times(1 / 1_000, ['omzet', 'schulden']))).toBeNull();
    expect(throughout({ ...FIGURES, ...times(1 / 1_000, ['omzet', 'schulden', 'voorraad']) })).toBeNull();
  });

  test('is not refused when the earlier one was: amounts that are a thousandfold are only asked about', () => {
    const thousandfold = times(1_000, AMOUNTS);
    expect(throughout(thousandfold)).toBeNull();
    expect(asked(thousandfold)).toHaveLength(AMOUNTS.length);
  });
});

describe('the figures of a group', () => {
  const BALANS = ['bezittingen', 'vermogen', 'schulden', 'voorraad'] as const;
  const positive = { ...FIGURES, vermogen: 350_00 };
  const last = [{ period: periodCode('2024-Q2'), items: positive }];

  test('are asked about when they fit the earlier ones a row further', () => {
    const moved = Object.fromEntries(BALANS.slice(1).map((code, at) => [code, positive[BALANS[at] ?? code]]));
    expect(asked(moved, last).filter((told) => told.endsWith('figuresShifted'))).toEqual([
      'vermogen figuresShifted',
    ]);
    const up = Object.fromEntries(
      BALANS.slice(0, -1).map((code, at) => [code, positive[BALANS[at + 1] ?? code]]),
    );
    expect(asked(up, last).filter((told) => told.endsWith('figuresShifted'))).toEqual([
      'bezittingen figuresShifted',
    ]);
  });

  test('are not when they fit their own', () => {
    expect(asked(positive, last)).toEqual([]);
  });
});
