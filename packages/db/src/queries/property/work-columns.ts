import { type Cents, cents } from '@regietafel/domain/core/cents';
import { unreachable } from '@regietafel/domain/core/result';
import type { WorkCost } from '@regietafel/domain/property/work';
import type { PropertyWorkRevisionTable } from '../../kernel/schema/property.ts';

/** A cost as it is stored: the most in one column, of a range the least in another. */
export type CostColumns = Pick<PropertyWorkRevisionTable, 'costKind' | 'costMinCents' | 'costMaxCents'>;

/** The columns of a cost. */
export function costColumns(cost: WorkCost): CostColumns {
  switch (cost.kind) {
    case 'known':
    case 'max':
      return { costKind: cost.kind, costMinCents: null, costMaxCents: cost.cents };
    case 'range':
      return { costKind: 'range', costMinCents: cost.minCents, costMaxCents: cost.maxCents };
    case 'pm':
      return { costKind: 'pm', costMinCents: null, costMaxCents: null };
    default:
      return unreachable(cost);
  }
}

/** The cost out of its columns; throws on a combination that the table's checks exclude. A work costs once per turn. */
export function costOf({ costKind: kind, costMinCents, costMaxCents }: CostColumns): WorkCost {
  if (kind === 'pm') return { kind };
  const frequency = 'once';
  if (kind === 'range')
    return { kind, minCents: present(costMinCents), maxCents: present(costMaxCents), frequency };
  return { kind, cents: present(costMaxCents), frequency };
}

function present(value: Cents | null): Cents {
  if (value === null) throw new Error('a cost without its figure');
  return cents(value);
}
