import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../core/cents.ts';
import { byDisagreement, type Disagreement, measureDisagreement } from './disagreement.ts';
import { type Stance, stanceOnAssumption, stanceOnNorm, stanceOnRisk, stanceOnTrede } from './stance.ts';

function risk(min: number | null, max: number | null, probabilityPercent: number | null = null): Stance {
  const limit = (value: number | null) => (value === null ? null : cents(value));
  return stanceOnRisk({ amountMinCents: limit(min), amountMaxCents: limit(max), probabilityPercent });
}
const assumed = (value: number | null, isContested = false) =>
  stanceOnAssumption(value, 'percent', isContested);

const figure = fc.option(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { nil: null });
const anyRisk = fc
  .tuple(figure, figure, fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }))
  .map(([a, b, chance]) =>
    a !== null && b !== null ? risk(Math.min(a, b), Math.max(a, b), chance) : risk(a, b, chance),
  );
const SILENT = risk(null, null);

describe('measureDisagreement', () => {
  it('takes the larger spread of lower and upper limits, beside the probability', () => {
    const { verdict, gaps, widest } = measureDisagreement([risk(100, 200, 20), risk(150, 600, 60)]);
    expect(verdict).toBe('differ');
    expect(gaps).toStrictEqual([
      { axis: 'amount', unit: 'cents', size: 400, relative: 0.5, silent: 0 },
      { axis: 'probability', unit: 'percent', size: 40, relative: 0.4, silent: 0 },
    ]);
    expect(widest?.axis).toBe('amount');
  });

  it('knows no gap, and certainly none of 0, where fewer than two give a figure', () => {
    const { verdict, gaps, widest } = measureDisagreement([risk(500, 500), SILENT]);
    expect(verdict).toBe('not_comparable');
    expect(gaps.map(({ size, relative, silent }) => [size, relative, silent])).toStrictEqual([
      [null, null, 1],
      [null, null, 2],
    ]);
    expect(widest).toBeNull();
    expect(measureDisagreement([risk(500, 500)]).verdict).toBe('one_judgement');
    expect(measureDisagreement([])).toStrictEqual({
      verdict: 'one_judgement',
      gaps: [],
      widest: null,
      contestedBy: 0,
    });
  });

  it('counts who says nothing beside the gap of the others', () => {
    const [gap] = measureDisagreement([risk(100, 100), SILENT, risk(300, 300)]).gaps;
    expect(gap).toMatchObject({ size: 200, relative: 0.5, silent: 1 });
  });

  it('tells a contested figure from one that cannot be compared', () => {
    expect(measureDisagreement([assumed(2), assumed(null, true)])).toMatchObject({
      verdict: 'contested',
      contestedBy: 1,
      widest: null,
    });
    expect(measureDisagreement([assumed(2), assumed(2, true)]).verdict).toBe('contested');
    expect(measureDisagreement([assumed(2), assumed(2)]).verdict).toBe('agree');
    expect(measureDisagreement([assumed(2), assumed(0.5, true)])).toMatchObject({
      verdict: 'differ',
      widest: { size: 1.5, relative: 0.6 },
    });
  });

  it('measures treden in steps and norms by the limits that fit', () => {
    expect(measureDisagreement([stanceOnTrede(3), stanceOnTrede(4)]).widest).toMatchObject({
      unit: 'trede',
      size: 1,
      relative: 0.2,
    });
    const higher = { unit: 'percent', direction: 'higher' } as const;
    const lower = { unit: 'percent', direction: 'lower' } as const;
    const band = { unit: 'count', direction: 'band' } as const;
    const norms = [
      { min: 80, max: 95 },
      { min: 90, max: 96 },
    ];
    const sizeFor = (kpi: Parameters<typeof stanceOnNorm>[1]) =>
      measureDisagreement(norms.map((norm) => stanceOnNorm(norm, kpi))).widest?.size;
    expect([sizeFor(higher), sizeFor(lower), sizeFor(band)]).toStrictEqual([10, 1, 10]);
  });

  it('calls opposite signs, and zero against something, as far apart as can be', () => {
    expect(measureDisagreement([risk(-5, -5), risk(7, 7)]).widest?.relative).toBe(1);
    expect(measureDisagreement([risk(0, 0), risk(7, 7)]).widest?.relative).toBe(1);
    expect(measureDisagreement([risk(0, 0), risk(0, 0)]).verdict).toBe('agree');
  });

  it('does not depend on the order of the parties', () => {
    fc.assert(
      fc.property(fc.array(anyRisk, { maxLength: 6 }), (stances) => {
        expect(measureDisagreement(stances.toReversed())).toStrictEqual(measureDisagreement(stances));
      }),
    );
  });

  it('lies between 0 and 1, and is 0 exactly when all figures are equal', () => {
    fc.assert(
      fc.property(fc.array(anyRisk, { minLength: 2, maxLength: 6 }), (stances) => {
        for (const { size, relative } of measureDisagreement(stances).gaps) {
          if (relative === null) expect(size).toBeNull();
          else {
            expect(relative).toBeGreaterThanOrEqual(0);
            expect(relative).toBeLessThanOrEqual(1);
            expect(relative === 0).toBe(size === 0);
          }
        }
      }),
    );
  });

  it('never becomes smaller by one more party, and is untouched by one that says nothing', () => {
    fc.assert(
      fc.property(fc.array(anyRisk, { minLength: 2, maxLength: 5 }), anyRisk, (stances, other) => {
        const before = measureDisagreement(stances).gaps;
        const after = measureDisagreement([...stances, other]).gaps;
        const silent = measureDisagreement([...stances, SILENT]).gaps;
        for (const [index, gap] of before.entries()) {
          expect(after[index]?.size ?? -1).toBeGreaterThanOrEqual(gap.size ?? -1);
          expect(after[index]?.relative ?? -1).toBeGreaterThanOrEqual(gap.relative ?? -1);
          expect(silent[index]).toStrictEqual({ ...gap, silent: gap.silent + 1 });
        }
      }),
    );
  });

  it('says the same of money in euro and in cents', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 5 }), (values) => {
        const relative = (factor: number) =>
          measureDisagreement(values.map((value) => risk(value * factor, value * factor))).widest?.relative;
        expect(relative(100)).toBeCloseTo(relative(1) ?? -1, 12);
      }),
    );
  });
});

describe('byDisagreement', () => {
  const sorted = (...all: readonly Disagreement[]) => all.toSorted(byDisagreement);
  const far = measureDisagreement([risk(1, 1), risk(9, 9)]);
  const near = measureDisagreement([risk(8, 8), risk(9, 9)]);
  const contested = measureDisagreement([assumed(2), assumed(null, true)]);
  const unknown = measureDisagreement([risk(1, 1), SILENT]);
  const equal = measureDisagreement([risk(1, 1), risk(1, 1)]);
  const alone = measureDisagreement([risk(1, 1)]);

  it('puts the largest first, what cannot be compared before agreement, and single judgements last', () => {
    const order = [far, near, contested, unknown, equal, alone];
    expect(sorted(...order.toReversed())).toStrictEqual(order);
    expect(sorted(equal, alone, near, unknown, far, contested)).toStrictEqual(order);
  });
});
