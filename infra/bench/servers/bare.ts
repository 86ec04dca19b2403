import { once } from 'node:events';
import { createServer } from 'node:http';
import { withConnection } from '../../../packages/db/src/embedded/connection.ts';
import { type NamedStatement, queryInOneFlight } from '../../../packages/db/src/kernel/one-flight.ts';
import { serveParent } from './child.ts';

/** One flight to PostgreSQL: who asks, and what. */
export interface Flight {
  readonly role: 'app' | 'system';
  readonly context: NamedStatement;
  readonly statement: NamedStatement;
}

/** Per path the steps of an answer; the flights of one step go out at once. */
export interface BareOptions {
  readonly appUrl: string;
  readonly systemUrl: string;
  readonly paths: Readonly<Record<string, readonly (readonly Flight[])[]>>;
}

/** As many connections as the product's own pool. */
const CONNECTIONS = 10;

/** Node's own http server, which sends the statements and writes the rows as JSON: the least that an answer can cost. */
await serveParent<BareOptions>(async (options) => {
  const pools = { app: await openPool(options.appUrl), system: await openPool(options.systemUrl) };
  const server = createServer(async (request, response) => {
    const steps = options.paths[request.url ?? ''] ?? [];
    let rows: unknown[] = [];
    for (const flights of steps) {
      const results = await Promise.all(
        flights.map(({ role, context, statement }) =>
          pools[role]((client) => queryInOneFlight(client, context, statement)),
        ),
      );
      rows = results.map((result) => result.rows);
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(rows));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP port was given');
  return {
    url: `http://127.0.0.1:${address.port}`,
    // What is open ends with this process.
    close: async () => process.exit(0),
  };
});

type Client = Parameters<typeof queryInOneFlight>[0];

/** Connections that stay open as long as this process; who finds them all in use waits for the next. */
async function openPool(url: string) {
  const idle = await Promise.all(Array.from({ length: CONNECTIONS }, () => openClient(url)));
  const waiting: ((client: Client) => void)[] = [];
  return async <T>(use: (client: Client) => Promise<T>): Promise<T> => {
    const client = idle.pop() ?? (await new Promise<Client>((resolve) => waiting.push(resolve)));
    try {
      return await use(client);
    } finally {
      const next = waiting.shift();
      if (next === undefined) idle.push(client);
      else next(client);
    }
  };
}

function openClient(url: string): Promise<Client> {
  return new Promise((resolve, reject) => {
    withConnection(url, (client) => {
      resolve(client);
      return new Promise<never>(() => undefined);
    }).catch(reject);
  });
}
