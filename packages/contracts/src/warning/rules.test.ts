import { DEEPEST } from '@regietafel/domain/warning/check-rule-set';
import { STANDARD_RULE_SET } from '@regietafel/domain/warning/standard-rules';
import { describe, expect, it } from 'vitest';
import { fieldErrorsOf } from '../core/field-errors.ts';
import { RULE_BOUNDS, ruleSetInput } from './rules.ts';

const LEVEL = {
  kind: 'level',
  indicator: 'verzuim',
  side: 'above',
  fireAt: { kind: 'value', value: 8 },
  clearAt: { kind: 'value', value: 5 },
};
const [RULE] = STANDARD_RULE_SET.rules;
const input = (...conditions: readonly object[]) => ({
  ...{ id: null, supersedes: null, name: 'Eigen', removedReason: null },
  rules: conditions.map((condition, at) => ({ ...RULE, code: `regel-${at}`, condition })),
});
const refused = (sent: unknown) =>
  fieldErrorsOf(ruleSetInput.safeParse(sent).error?.issues ?? []).map(({ path, messageKey }) => [
    path,
    messageKey,
  ]);

function nested(layers: number): object {
  let condition: object = LEVEL;
  for (let layer = 0; layer < layers; layer++) condition = { kind: 'any', of: [condition] };
  return condition;
}

describe('a rule set that is sent', () => {
  it('is taken when it is the standard one', () => {
    expect(refused({ ...input(), rules: STANDARD_RULE_SET.rules })).toEqual([]);
  });

  it('is refused with conditions too deep in each other, however deep', () => {
    expect(refused(input(nested(DEEPEST)))).toEqual([]);
    for (const layers of [DEEPEST + 1, 20, 100_000])
      expect(refused(input(nested(layers)))[0]?.[0]).toMatch(/^rules\.0\.condition\.of/);
  });

  it('is refused with more conditions than can be judged at every look', () => {
    const wide = { kind: 'any', of: Array.from({ length: RULE_BOUNDS.parts }, () => LEVEL) };
    const many = Array.from({ length: 18 }, () => wide);
    expect(refused(input(...many))).toEqual([]);
    expect(refused(input(...many, wide))).toEqual([['rules', 'warning.tooManyConditions']]);
    expect(refused(input({ ...wide, of: [...wide.of, LEVEL] }))).toHaveLength(1);
  });
});
