import { Client } from 'pg';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import { JOBS_SCHEMA } from '../kernel/registry.ts';

/** The newest form of the schema that this version of the queue knows is what a fresh construction writes down last. */
const NEWEST = Number(
  /insert into jobs\.version\(version\) values \('(\d+)'\)/i.exec(getConstructionPlans(JOBS_SCHEMA))?.[1],
);

/** The queue's functions are nobody's until they are granted; its tables are for the system role alone. */
const GRANTS = `
  grant usage on schema ${JOBS_SCHEMA} to regietafel_system;
  grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to regietafel_system;
  grant execute on all functions in schema ${JOBS_SCHEMA} to regietafel_system;`;

/**
 * Makes the tables of the queue as the owner, or brings them to the form that the installed queue knows, so that the
 * server itself never needs the right to make anything. Throws when they are of a later version.
 */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  if (!Number.isInteger(NEWEST)) throw new Error('the queue does not say of which version its tables are');
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const version = await findVersion(client);
    if (version !== undefined && version > NEWEST)
      throw new Error(`the tables of the queue are of version ${version}, later than ${NEWEST}`);
    if (version === undefined) await client.query(getConstructionPlans(JOBS_SCHEMA));
    else if (version < NEWEST) await client.query(getMigrationPlans(JOBS_SCHEMA, version));
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}

async function findVersion(client: Client): Promise<number | undefined> {
  const { rows: found } = await client.query('select from pg_namespace where nspname = $1', [JOBS_SCHEMA]);
  if (found.length === 0) return undefined;
  const { rows } = await client.query<{ version: number }>(`select version from ${JOBS_SCHEMA}.version`);
  return rows[0]?.version;
}
