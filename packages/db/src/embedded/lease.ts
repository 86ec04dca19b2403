import pg from 'pg';

const LEASE_NAME = 'regietafel-lease';

/**
 * A share in a running server: an idle connection that lives exactly as long as its process. The last one out stops
 * the server; a server without leases was left behind by a crash.
 */
export interface Lease {
  countOthers(): Promise<number>;
  release(): Promise<void>;
}

/** Takes a share in the server behind this URL, or gives undefined when none answers there with this password. */
export async function tryLease(superuserUrl: string): Promise<Lease | undefined> {
  const client = await tryConnect(superuserUrl, LEASE_NAME);
  if (client === undefined) return undefined;
  return { countOthers: () => countLeases(client), release: () => client.end() };
}

/** How many processes hold a share; undefined when no server answers. */
export async function countLeasesAt(superuserUrl: string): Promise<number | undefined> {
  const client = await tryConnect(superuserUrl, 'regietafel-inspection');
  if (client === undefined) return undefined;
  try {
    return await countLeases(client);
  } finally {
    await client.end();
  }
}

async function tryConnect(url: string, name: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 2_000,
  });
  // A server that goes away ends the lease; whoever uses the database notices on its own connections.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

async function countLeases(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
    [LEASE_NAME],
  );
  return rows[0]?.count ?? 0;
}
