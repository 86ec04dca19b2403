import { cents } from '@regietafel/domain/core/cents';
import { yearMonth } from '@regietafel/domain/core/dates';
import type { CashRule } from '@regietafel/domain/liquidity/plan';
import { buildPart, buildPlanLine } from '@regietafel/domain/testing/build-cash';
import { describe, expect, it } from 'vitest';
import { ruleDraft, ruleOf } from './rule-draft.ts';

const LINE = { key: 'huur', nature: 'huur' } as const;

describe('ruleOf', () => {
  it.each<CashRule>([
    { kind: 'none' },
    { kind: 'yearly', month: 12, day: 'spread' },
    {
      kind: 'parts',
      parts: [buildPart({ shareBp: 3_333, delayMonths: -1, day: 'spread' }), buildPart({ shareBp: 6_667 })],
    },
  ])('reads back the rule %j that it was given', (rule) => {
    expect(ruleOf(ruleDraft(buildPlanLine(LINE, { rule })))).toEqual({ rule, outstanding: [] });
  });

  it('keeps what is open to the cent, and drops it for a line that never becomes money', () => {
    const outstanding = [{ month: yearMonth('2025-02'), cents: cents(123_456) }];
    const draft = ruleDraft(buildPlanLine(LINE, { outstanding }));
    expect(ruleOf(draft).outstanding).toEqual(outstanding);
    expect(ruleOf({ ...draft, kind: 'none' }).outstanding).toEqual([]);
  });

  it('sends no number for what is not filled in, so that it is refused and never taken for zero', () => {
    const draft = { ...ruleDraft(buildPlanLine(LINE)), parts: [{ percent: null, delay: null, day: null }] };
    expect(ruleOf(draft).rule).toEqual({
      kind: 'parts',
      parts: [{ shareBp: Number.NaN, delayMonths: Number.NaN, day: 'spread' }],
    });
  });
});
