import { type Rule, type RuleCode, rulesReferredTo } from './rule.ts';

/** The rules in an order in which each comes after those that it refers to, or the codes of a round of references. */
export type RuleOrder =
  | { readonly ok: true; readonly rules: readonly Rule[] }
  | { readonly ok: false; readonly round: readonly RuleCode[] };

/**
 * Orders rules by their references. A reference to a rule that is not there counts for nothing: `checkRuleSet` names it.
 *
 * @example
 * orderRules([a referring to b, b]) // => { ok: true, rules: [b, a] }
 * orderRules([a referring to b, b referring to a]) // => { ok: false, round: ['a', 'b', 'a'] }
 */
export function orderRules(rules: readonly Rule[]): RuleOrder {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const ordered = new Map<RuleCode, Rule>();
  for (const rule of rules) {
    const round = place(rule, [], byCode, ordered);
    if (round !== null) return { ok: false, round };
  }
  return { ok: true, rules: [...ordered.values()] };
}

/** Places what a rule refers to, then the rule; gives the round back when the way there meets itself. */
function place(
  rule: Rule,
  way: readonly RuleCode[],
  byCode: ReadonlyMap<RuleCode, Rule>,
  ordered: Map<RuleCode, Rule>,
): readonly RuleCode[] | null {
  if (ordered.has(rule.code)) return null;
  const onWay = way.indexOf(rule.code);
  if (onWay >= 0) return [...way.slice(onWay), rule.code];
  for (const code of rulesReferredTo(rule.condition)) {
    const referred = byCode.get(code);
    const round = referred === undefined ? null : place(referred, [...way, rule.code], byCode, ordered);
    if (round !== null) return round;
  }
  ordered.set(rule.code, rule);
  return null;
}
