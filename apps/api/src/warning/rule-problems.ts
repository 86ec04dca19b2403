import { DomainError } from '@regietafel/domain/core/errors';
import type { IndicatorDefinition } from '@regietafel/domain/indicators/indicator';
import { checkRuleSet } from '@regietafel/domain/warning/check-rule-set';
import type { RuleSet } from '@regietafel/domain/warning/rule';

/** Refuses rules that refer round, or that noise would switch, each by its name and place. */
export function refuseProblems(
  { rules }: Pick<RuleSet, 'rules'>,
  definitions: readonly IndicatorDefinition[],
): void {
  // People know rules and indicators by their names; only the rules themselves speak in codes.
  const names = new Map([...definitions, ...rules].map(({ code, name }) => [code, name]));
  const fields = checkRuleSet({ rules }, definitions).map(({ kind, path, about, rule }) => ({
    path,
    messageKey: `warning.rule.${kind}`,
    values: { about: nameAll(about, names), rule: names.get(rule ?? '') ?? '' },
  }));
  if (fields.length > 0) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields });
}

/** The codes of a round of rules, or the one code that a problem is about, by their names; a figure as a figure. */
function nameAll(about: string, names: ReadonlyMap<string, string>): string | number {
  if (about !== '' && Number.isFinite(Number(about))) return Number(about);
  return about
    .split(' → ')
    .map((code) => names.get(code) ?? code)
    .join(' → ');
}
