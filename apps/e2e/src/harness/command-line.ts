import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ownDemo } from './own-demo.ts';

const MAIN = fileURLToPath(new URL('../../../api/src/cli/main.ts', import.meta.url));

/** Runs a command as who runs the installation; gives what it printed, and rejects when it was refused. */
export async function regietafel(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: '', DATA_FOLDER: ownDemo().dataFolder };
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...args], { env });
  return stdout;
}
