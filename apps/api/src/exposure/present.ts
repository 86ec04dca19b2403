import type { ShownStatement, ShownTotal } from '@regietafel/contracts/exposure/exposure';
import type { OriginatedStatement } from '@regietafel/db/queries/exposure/statements';
import type { ExposureTotal } from '@regietafel/db/queries/exposure/totals';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import { type ExposureContent, measureOf } from '@regietafel/domain/exposure/share';
import {
  type KeyedCount,
  SMALL_BELOW,
  type ToldCounts,
  tellCountsAfter,
} from '@regietafel/domain/exposure/small-numbers';
import { uncoveredOf } from '@regietafel/domain/exposure/uncovered';
import type { Asker } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

/** A statement as the reader may know it: whole for its author, with small numbers of children hidden for all others. */
export function presentStatement(statement: OriginatedStatement, desk: Desk, asker: Asker): ShownStatement {
  const { rows, guarantees, room, side } = statement;
  const origin = presentOrigin(statement.origin, desk, asker);
  // Whoever looks as the author is not the author.
  const isAuthor = origin.author.isOwn && statement.authorTenantId === asker.actor.tenantId;
  const told = isAuthor ? null : toldChildren(statement);
  const children = measureOf(statement, 'children');
  const uncovered = side === 'total' ? [] : uncoveredOf(statement);
  return {
    headRevisionId: statement.revisionId,
    year: statement.year,
    side,
    standPer: statement.standPer,
    rows: told === null ? [...rows] : rows.map((row, at) => ({ ...row, children: told.counts[at] ?? null })),
    guarantees: [...guarantees],
    room: [...room],
    mayBeTraced: statement.mayBeTraced,
    source: statement.source,
    note: statement.note,
    withdrawnReason: statement.withdrawnReason,
    measures: {
      revenueCents: measureOf(statement, 'revenueCents'),
      places: measureOf(statement, 'places'),
      children: children && { ...children, value: told === null ? children.value : told.total },
      guaranteeCents: measureOf(statement, 'guaranteeCents'),
    },
    // Per kind of care the children are a part of the total, and would make a hidden count known.
    uncovered:
      told === null ? uncovered : uncovered.map((one) => ({ ...one, children: { kind: 'hidden' } as const })),
    isFictitious: statement.isFictitious,
    origin,
  };
}

function toldChildren({ rows, earlier }: OriginatedStatement): ToldCounts {
  return tellCountsAfter(earlier.map(childrenOf), childrenOf(rows));
}

function childrenOf(rows: ExposureContent['rows']): readonly KeyedCount[] {
  return rows.map(({ municipality, careKind, children }) => ({
    key: `${careKind} ${municipality}`,
    count: children,
  }));
}

/**
 * A total as the reader of these statements may know it. One of a few children is hidden, and so is one to which a statement
 * belongs of which the reader does not know the sum: it could follow from the total, or from how that moved.
 */
export function presentTotal(total: ExposureTotal, statements: readonly ShownStatement[]): ShownTotal {
  if (total.measure !== 'children') return total;
  const isSmall = total.total > 0 && total.total < SMALL_BELOW;
  const isPartHidden = statements.some(
    ({ year, side, measures }) =>
      year === total.year && side === 'share' && measures.children?.value === 'hidden',
  );
  return { ...total, total: isSmall || isPartHidden ? 'hidden' : total.total };
}
