import { Kysely, PostgresDialect, sql } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { MIGRATIONS } from '../migrations/all.ts';
import { migrateJobs } from './jobs-schema.ts';

/** What a run of the migrations did. */
export interface MigrationReport {
  /** Names of the migrations that ran now, in order; empty when the database was up to date. */
  readonly ran: readonly string[];
}

/**
 * Brings the schema up to date as its owner, and the tables of the queue after it. Throws with the name of the migration
 * that failed; nothing of it remains.
 */
export async function migrate(ownerUrl: string): Promise<MigrationReport> {
  const report = await migrateSchema(ownerUrl);
  await migrateJobs(ownerUrl);
  return report;
}

function migrateSchema(ownerUrl: string): Promise<MigrationReport> {
  return withMigrator(ownerUrl, async (migrator) => {
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) {
      const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
      throw new Error(`migration ${failed} failed`, { cause: error });
    }
    return { ran: (results ?? []).map((result) => result.migrationName) };
  });
}

/** The runner of the migrations, on a connection of the owner that ends with `use`. */
export async function withMigrator<T>(ownerUrl: string, use: (migrator: Migrator) => Promise<T>): Promise<T> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: ownerUrl, max: 1 }) }),
  });
  try {
    return await use(new Migrator({ db, provider, migrationTableSchema: 'migrations' }));
  } finally {
    await db.destroy();
  }
}

const provider: MigrationProvider = {
  async getMigrations() {
    return Object.fromEntries(
      Object.entries(MIGRATIONS).map(([name, statements]) => [
        name,
        {
          async up(db: Kysely<unknown>) {
            await sql.raw(statements).execute(db);
          },
        },
      ]),
    );
  },
};
