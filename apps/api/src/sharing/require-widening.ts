import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import { listKringRules } from '@regietafel/db/queries/sharing/kring-rules';
import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import { kringMove } from '@regietafel/domain/sharing/widening';
import { found, invalid } from './asker.ts';

interface Move {
  readonly dossierId: DossierId;
  /** Where the record stands now; of several at once each counts. */
  readonly from: readonly KringId[];
  readonly to: KringId;
  readonly mayWiden: boolean;
}

/** Refuses a change of kring by which somebody newly reads a record, until the person has been told and agreed. */
export async function requireWidening(
  reader: TenantReader,
  { dossierId, from, to, mayWiden }: Move,
): Promise<void> {
  const others = from.filter((kringId) => kringId !== to);
  if (mayWiden || others.length === 0) return;
  const rules = await listKringRules(reader, dossierId);
  const ruleOf = (kringId: KringId) => found(rules.get(kringId));
  if (others.some((kringId) => kringMove(ruleOf(kringId), ruleOf(to)) === 'widened'))
    throw invalid('mayWiden', 'field.newReaders');
}
