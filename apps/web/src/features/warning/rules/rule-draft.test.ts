import { type RuleSubject, ruleSetInput } from '@regietafel/contracts/warning/rules';
import type { Rule } from '@regietafel/domain/warning/rule';
import { STANDARD_RULE_SET } from '@regietafel/domain/warning/standard-rules';
import { describe, expect, it } from 'vitest';
import { codeFor, draftOfRule, EMPTY_RULE, type RuleDraft, ruleOfDraft } from './rule-draft.ts';

const SUBJECTS: readonly RuleSubject[] = [
  subject('solvabiliteit', 'percent'),
  subject('vrije-middelen', 'cents'),
];

function subject(code: string, unit: RuleSubject['unit']): RuleSubject {
  return { code, name: code, unit, isSeasonal: false, grains: ['quarter'], signalValue: null };
}

const typed = (part: Partial<RuleDraft['part']>): RuleDraft => ({
  ...EMPTY_RULE,
  name: 'Proef',
  part: { ...EMPTY_RULE.part, ...part },
});

function refused(rule: Rule) {
  const input = { id: null, supersedes: null, name: 'Eigen', rules: [rule], removedReason: null };
  const sent: unknown = JSON.parse(JSON.stringify(input));
  return ruleSetInput.safeParse(sent).error?.issues.map(({ path }) => path.join('.')) ?? [];
}

describe('a rule in the form', () => {
  it.each(STANDARD_RULE_SET.rules)('comes back as it was: $code', (rule) => {
    const back = ruleOfDraft(draftOfRule(rule, SUBJECTS), rule.code, SUBJECTS);
    expect(back).toEqual(rule);
    expect(refused(back)).toEqual([]);
  });

  it('takes money in euros, and keeps whole cents', () => {
    const rule = ruleOfDraft(
      typed({
        indicator: 'vrije-middelen',
        fireAt: { kind: 'value', figure: 1_000_000.1 },
        clearAt: { kind: 'value', figure: 1_100_000 },
      }),
      'geld',
      SUBJECTS,
    );
    expect(rule.condition).toMatchObject({ fireAt: { value: 100_000_010 }, clearAt: { value: 110_000_000 } });
    expect(draftOfRule(rule, SUBJECTS).part.fireAt.figure).toBe(1_000_000.1);
  });

  it('is refused at the figures that are not filled in, and at what is not chosen', () => {
    expect(refused(ruleOfDraft(typed({}), 'leeg', SUBJECTS))).toEqual([
      'rules.0.condition.indicator',
      'rules.0.condition.fireAt.value',
      'rules.0.condition.clearAt.value',
    ]);
    const windowless = typed({ kind: 'trend', indicator: 'solvabiliteit', periods: null, chance: null });
    expect(refused(ruleOfDraft({ ...windowless, fireAfter: null }, 'trend', SUBJECTS))).toEqual(
      expect.arrayContaining([
        'rules.0.fireAfter',
        'rules.0.condition.periods',
        'rules.0.condition.significance',
      ]),
    );
    expect(refused(ruleOfDraft(typed({ kind: 'rule' }), 'verwijst', SUBJECTS))).toEqual([
      'rules.0.condition.rule',
    ]);
  });
});

describe('the code of a new rule', () => {
  it('is made of its name and stays within what a code may be', () => {
    expect(codeFor('Weinig geld (én krediet)', [])).toBe('weinig-geld-en-krediet');
    expect(codeFor('Weinig geld', ['weinig-geld', 'weinig-geld-2'])).toBe('weinig-geld-3');
    expect(codeFor('!!', [])).toBe('regel');
    const long = codeFor('x'.repeat(200), ['x'.repeat(50)]);
    expect(long).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
  });
});
