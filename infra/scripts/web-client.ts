import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Refusal } from './refusal.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the built web client stands. */
export const WEB_FOLDER = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));

/** Builds the web client when its sources changed since the last build; turbo compares their hashes. */
export async function buildWebClient(signal?: AbortSignal): Promise<void> {
  try {
    await run(
      process.execPath,
      [turboScript(), 'run', 'build', '--filter=@regietafel/web', '--output-logs=errors-only'],
      {
        cwd: ROOT,
        env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
        signal,
      },
    );
    await stat(WEB_FOLDER);
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Refusal(`De webclient kon niet worden gebouwd.\n${stdout}${stderr}`, { cause });
  }
}

function turboScript(): string {
  return fileURLToPath(new URL('../../node_modules/turbo/bin/turbo', import.meta.url));
}
