import type { DossierId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { type Database, handleOn, poolsFor } from './database.ts';
import type { NamedStatement } from './one-flight.ts';

/** That somebody looks at something confidential, for the audit trail. */
export interface ReadNote {
  /** What is called, `area.verb`. */
  readonly call: string;
  /** What is looked at, and which one; a list when it names none. */
  readonly kind: string | null;
  readonly objectId: string | null;
  readonly dossierId: DossierId | null;
  /** Also noted when no confidential kring is looked into: what leaves the system. */
  readonly always: boolean;
}

const notes = new WeakMap<Database, ReadNote>();

/**
 * A handle on the database whose first query of a tenant takes the note along, in its own transaction and round trip: when
 * the one fails the other is not there either.
 */
export function noting(database: Database, note: ReadNote): Database {
  const handle = handleOn(database);
  notes.set(handle, note);
  return handle;
}

/** A note on its way, and what to say when its transaction has been committed. */
export interface PendingNote {
  readonly statement: NamedStatement;
  readonly onCommitted: () => void;
}

/** In this time the same look of the same person is not even sent; the database counts the looks of a minute as one. */
const SAME_LOOK_MS = 5000;
const MOST_REMEMBERED = 5000;
/** Per database, when a look was last noted. */
const committed = new WeakMap<object, Map<string, number>>();

/** The note that still waits for a query of this actor, once. For the doors alone. */
export function takeNote(
  database: Database,
  { tenantId, accountId, viewing }: Actor,
): PendingNote | undefined {
  const note = notes.get(database);
  if (note === undefined) return undefined;
  notes.delete(database);
  const { call, kind, objectId, dossierId, always } = note;
  const look = JSON.stringify([tenantId, accountId, viewing, call, kind, objectId, dossierId]);
  const committedAt = committed.getOrInsertComputed(poolsFor(database), () => new Map());
  if (performance.now() - (committedAt.get(look) ?? Number.NEGATIVE_INFINITY) < SAME_LOOK_MS)
    return undefined;
  return {
    statement: {
      name: 'regietafel_note_read',
      text: 'select law.note_read($1, $2, $3, $4, $5)',
      values: [call, kind, objectId, dossierId, always],
    },
    onCommitted: () => {
      if (committedAt.size >= MOST_REMEMBERED) committedAt.clear();
      committedAt.set(look, performance.now());
    },
  };
}
