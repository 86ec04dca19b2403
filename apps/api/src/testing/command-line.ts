import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { run } from '../cli/run.ts';

/** What one run of the command line came to. */
export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as the one JSON document that it is. */
  json(): ReturnType<typeof JSON.parse>;
}

/** Runs a command as an operator would, with these settings and this on standard input. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stdin = '',
): Promise<Ran> {
  const out: Uint8Array[] = [];
  let stderr = '';
  const exitCode = await run(args, {
    env,
    now: new Date(),
    stdout: (text) => void out.push(Buffer.from(text)),
    stderr: (text) => {
      stderr += text;
    },
    readStdin: async () => stdin,
  });
  const stdout = Buffer.concat(out).toString();
  return { exitCode, stdout, stderr, json: () => JSON.parse(stdout) };
}

/** The settings that lead to a database of a test. */
export function settingsOf(
  urls: { readonly appUrl: string; readonly systemUrl: string },
  ownerUrl?: string,
): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: urls.appUrl,
    DATABASE_SYSTEM_URL: urls.systemUrl,
    ...(ownerUrl === undefined ? {} : { DATABASE_OWNER_URL: ownerUrl }),
  };
}

/** The demonstration as of a fixed day, which nobody can sign in to, and an empty folder for files. */
export async function openDemoShell() {
  const urls = await createTestDatabase();
  await loadDemo(urls, { hash: async () => 'hash', today: '2026-11-22' as PlainDate });
  const folder = await mkdtemp(join(tmpdir(), 'regietafel-'));
  return {
    folder,
    /** Runs a command in it. */
    run: (...args: readonly string[]) => runCommand(args, settingsOf(urls)),
    async close() {
      await urls.drop();
      await rm(folder, { recursive: true });
    },
  };
}

export type DemoShell = Awaited<ReturnType<typeof openDemoShell>>;
