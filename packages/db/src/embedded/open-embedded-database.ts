import { migrate } from '../migrate/migrate.ts';
import { ensureRoles } from '../migrate/roles.ts';
import { withConnection } from './connection.ts';
import { databaseUrl } from './database-url.ts';
import type { Sentences } from './embedded-error.ts';
import { startEmbedded } from './start-embedded.ts';

const DATABASE = 'regietafel';

/** The addresses of one database for its three roles. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly systemUrl: string;
}

export interface EmbeddedDatabase extends DatabaseUrls {
  readonly notes: readonly Sentences[];
  /** Gives up our share; the last process out stops the server. */
  stop(): Promise<void>;
}

/**
 * Opens Regietafel's database on the embedded server of this folder, or on the one that already runs there, with its
 * roles made and its tables migrated. `onStep` hears when the server answers and the migrations begin.
 */
export async function openEmbeddedDatabase(
  dataFolder: string,
  onStep: (step: 'migrating') => void = () => undefined,
): Promise<EmbeddedDatabase> {
  const server = await startEmbedded({ dataFolder });
  const urls = {
    ownerUrl: databaseUrl(server, 'owner', DATABASE),
    appUrl: databaseUrl(server, 'app', DATABASE),
    systemUrl: databaseUrl(server, 'system', DATABASE),
  };
  try {
    onStep('migrating');
    await withConnection(databaseUrl(server, 'superuser', 'postgres'), async (client) => {
      // Two processes that open the same folder at once make the database one after the other.
      await client.query("select pg_advisory_lock(hashtext('regietafel'))");
      const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
      if (rowCount === 0) await client.query(`create database ${DATABASE}`);
      if (!server.wasRunning)
        await ensureRoles(databaseUrl(server, 'superuser', DATABASE), server.passwords.roles);
      await migrate(urls.ownerUrl);
    });
  } catch (cause) {
    await server.stop();
    throw cause;
  }
  return {
    ...urls,
    notes: server.notes,
    stop: async () => {
      await server.stop();
    },
  };
}
