import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedError, type Sentences } from './embedded-error.ts';

/** The operating-system account that runs the server; undefined means: as whoever we are. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Placement {
  readonly account: Account | undefined;
  readonly nativeFolder: string;
  readonly pgdata: string;
  /** Whether the data stand outside the folder that was asked for. */
  readonly isMoved: boolean;
  readonly notes: readonly Sentences[];
}

/** Where files go when the account cannot reach the chosen folder; sticky and world-reachable on every Unix. */
const SHARED_FOLDER = '/var/tmp';

/**
 * Decides who runs the server and where its files stand. PostgreSQL refuses to run as root, so root hands it to the
 * account `postgres` or, without one, `nobody` (nothing is added to the machine). Such an account cannot enter a
 * private home; binaries and data then stand in /var/tmp, and a note says so.
 */
export async function placeServer(dataFolder: string, binaries: Binaries): Promise<Placement> {
  const account = process.getuid?.() === 0 ? await findServerAccount() : undefined;
  const beside = join(dataFolder, 'pgdata');
  await mkdir(dataFolder, { recursive: true, mode: 0o711 });
  if (account === undefined)
    return { account, nativeFolder: binaries.nativeFolder, pgdata: beside, isMoved: false, notes: [] };

  const nativeFolder = (await isReachable(binaries.nativeFolder, account))
    ? binaries.nativeFolder
    : await copyBinaries(binaries);
  if (await isReachable(dataFolder, account))
    return { account, nativeFolder, pgdata: beside, isMoved: false, notes: [] };

  const elsewhere = await ensureSharedFolder(`regietafel-${shortHash(resolve(dataFolder))}`);
  return {
    account,
    nativeFolder,
    pgdata: join(elsewhere, 'pgdata'),
    isMoved: true,
    notes: [movedNote(dataFolder, elsewhere)],
  };
}

/** Whether the account can enter every folder down to and including this one. */
export async function isReachable(folder: string, account: Account): Promise<boolean> {
  for (let current = resolve(folder); ; current = dirname(current)) {
    if (!mayEnter(await stat(current), account)) return false;
    if (current === dirname(current)) return true;
  }
}

function mayEnter(entry: { mode: number; uid: number; gid: number }, account: Account): boolean {
  if (entry.uid === account.uid) return (entry.mode & constants.S_IXUSR) !== 0;
  if (entry.gid === account.gid) return (entry.mode & constants.S_IXGRP) !== 0;
  return (entry.mode & constants.S_IXOTH) !== 0;
}

/** Makes a folder that only the server's account may open, as PostgreSQL demands of its data folder. */
export async function makePrivateFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account !== undefined) await chown(folder, account.uid, account.gid);
}

async function findServerAccount(): Promise<Account> {
  const accounts = await readFile('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const line = accounts.split('\n').find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedError('no_permission', {
    nl: 'PostgreSQL draait niet als root en dit systeem kent geen account postgres of nobody: start als gewone gebruiker.',
    en: 'PostgreSQL does not run as root and this system has no account postgres or nobody: start as an ordinary user.',
  });
}

async function copyBinaries(binaries: Binaries): Promise<string> {
  const folder = await ensureSharedFolder(`regietafel-postgres-${binaries.version}`);
  const target = join(folder, 'native');
  if (await exists(target)) return target;
  const partial = join(folder, `partial-${process.pid}`);
  await cp(binaries.nativeFolder, partial, { recursive: true, verbatimSymlinks: true });
  await rename(partial, target).catch(async () => rm(partial, { recursive: true, force: true }));
  return target;
}

/** In a folder that everybody may write to, another user could have made ours first; then it is not ours to use. */
async function ensureSharedFolder(name: string): Promise<string> {
  const folder = join(SHARED_FOLDER, name);
  await mkdir(folder, { recursive: true });
  const entry = await lstat(folder);
  if (!entry.isDirectory() || entry.uid !== 0) {
    throw new EmbeddedError('no_permission', {
      nl: `${folder} is van een andere gebruiker: verwijder die map eerst.`,
      en: `${folder} belongs to another user: remove that folder first.`,
    });
  }
  await chmod(folder, 0o711);
  return folder;
}

function movedNote(dataFolder: string, elsewhere: string): Sentences {
  return {
    nl: `De database staat in ${elsewhere}, omdat het account van PostgreSQL niet bij ${dataFolder} kan.`,
    en: `The database stands in ${elsewhere}, because the account of PostgreSQL cannot reach ${dataFolder}.`,
  };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
