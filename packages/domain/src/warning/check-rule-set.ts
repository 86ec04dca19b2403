import { checkMeasured } from './check-measured.ts';
import {
  type Condition,
  partsOf,
  type Rule,
  type RuleCode,
  type RuleSet,
  type WatchedIndicator,
} from './rule.ts';
import { orderRules } from './rule-order.ts';
import { problemAt, type RulePlace, type RuleProblem } from './rule-problem.ts';

/** How deep conditions may lie in each other: what nobody can read, nobody can answer for. */
export const DEEPEST = 4;
/** Most periods in a row that a rule may wait for before it fires or clears. */
export const LONGEST_WAIT = 8;

type Catalogue = ReadonlyMap<string, WatchedIndicator>;

/**
 * Everything that is wrong with a rule set, in the order of its rules; empty when it can be judged by. Refused are rules
 * that refer to themselves, directly or round, and rules that the noise of an indicator could switch on and off.
 *
 * @param indicators the catalogue
 */
export function checkRuleSet(
  { rules }: Pick<RuleSet, 'rules'>,
  indicators: readonly WatchedIndicator[],
): readonly RuleProblem[] {
  if (rules.length === 0) return [{ kind: 'no_rules', rule: null, path: 'rules', about: '' }];
  const catalogue: Catalogue = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return [...checkRounds(rules), ...rules.flatMap((rule, at) => checkRule(rule, at, rules, catalogue))];
}

/** Told at every reference of the round: whoever looks at one of its rules sees where to break it. */
function checkRounds(rules: readonly Rule[]): readonly RuleProblem[] {
  const order = orderRules(rules);
  if (order.ok) return [];
  const { round } = order;
  const about = round.join(' → ');
  return round.slice(0, -1).flatMap((code, step) => {
    const at = rules.findIndex((rule) => rule.code === code);
    const [condition, next] = [rules[at]?.condition, round[step + 1]];
    if (condition === undefined || next === undefined) return [];
    return referencesTo(next, condition, `rules.${at}.condition`).map((path) =>
      problemAt({ rule: code, path }, 'refers_to_itself', about),
    );
  });
}

/** The places inside a condition at which it refers to a rule. */
function referencesTo(code: RuleCode, condition: Condition, path: string): readonly string[] {
  if (condition.kind === 'rule') return condition.rule === code ? [`${path}.rule`] : [];
  return partsOf(condition).flatMap((part, at) => referencesTo(code, part, `${path}.of.${at}`));
}

function checkRule(
  rule: Rule,
  at: number,
  rules: readonly Rule[],
  catalogue: Catalogue,
): readonly RuleProblem[] {
  const place = (part: string): RulePlace => ({ rule: rule.code, path: `rules.${at}.${part}` });
  const isTwice = rules.findIndex(({ code }) => code === rule.code) < at;
  return [
    ...(isTwice ? [problemAt(place('code'), 'code_twice', rule.code)] : []),
    ...checkWait(place('fireAfter'), rule.fireAfter),
    ...checkWait(place('clearAfter'), rule.clearAfter),
    ...checkCondition(rule.condition, place('condition'), { rule, rules, catalogue, depth: 1 }),
  ];
}

function checkWait(place: RulePlace, periods: number): readonly RuleProblem[] {
  const fits = Number.isInteger(periods) && periods >= 1 && periods <= LONGEST_WAIT;
  return fits ? [] : [problemAt(place, 'count_out_of_range', LONGEST_WAIT)];
}

interface Around {
  readonly rule: Rule;
  readonly rules: readonly Rule[];
  readonly catalogue: Catalogue;
  readonly depth: number;
}

function checkCondition(condition: Condition, place: RulePlace, around: Around): readonly RuleProblem[] {
  if (around.depth > DEEPEST) return [problemAt(place, 'too_deep', DEEPEST)];
  switch (condition.kind) {
    case 'level':
    case 'change':
    case 'trend':
      return checkMeasured(condition, place, around.rule.grain, around.catalogue);
    case 'rule':
      return checkReference(condition.rule, { ...place, path: `${place.path}.rule` }, around);
    default:
      return [
        ...checkCount(condition, place),
        ...partsOf(condition).flatMap((part, at) =>
          checkCondition(
            part,
            { ...place, path: `${place.path}.of.${at}` },
            { ...around, depth: around.depth + 1 },
          ),
        ),
      ];
  }
}

/** What a rule stands for is told in its own periods: a quarter cannot ask what a year came to. */
function checkReference(code: string, place: RulePlace, { rule, rules }: Around): readonly RuleProblem[] {
  const referred = rules.find((other) => other.code === code);
  if (referred === undefined) return [problemAt(place, 'unknown_rule', code)];
  return referred.grain === rule.grain ? [] : [problemAt(place, 'other_grain', code)];
}

function checkCount(
  condition: Extract<Condition, { readonly of: readonly Condition[] }>,
  place: RulePlace,
): readonly RuleProblem[] {
  const parts = condition.of.length;
  if (parts === 0) return [problemAt(place, 'nothing_combined')];
  if (condition.kind !== 'at_least') return [];
  const fits = Number.isInteger(condition.count) && condition.count >= 1 && condition.count <= parts;
  return fits ? [] : [problemAt({ ...place, path: `${place.path}.count` }, 'count_out_of_range', parts)];
}
