import { isId, type RuleSetId } from '@regietafel/domain/core/ids';
import { matching, searchParams } from '../../lib/search/search-params.ts';

/** By which rule set the page judges, as the address says it; nothing is the standard one. */
export const ruleSetSearch = searchParams({
  regels: matching((value: string): value is RuleSetId => isId(value)),
});
