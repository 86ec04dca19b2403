import pg from 'pg';
import { fromKysely } from 'pg-boss';
import { type Database, poolsFor } from './database.ts';
import type { SystemTx } from './with-system.ts';

/** What the queue needs of a database: to run its own statements, on its own tables. */
export interface QueueDoor {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * The door of the queue: as the system role, which alone may enter the queue's schema. The queue expects values as pg
 * gives them by itself, not as the rest of the program does.
 */
export function queueDoor(db: Database): QueueDoor {
  const { system } = poolsFor(db);
  return {
    executeSql: (text, values) => system.query({ text, values: values ?? [], types: pg.types }),
  };
}

/** The same within a transaction: the job is there if, and only if, what it follows from is. */
export function queueDoorIn(tx: SystemTx): QueueDoor {
  return fromKysely(tx.withoutPlugins());
}
