import type { DossierId } from '@regietafel/domain/core/ids';
import { type Database, handleOn } from './database.ts';
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

/** The note that still waits for a query, once. For the doors alone. */
export function takeNote(database: Database): NamedStatement | undefined {
  const note = notes.get(database);
  if (note === undefined) return undefined;
  notes.delete(database);
  const { call, kind, objectId, dossierId, always } = note;
  return {
    name: 'regietafel_note_read',
    text: 'select law.note_read($1, $2, $3, $4, $5)',
    values: [call, kind, objectId, dossierId, always],
  };
}
