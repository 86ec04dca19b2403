import { execFile, spawn } from 'node:child_process';
import { chown, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { otherVersion } from './embedded-error.ts';
import { isAlive } from './folder-lock.ts';
import { type Account, makePrivateFolder, type Placement } from './placement.ts';

const run = promisify(execFile);
const POLL_MS = 10;
const START_PATIENCE_MS = 60_000;

/** The server gets no environment of ours: a PGDATA or LC_ALL of the user must not change what it does. */
const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Makes the cluster when the folder holds none; refuses one of another major version. */
export async function ensureCluster(place: Placement, major: string, password: string): Promise<void> {
  const found = await readFile(join(place.pgdata, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (found === undefined) return initialise(place, password);
  if (found.trim() !== major) throw otherVersion(place.pgdata, found.trim(), major);
}

/** Initialises beside and renames, so that an interrupted run leaves no half cluster. */
async function initialise(place: Placement, password: string): Promise<void> {
  const partial = `${place.pgdata}.partial`;
  const passwordFile = `${place.pgdata}.password`;
  await rm(partial, { recursive: true, force: true });
  await makePrivateFolder(partial, place.account);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.account !== undefined) await chown(passwordFile, place.account.uid, place.account.gid);
  try {
    await run(
      join(place.nativeFolder, 'bin', 'initdb'),
      [
        `--pgdata=${partial}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        // Sorting is the same on every machine, whatever locales it has.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        // The first checkpoint syncs what matters; syncing the empty cluster as well doubles the first start.
        '--no-sync',
        '--no-instructions',
      ],
      { ...asAccount(place.account), cwd: '/', env: SERVER_ENVIRONMENT },
    );
    await rename(partial, place.pgdata);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(partial, { recursive: true, force: true });
  }
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in the terminal reaches only us and we decide when
 * it stops. Resolves when it accepts connections; rejects with its last words.
 */
export async function launch(
  place: Placement,
  options: { port: number; settings: Readonly<Record<string, string>>; logFile: string },
): Promise<void> {
  const log = await open(options.logFile, 'w', 0o600);
  const settings = Object.entries(options.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(
    join(place.nativeFolder, 'bin', 'postgres'),
    ['-D', place.pgdata, '-h', '127.0.0.1', '-p', String(options.port), '-k', '', ...settings],
    {
      ...asAccount(place.account),
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  );
  let failure: Error | undefined;
  child.once('error', (cause) => {
    failure = cause;
  });
  child.unref();
  await log.close();

  for (let waited = 0; ; waited += POLL_MS) {
    if (failure !== undefined) throw failure;
    if (child.exitCode !== null || waited > START_PATIENCE_MS)
      throw new Error(await lastWords(options.logFile));
    if ((await readPostmaster(place.pgdata))?.isReady === true) return;
    await sleep(POLL_MS);
  }
}

/** Stops the server of this data folder and waits until it is gone; `immediate` skips the final checkpoint. */
export async function halt(pgdata: string, how: 'fast' | 'immediate'): Promise<void> {
  const postmaster = await readPostmaster(pgdata);
  if (postmaster === undefined) return;
  if (!(await runsOn(postmaster.pid, pgdata))) return;
  process.kill(postmaster.pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
  while (isAlive(postmaster.pid)) await sleep(POLL_MS);
}

/** A port that nobody listens on now. */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no TCP port was given');
  return address.port;
}

async function readPostmaster(pgdata: string): Promise<{ pid: number; isReady: boolean } | undefined> {
  const text = await readFile(join(pgdata, 'postmaster.pid'), 'utf8').catch(() => undefined);
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/** Process numbers are reused: only a process that was started with this data folder is our server. */
async function runsOn(pid: number, pgdata: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const hasProc = await stat('/proc/self').then(
    () => true,
    () => false,
  );
  const command = hasProc
    ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    : (await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))).stdout;
  return command.includes(pgdata);
}

async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8')).trim().split('\n');
  return (
    lines.filter((line) => /FATAL|ERROR|PANIC|could not/.test(line)).join('\n') || lines.slice(-3).join('\n')
  );
}

function asAccount(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}
