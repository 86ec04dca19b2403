import type { Demo, Me } from '@regietafel/contracts/accounts/accounts';
import type { Language } from '@regietafel/contracts/core/language';
import { rightsOf, ruleOf } from '@regietafel/domain/sharing/rights';
import type { Visitor } from '../trpc/context.ts';

interface Setting {
  readonly demo: Demo;
  readonly language: Language;
  /** As whom the page looks; null for as oneself. */
  readonly viewAs: string | null;
}

/** A visitor as the client gets to know the own person. */
export function presentVisitor(visitor: Visitor | null, { demo, language, viewAs }: Setting): Me {
  const current = visitor?.current ?? null;
  const rights = current === null ? [] : rightsOf(current.role, current.tenant.kind);
  return {
    account: visitor && {
      ...visitor.account,
      mustChoosePassword: visitor.account.mustChoosePassword === true,
    },
    current,
    memberships: [...(visitor?.memberships ?? [])],
    // Who looks as somebody else changes nothing, so that no page offers to.
    rights: rights.filter((action) => viewAs === null || ruleOf(action).effect === 'reads'),
    isDemo: demo !== null,
    language,
  };
}
