import { GRAINS } from '@regietafel/domain/indicators/period';
import { checkRuleSet } from '@regietafel/domain/warning/check-rule-set';
import { STANDARD_RULE_SET } from '@regietafel/domain/warning/standard-rules';
import { expect, test } from 'vitest';
import { INDICATOR_CATALOGUE } from './indicator-catalogue.ts';

test('the standard rules can be judged by, with the catalogue as it stands', () => {
  const indicators = INDICATOR_CATALOGUE.map(({ code, unit, isSeasonal, signal }) => ({
    ...{ code, unit, isSeasonal, grains: GRAINS },
    signalValues: signal === null ? [] : [{ ...signal, from: null, to: null }],
  }));
  expect(checkRuleSet(STANDARD_RULE_SET, indicators)).toEqual([]);
});
