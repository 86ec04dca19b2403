import pg, { type QueryResult, type Submittable } from 'pg';

/** A statement with a name, so that PostgreSQL parses and plans it once per connection. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Sends two named statements before one Sync, in one write. Everything up to Sync is one implicit transaction, so what
 * the first sets with `set_config(…, true)` holds for the second and is gone afterwards. Rows of the first are dropped.
 * Rejects with PostgreSQL's error of either; the connection stays usable.
 */
export function queryInOneFlight(
  client: pg.ClientBase,
  first: NamedStatement,
  second: NamedStatement,
): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const flight = new OneFlight(first, second, (error, result) => (error ? reject(error) : resolve(result)));
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
  readonly #first: NamedStatement;
  readonly #second: NamedStatement;
  #isFirstPending = true;

  constructor(first: NamedStatement, second: NamedStatement, done: Done) {
    super({ name: second.name, text: second.text, values: [...second.values] }, undefined, done);
    this.#first = first;
    this.#second = second;
    // pg notes a finished Parse under the query's present name, so the name follows the statement under way.
    this.name = first.name;
    this.text = first.text;
  }

  submit(connection: WireConnection): Error | null {
    connection.stream.cork();
    try {
      this.#send(connection, this.#first, false);
      this.#send(connection, this.#second, true);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  override handleDataRow(message: unknown): void {
    if (!this.#isFirstPending) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (!this.#isFirstPending) {
      super.handleCommandComplete(message, connection);
      return;
    }
    this.#isFirstPending = false;
    this.name = this.#second.name;
    this.text = this.#second.text;
  }

  override handleError(error: Error, connection: WireConnection): void {
    // After an error PostgreSQL skips to Sync: a statement that was sent may never have been parsed.
    delete connection.submittedNamedStatements[this.#first.name];
    delete connection.submittedNamedStatements[this.#second.name];
    super.handleError(error, connection);
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
