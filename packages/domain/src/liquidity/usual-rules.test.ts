import { describe, expect, it } from 'vitest';
import { yearMonth } from '../core/dates.ts';
import { buildSheet, buildSheetLine } from '../testing/build-cash.ts';
import { checkPlan } from './check-plan.ts';
import { isWithoutCash, LINE_NATURES } from './lines.ts';
import { proposePlan, usualRule } from './usual-rules.ts';

describe('usualRule', () => {
  it.each(LINE_NATURES)('gives %s cash exactly when it ever becomes cash', (nature) => {
    expect(usualRule(nature).rule.kind === 'none').toBe(isWithoutCash(nature));
  });

  it('pays holiday pay in May and year-end pay in December, and payroll tax a month later', () => {
    expect(usualRule('vakantietoeslag')).toMatchObject({
      rule: { kind: 'yearly', month: 5 },
      standing: 'bron',
    });
    expect(usualRule('eindejaarsuitkering')).toMatchObject({ rule: { month: 12 } });
    expect(usualRule('sociale_lasten')).toMatchObject({ rule: { parts: [{ delayMonths: 1, day: 31 }] } });
  });
});

describe('proposePlan', () => {
  it('is a plan that can be kept: every line of the sheets, and nothing wrong with it', () => {
    const sheets = [
      buildSheet({
        lines: LINE_NATURES.map((nature) => buildSheetLine({ key: nature.replaceAll('_', '-'), nature })),
      }),
    ];
    const plan = proposePlan(sheets, yearMonth('2025-03'));
    expect(plan.lines).toHaveLength(LINE_NATURES.length);
    expect(plan.opening.bankOn).toBe('2025-02-28');
    expect(checkPlan(plan, sheets)).toStrictEqual([]);
  });
});
