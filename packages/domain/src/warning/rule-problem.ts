import type { RuleCode } from './rule.ts';

/** What can be wrong with a rule set. Each names a sentence of the client. */
export const RULE_PROBLEMS = [
  'no_rules',
  'code_twice',
  'unknown_rule',
  'refers_to_itself',
  'other_grain',
  'nothing_combined',
  'count_out_of_range',
  'too_deep',
  'unknown_indicator',
  'not_of_this_grain',
  'no_signal_value',
  'not_a_number',
  'clears_where_it_fires',
  'band_too_narrow',
  'drowned_in_noise',
  'too_few_periods',
  'never_significant',
] as const;
export type RuleProblemKind = (typeof RULE_PROBLEMS)[number];

/** One thing that is wrong: of which rule, at which place in the set (`rules.2.condition.of.0.clearAt`), with what it is about. */
export interface RuleProblem {
  readonly kind: RuleProblemKind;
  readonly rule: RuleCode | null;
  readonly path: string;
  /** What the sentence names: an indicator, a rule, a round of rules, the least that is asked (money in euros). */
  readonly about: string;
}

/** Where in a set one is, and of which rule. */
export interface RulePlace {
  readonly rule: RuleCode;
  readonly path: string;
}

export function problemAt(
  { rule, path }: RulePlace,
  kind: RuleProblemKind,
  about: string | number = '',
): RuleProblem {
  return { kind, rule, path, about: String(about) };
}
