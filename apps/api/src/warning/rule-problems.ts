import { DomainError } from '@regietafel/domain/core/errors';
import type { IndicatorDefinition } from '@regietafel/domain/indicators/indicator';
import { checkRuleSet } from '@regietafel/domain/warning/check-rule-set';
import type { RuleSet } from '@regietafel/domain/warning/rule';

/** Refuses rules that refer round, or that noise would switch, each by its name and place. */
export function refuseProblems(
  { rules }: Pick<RuleSet, 'rules'>,
  definitions: readonly IndicatorDefinition[],
): void {
  const fields = checkRuleSet({ rules }, definitions).map(({ kind, path, about, rule }) => ({
    path,
    messageKey: `warning.rule.${kind}`,
    values: { about, rule: rules.find(({ code }) => code === rule)?.name ?? '' },
  }));
  if (fields.length > 0) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields });
}
