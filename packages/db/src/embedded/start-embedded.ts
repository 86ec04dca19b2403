import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import { databaseUrl } from './database-url.ts';
import { EmbeddedError, explainFailure, type Sentences } from './embedded-error.ts';
import { withFolderLock } from './folder-lock.ts';
import { type Lease, tryLease } from './lease.ts';
import { type Placement, placeServer } from './placement.ts';
import {
  findPasswords,
  findState,
  recordNewPasswords,
  recordState,
  type ServerPasswords,
} from './server-files.ts';
import { ensureCluster, findFreePort, halt, launch } from './server-process.ts';

export interface EmbeddedOptions {
  /** Holds the cluster, its passwords and its log; made when absent. */
  readonly dataFolder: string;
  /** TCP port on 127.0.0.1; a free one when left out. Ignored when the server of this folder already runs. */
  readonly port?: number;
  /** `throwaway` gives up durability for speed: for tests only. */
  readonly durability?: 'kept' | 'throwaway';
}

export interface EmbeddedServer {
  readonly port: number;
  readonly passwords: ServerPasswords;
  /** True when another process had started it; it then goes on after our `stop`. */
  readonly wasRunning: boolean;
  /** Sentences for the person who starts it, for example where the data stand. */
  readonly notes: readonly Sentences[];
  /** Gives up our share; the last share stops the server, and only then the answer is true. May be called twice. */
  stop(): Promise<boolean>;
}

const COMMON_SETTINGS = {
  max_connections: '200',
  // Compiling expressions costs more than it gains on our short queries.
  jit: 'off',
  log_min_messages: 'warning',
};
const THROWAWAY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  // Shared memory as files in the folder itself, so that removing the folder removes everything.
  dynamic_shared_memory_type: 'mmap',
};
const PORT_ATTEMPTS = 3;

/**
 * Starts the PostgreSQL server of a data folder, or joins the one that already runs there. Throws `EmbeddedError`,
 * whose sentence says what the user can do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataFolder = resolve(options.dataFolder);
  try {
    const binaries = await findBinaries();
    const place = await placeServer(dataFolder, binaries);
    return await withFolderLock(dataFolder, async () => {
      const passwords = (await findPasswords(dataFolder)) ?? (await beginAnew(dataFolder, place));
      const joined = await joinRunning(dataFolder, passwords);
      if (joined !== undefined) return present(dataFolder, place, passwords, { ...joined, wasRunning: true });
      await ensureCluster(place, binaries.major, passwords.superuser);
      const port = await launchOnPort(dataFolder, place, options);
      const lease = await tryLease(databaseUrl({ port, passwords }, 'superuser', 'postgres'));
      if (lease === undefined) throw await refusedItsPassword(dataFolder, place);
      try {
        await recordState(dataFolder, { port, pgdata: place.pgdata });
      } catch (cause) {
        await leave(lease, place.pgdata);
        throw cause;
      }
      return present(dataFolder, place, passwords, { port, lease, wasRunning: false });
    });
  } catch (cause) {
    throw explainFailure(cause, dataFolder, options.port);
  }
}

/** Whoever threw the data folder away meant the data too, also where they stand elsewhere. */
async function beginAnew(dataFolder: string, place: Placement): Promise<ServerPasswords> {
  if (place.isMoved) {
    await halt(place.pgdata, 'immediate');
    await rm(place.pgdata, { recursive: true, force: true });
  }
  return recordNewPasswords(dataFolder);
}

async function joinRunning(
  dataFolder: string,
  passwords: ServerPasswords,
): Promise<{ port: number; lease: Lease } | undefined> {
  const state = await findState(dataFolder);
  if (state === undefined) return undefined;
  const lease = await tryLease(databaseUrl({ port: state.port, passwords }, 'superuser', 'postgres'));
  return lease === undefined ? undefined : { port: state.port, lease };
}

/** Between finding a free port and binding it another process may take it; with a chosen port that is an error. */
async function launchOnPort(dataFolder: string, place: Placement, options: EmbeddedOptions): Promise<number> {
  const settings =
    options.durability === 'throwaway' ? { ...COMMON_SETTINGS, ...THROWAWAY_SETTINGS } : COMMON_SETTINGS;
  const logFile = join(dataFolder, 'postgres.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await findFreePort());
    try {
      await launch(place, { port, settings, logFile });
      return port;
    } catch (cause) {
      const failure = explainFailure(cause, dataFolder, port);
      const mayRetry = failure.code === 'port_taken' && options.port === undefined && attempt < PORT_ATTEMPTS;
      if (!mayRetry) throw failure;
    }
  }
}

async function refusedItsPassword(dataFolder: string, place: Placement): Promise<EmbeddedError> {
  await halt(place.pgdata, 'fast');
  return new EmbeddedError('did_not_start', {
    nl: `Het wachtwoord in ${dataFolder}/passwords.json past niet bij de database in ${place.pgdata}: zet het juiste bestand terug.`,
    en: `The password in ${dataFolder}/passwords.json does not fit the database in ${place.pgdata}: put the right file back.`,
  });
}

function present(
  dataFolder: string,
  place: Placement,
  passwords: ServerPasswords,
  running: { port: number; lease: Lease; wasRunning: boolean },
): EmbeddedServer {
  let stopping: Promise<boolean> | undefined;
  return {
    port: running.port,
    passwords,
    wasRunning: running.wasRunning,
    notes: place.notes,

    stop() {
      stopping ??= withFolderLock(dataFolder, () => leave(running.lease, place.pgdata));
      return stopping;
    },
  };
}

async function leave(lease: Lease, pgdata: string): Promise<boolean> {
  // A server that is already gone cannot count; there is nothing left to stop then.
  const others = await lease.countOthers().catch(() => 0);
  await lease.release().catch(() => undefined);
  if (others > 0) return false;
  await halt(pgdata, 'fast');
  return true;
}
