import type { Demo, Me } from '@regietafel/contracts/accounts/accounts';
import type { Language } from '@regietafel/contracts/core/language';
import { rightsOf } from '@regietafel/domain/sharing/rights';
import type { Visitor } from '../trpc/context.ts';

interface Setting {
  readonly demo: Demo;
  readonly language: Language;
}

/** A visitor as the client gets to know the own person. */
export function presentVisitor(visitor: Visitor | null, { demo, language }: Setting): Me {
  const current = visitor?.current ?? null;
  return {
    account: visitor?.account ?? null,
    current,
    memberships: [...(visitor?.memberships ?? [])],
    rights: current === null ? [] : [...rightsOf(current.role, current.tenant.kind)],
    isDemo: demo !== null,
    language,
  };
}
