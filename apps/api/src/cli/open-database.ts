import { hashPassword } from '@regietafel/auth/passwords';
import { openEmbeddedDatabase } from '@regietafel/db/embedded/open-embedded-database';
import { type Database, openDatabase } from '@regietafel/db/kernel/database';
import { dataFolderOf, loadScenario } from '@regietafel/db/scenarios/scenario';
import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { readEnvironment } from '../config/environment.ts';
import { drawBand } from '../liquidity/deliveries/band.ts';
import type { Shell } from './shell.ts';

export interface CliDatabase {
  readonly database: Database;
  /** The embedded database of a scenario, and no server of the operator's own. */
  readonly isDemo: boolean;
  /** Address of the owner, for migrations; null when the environment names none. */
  readonly ownerUrl: string | null;
}

/**
 * Works with the database of the environment, or with the embedded one: started for the command when nothing runs there
 * and stopped afterwards. The embedded database always holds a scenario: the demonstration, unless another is asked for.
 */
export async function withDatabase<T>(shell: Shell, work: (opened: CliDatabase) => Promise<T>): Promise<T> {
  const environment = readEnvironment(shell.env);
  if (environment.database !== null) {
    const ownerUrl = environment.databaseOwnerUrl;
    return using(environment.database, (database) => work({ database, isDemo: false, ownerUrl }));
  }
  const embedded = await openEmbeddedDatabase(shell.env['DATA_FOLDER'] ?? dataFolderOf(environment.scenario));
  try {
    await loadScenario(environment.scenario, embedded, {
      hash: hashPassword,
      drawBand,
      today: dutchDayOf(shell.now.toISOString() as Instant),
    });
    return await using(embedded, (database) => work({ database, isDemo: true, ownerUrl: embedded.ownerUrl }));
  } finally {
    await embedded.stop();
  }
}

async function using<T>(
  urls: { readonly appUrl: string; readonly systemUrl: string },
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = openDatabase({ ...urls, maxConnections: 2 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
