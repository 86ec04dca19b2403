import type { PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import type { Amount } from '@regietafel/domain/core/amount';
import type { RiskStatus } from '@regietafel/domain/risks/risk';

interface Counted {
  readonly status: RiskStatus;
  readonly amountKind: Amount['kind'];
}

/** How far the open risks are expressed in money: PM is an amount that nobody knows, not an amount of nothing. */
export function countOpenRisks(risks: readonly Counted[]): PortfolioRow['openRisks'] {
  const open = risks.filter(({ status }) => status === 'onderhanden');
  const pm = open.filter(({ amountKind }) => amountKind === 'pm').length;
  const withoutAmount = open.filter(({ amountKind }) => amountKind === 'none').length;
  return { total: open.length, withAmount: open.length - pm - withoutAmount, pm, withoutAmount };
}
