import { mkdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RolePasswords } from '../migrate/roles.ts';
import { withConnection } from './connection.ts';
import { databaseUrl } from './database-url.ts';
import type { ServerPasswords } from './server-files.ts';
import { sweepStaleServers, TEST_FOLDER_PREFIX } from './stale-servers.ts';
import { startEmbedded } from './start-embedded.ts';

const TEMPLATE = 'regietafel_template';
/** Docker gives /dev/shm 64 MB; a cluster with its test databases does not fit there. */
const ROOM_NEEDED = 1_000_000_000;

/** What a worker needs to reach the server of its test run; plain data, so that it can cross to another process. */
export interface TestServer {
  readonly port: number;
  readonly passwords: ServerPasswords;
}

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly systemUrl: string;
  drop(): Promise<void>;
}

/** What makes the template: the roles of the cluster, then the tables as the owner. */
export interface Preparation {
  ensureRoles(superuserUrl: string, passwords: RolePasswords): Promise<void>;
  migrate(ownerUrl: string): Promise<unknown>;
}

/**
 * Starts the one server of this process's test run, or joins it, with a migrated template database. What earlier
 * runs left behind by crashing is removed first. `stop` removes everything.
 */
export async function startTestServer(
  preparation: Preparation,
): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const root = await chooseTestRoot();
  await sweepStaleServers(root);
  const dataFolder = join(root, `${TEST_FOLDER_PREFIX}${process.pid}`);
  const embedded = await startEmbedded({ dataFolder, durability: 'throwaway' });
  const server = { port: embedded.port, passwords: embedded.passwords };
  const stop = async () => {
    if (await embedded.stop()) await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await ensureTemplate(server, preparation);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { server, stop };
}

let made = 0;

/** Copies the template into a fresh database; about 50 ms. */
export async function createDatabaseFromTemplate(server: TestServer): Promise<TestDatabase> {
  made += 1;
  const name = `test_${process.pid}_${made}`;
  const superuserUrl = databaseUrl(server, 'superuser', 'postgres');
  await withConnection(superuserUrl, async (client) => {
    await client.query(`create database ${name} template ${TEMPLATE} owner regietafel_owner`);
    // Rights on a database are not copied with its template.
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to regietafel_app, regietafel_system`);
    await client.query(`grant temporary on database ${name} to regietafel_system`);
  });
  return {
    ownerUrl: databaseUrl(server, 'owner', name),
    appUrl: databaseUrl(server, 'app', name),
    systemUrl: databaseUrl(server, 'system', name),
    drop: () =>
      withConnection(superuserUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** Joining runs find the template made; the advisory lock makes them wait until it is whole. */
async function ensureTemplate(server: TestServer, preparation: Preparation): Promise<void> {
  await withConnection(databaseUrl(server, 'superuser', 'postgres'), async (client) => {
    await client.query("select pg_advisory_lock(hashtext('regietafel_template'))");
    const { rowCount } = await client.query(
      'select 1 from pg_database where datname = $1 and datistemplate',
      [TEMPLATE],
    );
    if (rowCount === 1) return;
    await client.query(`create database ${TEMPLATE}`);
    await preparation.ensureRoles(databaseUrl(server, 'superuser', TEMPLATE), server.passwords.roles);
    await preparation.migrate(databaseUrl(server, 'owner', TEMPLATE));
    await client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  });
}

async function chooseTestRoot(): Promise<string> {
  const memory = '/dev/shm';
  const room = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  if (room < ROOM_NEEDED) return tmpdir();
  const probe = join(memory, `regietafel-probe-${process.pid}`);
  const isWritable = await mkdir(probe).then(
    () => true,
    () => false,
  );
  await rm(probe, { recursive: true, force: true });
  return isWritable ? memory : tmpdir();
}
