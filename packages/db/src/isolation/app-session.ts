import type { Actor } from '@regietafel/domain/sharing/tenant';
import pg from 'pg';
import { insertStatement, type TableRows } from './world-rows.ts';

/** What became of an attempt: how many rows its last statement touched, or PostgreSQL's refusal in its own words. */
export type Outcome =
  | { readonly rows: number }
  | { readonly code: string; readonly message: string; readonly constraint: string };

/** Statements one after the other, each with the row that its parameter holds. */
type Attempt = readonly { readonly statement: string; readonly row?: unknown }[];

/** One connection signed in as the application role itself, as the server's pool has them. */
export interface AppSession {
  readonly client: pg.Client;
  /** Runs as the actor, or with no context at all, and undoes everything. */
  as<T>(actor: Actor | undefined, work: () => Promise<T>, dossierId?: string): Promise<T>;
  /** What becomes of each statement, as if the others had not been. */
  attempt(statements: readonly string[]): Promise<readonly Outcome[]>;
  /** What becomes of inserting each group of rows, table after table, as if the others had not been. */
  attemptRows(groups: readonly (readonly TableRows[])[]): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

/** Signs in as the application role to a database that `openProbe` made. */
export async function openAppSession(appUrl: string): Promise<AppSession> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  return {
    client,
    async as(actor, work, dossierId = '') {
      await client.query('begin');
      try {
        if (actor !== undefined)
          await client.query(
            `select set_config('app.tenant_id', $1, true), set_config('app.account_id', $2, true), set_config('app.dossier_id', $3, true)`,
            [actor.tenantId, actor.accountId, dossierId],
          );
        return await work();
      } finally {
        await client.query('rollback');
      }
    },
    attempt: (statements) =>
      tryEach(
        client,
        statements.map((statement) => [{ statement }]),
      ),
    attemptRows: (groups) =>
      tryEach(
        client,
        groups.map((tables) => tables.flatMap(insertions)),
      ),
    close: () => client.end(),
  };
}

function insertions({ table, rows }: TableRows): Attempt {
  return rows.map((row) => ({ statement: insertStatement(table, [row], 'jsonb_populate_record'), row }));
}

async function tryEach(client: pg.Client, attempts: readonly Attempt[]): Promise<readonly Outcome[]> {
  const { rows } = await client.query<{ outcome: Outcome }>(
    'select outcome from probe.try_each($1::jsonb) order by turn',
    [JSON.stringify(attempts)],
  );
  return rows.map(({ outcome }) => outcome);
}

/** Whether exactly one row went in. */
export function isWritten(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && 'rows' in outcome && outcome.rows === 1;
}

/** The SQLSTATE of a refusal; `done` when there was none. */
export function codeOf(outcome: Outcome | undefined): string {
  return outcome !== undefined && 'code' in outcome ? outcome.code : 'done';
}
