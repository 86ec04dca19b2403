import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the demo serves. */
    readonly serverUrl: string;
    /** Where its database stands, for the command line. */
    readonly dataFolder: string;
    /** Where the one browser listens. */
    readonly browserEndpoint: string;
  }
}

/** Starts server and browser at once, and takes both down afterwards with all that they wrote. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'regietafel-e2e-'));
  // As root the database runs under an account of its own, which must be able to reach its data.
  await chmod(folder, 0o755);
  const starting = startServer(folder);
  const launching = launchBrowser(join(folder, 'browser'));
  const teardown = async () => {
    await Promise.allSettled([
      starting.then((server) => server.stop()),
      launching.then((browser) => browser.close()),
    ]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [server, browser] = await Promise.all([starting, launching]);
    project.provide('serverUrl', server.url);
    project.provide('dataFolder', join(folder, 'data'));
    project.provide('browserEndpoint', browser.wsEndpoint());
    return teardown;
  } catch (cause) {
    await teardown();
    throw cause;
  }
}
