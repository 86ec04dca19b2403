import { newId, type RevisionId } from '@regietafel/domain/core/ids';
import type { SystemTx } from '../../kernel/with-system.ts';
import { contentColumns, type NewStatement } from '../../queries/exposure/statements.ts';
import { type Pen, penColumns } from './pen.ts';

export type DemoStatement = Pick<
  NewStatement,
  'year' | 'side' | 'standPer' | 'rows' | 'guarantees' | 'room' | 'mayBeTraced' | 'note'
>;

/** Records a fictitious statement of how a region depends on a provider, the first of its author and year. */
export async function recordDependence(
  tx: SystemTx,
  pen: Pen,
  { rows, guarantees, room, ...rest }: DemoStatement,
): Promise<void> {
  await tx
    .insertInto('exposureRevision')
    .values({
      ...penColumns(pen),
      ...rest,
      ...contentColumns({ rows, guarantees, room }),
      revisionId: newId<RevisionId>(),
      supersedes: null,
      source: 'Fictief',
      isFictitious: true,
    })
    .execute();
}
