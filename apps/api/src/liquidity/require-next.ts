import type { TenantTx } from '@regietafel/db/kernel/with-tenant';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { DomainError, type FieldError } from '@regietafel/domain/core/errors';
import type { DossierId, KringId, RevisionId } from '@regietafel/domain/core/ids';
import { requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';

interface Saving {
  readonly dossierId: DossierId;
  readonly kringId: KringId;
  readonly mayWiden: boolean;
  readonly supersedes: RevisionId | null;
  readonly standPer: PlainDate;
}

interface Head {
  readonly revisionId: RevisionId;
  readonly kringId: KringId;
  readonly standPer: PlainDate;
}

/** Refuses who may not record here, in a kring that is not the own to write in. */
export async function requireRecorder(tx: TenantTx, asker: Asker, saving: Saving): Promise<void> {
  const desk = found(await findDesk(tx, saving.dossierId));
  requireAtDesk(desk, asker, 'liquidity.record');
  getWritableKring(desk, asker.actor.tenantId, saving.kringId);
}

/** Refuses a state that does not follow the own last one, speaks of an earlier day, or is shared further than was told. */
export async function requireNext(tx: TenantTx, head: Head | undefined, saving: Saving): Promise<void> {
  requireHead(saving.supersedes, head?.revisionId ?? null);
  if (head !== undefined && saving.standPer < head.standPer)
    throw invalid('standPer', 'liquidity.standPerTooEarly');
  const from = head === undefined ? [] : [head.kringId];
  const { dossierId, kringId: to, mayWiden } = saving;
  await requireWidening(tx, { dossierId, from, to, mayWiden });
}

/** Refuses what a rule of the domain found wrong, field by field. */
export function refuseFields(fields: readonly FieldError[]): void {
  if (fields.length > 0) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields });
}
