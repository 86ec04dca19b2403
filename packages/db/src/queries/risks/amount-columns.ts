import type { Amount } from '@regietafel/domain/core/amount';
import { unreachable } from '@regietafel/domain/core/result';
import type { RiskRevisionTable } from '../../kernel/schema/risks.ts';

/** An amount as it is stored: one column per part, null where the kind has no such part. */
export type AmountColumns = Pick<
  RiskRevisionTable,
  'amountKind' | 'amountCents' | 'amountMinCents' | 'amountMaxCents' | 'amountFrequency'
>;

const EMPTY = { amountCents: null, amountMinCents: null, amountMaxCents: null, amountFrequency: null };

/** The columns of an amount. */
export function amountColumns(amount: Amount): AmountColumns {
  switch (amount.kind) {
    case 'known':
    case 'max':
      return {
        ...EMPTY,
        amountKind: amount.kind,
        amountCents: amount.cents,
        amountFrequency: amount.frequency,
      };
    case 'range':
      return {
        ...EMPTY,
        amountKind: amount.kind,
        amountMinCents: amount.minCents,
        amountMaxCents: amount.maxCents,
        amountFrequency: amount.frequency,
      };
    case 'pm':
    case 'none':
      return { ...EMPTY, amountKind: amount.kind };
    default:
      return unreachable(amount);
  }
}

/** The amount out of its columns; throws on a combination that the table's checks exclude. */
export function amountOf(columns: AmountColumns): Amount {
  const { amountKind: kind, amountCents: cents, amountMinCents, amountMaxCents, amountFrequency } = columns;
  if (kind === 'pm' || kind === 'none') return { kind };
  const frequency = present(amountFrequency);
  if (kind === 'range')
    return { kind, minCents: present(amountMinCents), maxCents: present(amountMaxCents), frequency };
  return { kind, cents: present(cents), frequency };
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error('an amount without its figure');
  return value;
}
