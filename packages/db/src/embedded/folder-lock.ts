import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_MS = 40;
const PATIENCE_MS = 60_000;

/**
 * Runs `work` while no other process starts or stops the server of this folder. The lock of a process that died is
 * taken over.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lockFile = join(folder, 'lock');
  await acquire(lockFile);
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function acquire(lockFile: string): Promise<void> {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      await writeFile(lockFile, String(process.pid), { flag: 'wx', mode: 0o600 });
      return;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    if (waited > PATIENCE_MS || !(await isHeld(lockFile))) await rm(lockFile, { force: true });
    else await sleep(RETRY_MS);
  }
}

async function isHeld(lockFile: string): Promise<boolean> {
  const holder = Number(await readFile(lockFile, 'utf8').catch(() => ''));
  // An empty file is one whose holder is just writing its number.
  return holder === 0 || isAlive(holder);
}

/** Whether a process with this number exists, of whatever user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
