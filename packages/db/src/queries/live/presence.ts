import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** Something within a dossier, by its kind and id. */
export interface LookedAt {
  readonly kind: string;
  readonly id: string;
}

/** Where one window of a person is. */
export interface Place {
  readonly tabId: string;
  readonly dossierId: DossierId;
  /** What is looked at within the dossier, with the kring that it stands in; null for the dossier as a whole. */
  readonly at: { readonly subject: LookedAt; readonly kringId: KringId } | null;
  readonly isEditing: boolean;
}

/** Somebody who looks at the dossier too, as far as the actor may notice. */
export interface Looker {
  /** Null for somebody across the table, between a provider and the others. */
  readonly person: string | null;
  /** Null for whom a provider notices. */
  readonly organisation: string | null;
  /** Whether at the same thing within the dossier. */
  readonly isHere: boolean;
  readonly isEditing: boolean;
}

/** Notes where the actor is; false when that is not the actor's to see. Holds for 45 seconds. */
export async function recordPlace(
  tx: TenantTx,
  { tabId, dossierId, at, isEditing }: Place,
): Promise<boolean> {
  const { rows } = await sql<{ isSeen: boolean }>`
    select law.look(${tabId}, ${dossierId}, ${at?.kringId ?? null}, ${at?.subject.kind ?? null},
      ${at?.subject.id ?? null}, ${isEditing}) as is_seen`.execute(tx);
  return rows[0]?.isSeen ?? false;
}

/** Notes that a window of the actor is closed or elsewhere. */
export async function recordLeaving(tx: TenantTx, tabId: string): Promise<void> {
  await sql`select law.look_away(${tabId})`.execute(tx);
}

/** Who else looks at a dossier, by organisation and name; with a subject whether they look at that. */
export async function listLookers(
  reader: TenantReader,
  dossierId: DossierId,
  subject: LookedAt | null,
): Promise<readonly Looker[]> {
  const { rows } = await sql<Looker>`
    select person, organisation, is_here, is_editing
    from law.lookers(${dossierId}, ${subject?.kind ?? null}, ${subject?.id ?? null})`.execute(reader);
  return rows;
}
