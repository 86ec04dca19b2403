import { QUESTION_BOUNDS } from '@regietafel/domain/comparison/question';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import { periodCode } from '@regietafel/domain/indicators/period';
import { describe, expect, test } from 'vitest';
import { comparisonSearch, searchOf, setupOf } from './comparison-search.ts';
import { questionOf, refusalOf } from './question.ts';

const LAST = periodCode('2026-Q3');
const SETUP: ComparisonSetup = {
  ...{ indicators: ['verzuim', 'bezetting'], from: periodCode('2022-Q1'), to: periodCode('2025-Q4') },
  ...{ unit: 'groups', view: 'slope', groupBy: 'region', standard: 'season', withIncomparable: true },
  ...{ landsdeel: 'Oost', region: 'JZ17', sizeClass: 'klein', mainKind: 'pleegzorg' },
  ...{ moment: periodCode('2024-Q2'), search: 'Pactum', sort: '-verzuim' },
};

describe('the address of a comparison', () => {
  test('holds all of it: what is asked, how it is looked at, searched and sorted', () => {
    expect(setupOf(comparisonSearch(searchOf(SETUP)), LAST)).toEqual(SETUP);
  });

  test('holds forty codes of any length', () => {
    const indicators = Array.from(
      { length: QUESTION_BOUNDS.indicators },
      (_, at) => `een-lange-code-van-${at}`,
    );
    const setup = { ...SETUP, indicators };
    expect(setupOf(comparisonSearch(searchOf(setup)), LAST)?.indicators).toEqual(indicators);
  });

  test('asks nothing as long as it names no figure', () => {
    expect(setupOf(comparisonSearch({ beeld: 'map' }), LAST)).toBeNull();
  });
});

describe('a question', () => {
  const refused = (change: Partial<ComparisonSetup>) =>
    refusalOf(questionOf({ ...SETUP, ...change }))?.rule ?? null;
  const many = (count: number) => Array.from({ length: count }, (_, at) => `i${at}`);

  test.each([
    [{}, null],
    [{ indicators: [] }, 'noIndicator'],
    [{ to: periodCode('2021-Q4') }, 'noPeriod'],
    [{ to: periodCode('2025') }, 'noPeriod'],
    [{ to: periodCode('2033-Q4') }, null],
    [{ to: periodCode('2034-Q1') }, 'tooManyPeriods'],
    [{ indicators: many(41), unit: 'providers' }, 'tooManyIndicators'],
    [{ indicators: many(40), unit: 'providers' }, null],
    [{ indicators: many(10) }, null],
    [{ indicators: many(11) }, 'tooManyCells'],
  ] as const)('with %j is told %s', (change, rule) => {
    expect(refused(change)).toBe(rule);
  });
});
