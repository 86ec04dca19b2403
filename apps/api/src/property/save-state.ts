import type { RecordAs } from '@regietafel/contracts/core/record-as';
import { propertyConflict } from '@regietafel/contracts/property/property';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { DomainError, type FieldError } from '@regietafel/domain/core/errors';
import type { DossierId, KringId, RevisionId, TenantId } from '@regietafel/domain/core/ids';
import { type AsOf, NOW } from '@regietafel/domain/history/as-of';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid, refuseFuture } from '../sharing/asker.ts';
import { getWritableKring, mayWriteAs, requireAtDesk } from '../sharing/desk.ts';
import { authorAs } from '../sharing/record-as.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { getProperty } from './get-property.ts';

/** What every new state of property says of its place. */
export interface StateInput {
  readonly dossierId: DossierId;
  readonly supersedes: RevisionId | null;
  readonly recordAs: RecordAs;
  readonly kringId: KringId;
  readonly mayWiden: boolean;
  readonly standPer: PlainDate;
}

/** The state before, as far as its place goes. */
interface Before {
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly revisionId: RevisionId;
  readonly standPer: PlainDate;
}

/** Runs a save in one transaction; a conflict tells how the property stands by somebody else's hand. */
export async function saveState<T>(
  asker: Asker,
  { dossierId, standPer }: StateInput,
  save: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  refuseFuture(standPer, asker.today);
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, save),
    async () => propertyConflict.parse({ current: await getProperty(asker, { dossierId, asOf: NOW }) }),
  );
}

/** The last recorded state of a record; null for a new one (`id` null), NOT_FOUND when it is absent or not shared. */
export async function headOf<State extends Before, Id extends string>(
  tx: TenantTx,
  list: (tx: TenantTx, dossierId: DossierId, asOf: AsOf) => Promise<readonly State[]>,
  idOf: (state: State) => string,
  { dossierId, id }: { readonly dossierId: DossierId; readonly id: Id | null },
): Promise<State | null> {
  if (id === null) return null;
  const states = await list(tx, dossierId, NOW);
  return found(states.findLast((state) => idOf(state) === id));
}

/**
 * Under whose name the state goes, once everything about its place is right: the right and the seat, the author of what
 * stood before, the last revision, the kring, new readers and the day of which it speaks.
 */
export async function authorOfState(
  tx: TenantTx,
  asker: Asker,
  input: StateInput,
  head: Before | null,
): Promise<TenantId> {
  const desk = found(await findDesk(tx, input.dossierId));
  if (head !== null) {
    requireAtDesk(desk, asker, 'property.record');
    if (!mayWriteAs(desk, head.authorTenantId)) throw new DomainError('FORBIDDEN', 'property.notAuthor');
    requireHead(input.supersedes, head.revisionId);
    if (input.standPer < head.standPer) throw invalid('standPer', 'property.standPerTooEarly');
  }
  const author = head?.authorTenantId ?? authorAs(input.recordAs, desk, asker, 'property.record');
  getWritableKring(desk, author, input.kringId);
  await requireWidening(tx, { ...input, from: head === null ? [] : [head.kringId], to: input.kringId });
  return author;
}

/** The input without what says where it goes: what a state itself holds. */
export function contentOf<Input extends StateInput & { readonly id: string | null }>(input: Input) {
  const { id: _id, recordAs: _recordAs, mayWiden: _mayWiden, ...content } = input;
  return content;
}

/** Refuses an input of which some fields are wrong. */
export function refuseProblems(fields: readonly FieldError[]): void {
  if (fields.length > 0) throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields });
}
