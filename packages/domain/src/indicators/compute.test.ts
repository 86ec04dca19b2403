import { describe, expect, it } from 'vitest';
import { comparabilityOf } from './comparable.ts';
import { computeIndicator, itemsOf } from './compute.ts';
import type { Formula } from './indicator.ts';
import { periodCode } from './period.ts';
import { reportState } from './report.ts';

const QUARTER = periodCode('2024-Q3');
const RATIO: Formula = {
  terms: [
    { item: 'result', sign: 1 },
    { item: 'interest', sign: 1 },
    { item: 'provision', sign: -1 },
  ],
  divisor: [
    { item: 'interest', sign: 1 },
    { item: 'redemption', sign: 1 },
  ],
  factor: 1,
};

describe('computeIndicator', () => {
  it('adds, subtracts and divides', () => {
    const values = { result: 30, interest: 10, provision: 5, redemption: 15 };
    expect(computeIndicator(RATIO, values, QUARTER)).toBeCloseTo(35 / 25, 12);
  });

  it('lets a flow of a quarter speak of a year', () => {
    const formula: Formula = {
      terms: [{ item: 'capital', sign: 1 }],
      divisor: [{ item: 'turnover', sign: 1, perYear: true }],
      factor: 100,
    };
    const values = { capital: 12, turnover: 25 };
    expect(computeIndicator(formula, values, QUARTER)).toBe(12);
    expect(computeIndicator(formula, values, periodCode('2024'))).toBe(48);
  });

  it('is unknown where an item is, or where nothing is divided by', () => {
    expect(
      computeIndicator(RATIO, { result: null, interest: 1, provision: 0, redemption: 1 }, QUARTER),
    ).toBeNull();
    expect(computeIndicator(RATIO, { result: 1, interest: 1, redemption: 1 }, QUARTER)).toBeNull();
    expect(
      computeIndicator(RATIO, { result: 1, interest: 0, provision: 0, redemption: 0 }, QUARTER),
    ).toBeNull();
    expect(
      computeIndicator(RATIO, { result: 1, interest: 5e-324, provision: 0, redemption: 0 }, QUARTER),
    ).toBeNull();
    const sum: Formula = { terms: [{ item: 'a', sign: 1 }], divisor: null, factor: 2 };
    expect([computeIndicator(sum, { a: 3 }, QUARTER), computeIndicator(sum, {}, QUARTER)]).toEqual([6, null]);
  });

  it('names the items that it stands on once', () => {
    expect(itemsOf(RATIO)).toEqual(['result', 'interest', 'provision', 'redemption']);
  });
});

describe('whether a value can stand beside others', () => {
  const plain = { scope: 'whole', basis: 'quarter_figures', deviations: [] } as const;
  const deviation = (item: string) => [{ item, reason: 'anders geteld' }];

  it('hangs on the items of its own formula, then the scope, then the basis', () => {
    expect(comparabilityOf(RATIO, plain)).toBe('yes');
    expect(comparabilityOf(RATIO, { ...plain, deviations: deviation('beds') })).toBe('yes');
    expect(comparabilityOf(RATIO, { ...plain, deviations: deviation('redemption') })).toBe('other_formula');
    expect(comparabilityOf(RATIO, { ...plain, scope: 'youth', basis: 'estimate' })).toBe('other_scope');
    expect(comparabilityOf(RATIO, { ...plain, basis: 'estimate' })).toBe('estimate');
  });
});

describe('where a report stands', () => {
  it('is told by its latest state and what was said of that one', () => {
    const [first, second] = ['one', 'two'] as never[];
    const sentBack = { revisionId: first, answer: 'sent_back' } as never;
    const accepted = { revisionId: first, answer: 'accepted' } as never;
    expect(reportState({ revisionId: first, isSubmitted: false } as never, [sentBack])).toBe('draft');
    expect(reportState({ revisionId: first, isSubmitted: true } as never, [])).toBe('submitted');
    expect(reportState({ revisionId: first, isSubmitted: true } as never, [sentBack])).toBe('sent_back');
    expect(reportState({ revisionId: first, isSubmitted: true } as never, [sentBack, accepted])).toBe(
      'accepted',
    );
    expect(reportState({ revisionId: second, isSubmitted: true } as never, [sentBack])).toBe('submitted');
  });
});
