import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RolePasswords } from '../migrate/roles.ts';

/** Random passwords, made once per data folder and readable by its owner only. */
export interface ServerPasswords {
  readonly superuser: string;
  readonly roles: RolePasswords;
}

/** What another process needs to find the running server of a data folder. */
export interface ServerState {
  readonly port: number;
  readonly pgdata: string;
}

/** The passwords of a data folder; undefined when it was never used or was emptied. */
export function findPasswords(dataFolder: string): Promise<ServerPasswords | undefined> {
  return readJson<ServerPasswords>(join(dataFolder, 'passwords.json'));
}

export async function recordNewPasswords(dataFolder: string): Promise<ServerPasswords> {
  const made = {
    superuser: randomPassword(),
    roles: { owner: randomPassword(), app: randomPassword(), system: randomPassword() },
  };
  await writeWhole(join(dataFolder, 'passwords.json'), made);
  return made;
}

export async function findState(dataFolder: string): Promise<ServerState | undefined> {
  return readJson<ServerState>(join(dataFolder, 'server.json'));
}

export async function recordState(dataFolder: string, state: ServerState): Promise<void> {
  await writeWhole(join(dataFolder, 'server.json'), state);
}

/** Letters and digits only: it goes into URLs and SQL literals as it is. */
function randomPassword(): string {
  return randomBytes(24).toString('hex');
}

async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Written beside and renamed, so that a reader never sees half a file. */
async function writeWhole(file: string, value: unknown): Promise<void> {
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, JSON.stringify(value), { mode: 0o600 });
  await rename(partial, file);
}
