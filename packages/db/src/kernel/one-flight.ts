import pg, { type QueryResult, type Submittable } from 'pg';

/** A statement with a name, so that PostgreSQL parses and plans it once per connection. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One or more statements that go before, and the query itself. */
export type Flight = readonly [NamedStatement, ...NamedStatement[], NamedStatement];

/**
 * Sends named statements before one Sync, in one write. Everything up to Sync is one implicit transaction, so what the
 * earlier ones set with `set_config(…, true)` holds for the last and is gone afterwards. Gives the rows of the last alone.
 * Rejects with PostgreSQL's error of any; the connection stays usable.
 */
export function queryInOneFlight(client: pg.ClientBase, ...statements: Flight): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const flight = new OneFlight(statements, (error, result) => (error ? reject(error) : resolve(result)));
    client.query(flight as unknown as Submittable);
  });
}

/** The parts of pg's connection and query that a submittable works with; pg does not type them. */
interface WireConnection {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string | undefined>;
  readonly submittedNamedStatements: Record<string, string | undefined>;
  parse(statement: { name: string; text: string; types: undefined }, more?: boolean): void;
  bind(config: object, more?: boolean): void;
  describe(message: { type: 'P'; name: string }, more?: boolean): void;
  execute(config: { portal: string; rows: number }, more?: boolean): void;
  sync(): void;
}

type Done = (error: Error | null, result: QueryResult) => void;

interface WireQuery {
  name: string;
  text: string;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: WireConnection): void;
  handleError(error: Error, connection: WireConnection): void;
}

const PgQuery = pg.Query as unknown as new (
  config: { name: string; text: string; values: unknown[] },
  values: undefined,
  callback: Done,
) => WireQuery;

class OneFlight extends PgQuery {
  readonly #statements: Flight;
  /** Which of the statements is under way. */
  #turn = 0;

  constructor(statements: Flight, done: Done) {
    const last = statements[statements.length - 1] as NamedStatement;
    super({ name: last.name, text: last.text, values: [...last.values] }, undefined, done);
    this.#statements = statements;
    this.#follow();
  }

  submit(connection: WireConnection): Error | null {
    connection.stream.cork();
    try {
      const last = this.#statements.length - 1;
      for (const [turn, statement] of this.#statements.entries())
        this.#send(connection, statement, turn === last);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  override handleDataRow(message: unknown): void {
    if (this.#isLast()) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (this.#isLast()) {
      super.handleCommandComplete(message, connection);
      return;
    }
    this.#turn += 1;
    this.#follow();
  }

  override handleError(error: Error, connection: WireConnection): void {
    // After an error PostgreSQL skips to Sync: a statement that was sent may never have been parsed.
    for (const { name } of this.#statements) delete connection.submittedNamedStatements[name];
    super.handleError(error, connection);
  }

  #isLast(): boolean {
    return this.#turn === this.#statements.length - 1;
  }

  /** pg notes a finished Parse under the query's present name, so the name follows the statement under way. */
  #follow(): void {
    const { name, text } = this.#statements[this.#turn] as NamedStatement;
    this.name = name;
    this.text = text;
  }

  #send(connection: WireConnection, statement: NamedStatement, isDescribed: boolean): void {
    const { name, text } = statement;
    if (
      connection.parsedStatements[name] === undefined &&
      connection.submittedNamedStatements[name] === undefined
    ) {
      connection.parse({ name, text, types: undefined });
      connection.submittedNamedStatements[name] = text;
    }
    connection.bind({ portal: '', statement: name, values: statement.values, valueMapper: toWire });
    if (isDescribed) connection.describe({ type: 'P', name: '' });
    connection.execute({ portal: '', rows: 0 });
  }
}

/** Arrays become PostgreSQL arrays; everything else goes as text. Objects are refused: JSON is written by the caller. */
function toWire(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map(toArrayElement).join(',')}}`;
  if (typeof value === 'object') throw new TypeError('an object is no query parameter');
  return String(value);
}

function toArrayElement(value: unknown): string {
  if (value === null) return 'NULL';
  return `"${String(toWire(value)).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
