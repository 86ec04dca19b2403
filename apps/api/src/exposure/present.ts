import type { ShownStatement, ShownTotal } from '@regietafel/contracts/exposure/exposure';
import type { OriginatedStatement } from '@regietafel/db/queries/exposure/statements';
import type { ExposureTotal } from '@regietafel/db/queries/exposure/totals';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import { measureOf } from '@regietafel/domain/exposure/share';
import { SMALL_BELOW, tellCounts } from '@regietafel/domain/exposure/small-numbers';
import { uncoveredOf } from '@regietafel/domain/exposure/uncovered';
import type { Asker } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';

/** A statement as the reader may know it: whole for its author, with small numbers of children hidden for all others. */
export function presentStatement(statement: OriginatedStatement, desk: Desk, asker: Asker): ShownStatement {
  const { rows, guarantees, room, side } = statement;
  const origin = presentOrigin(statement.origin, desk, asker);
  const children = rows.map((row) => row.children);
  const told = origin.author.isOwn ? { counts: children, total: null } : tellCounts(children);
  const sum = measureOf(statement, 'children');
  const uncovered = side === 'total' ? [] : uncoveredOf(statement);
  return {
    headRevisionId: statement.revisionId,
    year: statement.year,
    side,
    standPer: statement.standPer,
    rows: rows.map((row, index) => ({ ...row, children: told.counts[index] ?? null })),
    guarantees: [...guarantees],
    room: [...room],
    mayBeTraced: statement.mayBeTraced,
    source: statement.source,
    note: statement.note,
    measures: {
      revenueCents: measureOf(statement, 'revenueCents'),
      places: measureOf(statement, 'places'),
      children: sum && { ...sum, value: origin.author.isOwn ? sum.value : (told.total ?? sum.value) },
      guaranteeCents: measureOf(statement, 'guaranteeCents'),
    },
    // Per kind of care the children are a part of the total, and would make a hidden count known.
    uncovered: origin.author.isOwn
      ? uncovered
      : uncovered.map((one) => ({ ...one, children: { kind: 'hidden' } as const })),
    isFictitious: statement.isFictitious,
    origin,
  };
}

/** A total as everybody at the table may know it: one of a few children is hidden. */
export function presentTotal(total: ExposureTotal): ShownTotal {
  const isSmall = total.measure === 'children' && total.total > 0 && total.total < SMALL_BELOW;
  return { ...total, total: isSmall ? 'hidden' : total.total };
}
