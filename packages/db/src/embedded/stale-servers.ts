import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseUrl } from './database-url.ts';
import { countLeasesAt } from './lease.ts';
import { findPasswords, findState } from './server-files.ts';
import { halt } from './server-process.ts';

export const TEST_FOLDER_PREFIX = 'regietafel-test-';
/** A folder without a server may belong to a run that is just starting; after this long it does not. */
const STARTING_MS = 120_000;

/** Stops and removes the test servers of runs that crashed; those of other users and of living runs stay. */
export async function sweepStaleServers(root: string): Promise<void> {
  const names = (await readdir(root)).filter((name) => name.startsWith(TEST_FOLDER_PREFIX));
  for (const name of names) {
    const folder = join(root, name);
    if (await isStale(folder)) await removeServer(folder);
  }
}

async function isStale(folder: string): Promise<boolean> {
  const entry = await stat(folder).catch(() => undefined);
  if (entry === undefined || entry.uid !== process.getuid?.()) return false;
  const state = await findState(folder);
  const passwords = await findPasswords(folder);
  if (state !== undefined && passwords !== undefined) {
    const leases = await countLeasesAt(databaseUrl({ port: state.port, passwords }, 'superuser', 'postgres'));
    if (leases !== undefined) return leases === 0;
  }
  return Date.now() - entry.mtimeMs > STARTING_MS;
}

async function removeServer(folder: string): Promise<void> {
  await halt(join(folder, 'pgdata'), 'immediate');
  await rm(folder, { recursive: true, force: true });
}
