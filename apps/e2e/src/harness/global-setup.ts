import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser.ts';
import { makeDemoFolder } from './demo-folder.ts';
import { buildClient, type RunningServer, startServer } from './server.ts';

/** A demo with a database of its own. */
export interface Demo {
  /** Where it serves. */
  readonly url: string;
  /** Where its database stands, for the command line. */
  readonly dataFolder: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker: files that run at the same time share no data. */
    readonly demos: readonly Demo[];
    /** Where the one browser listens. */
    readonly browserEndpoint: string;
  }
}

/** Starts a demo for each worker and the browser at once, and takes all down afterwards with all that they wrote. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeDemoFolder();
  const names = Array.from({ length: project.config.maxWorkers }, (_, index) => `demo-${index + 1}`);
  const launching = launchBrowser(join(folder, 'browser'));
  const starting = buildClient().then(() => startAll(names.map((name) => join(folder, name))));
  const teardown = async () => {
    await Promise.allSettled([
      starting.then((servers) => Promise.all(servers.map((server) => server.stop()))),
      launching.then((browser) => browser.close()),
    ]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [servers, browser] = await Promise.all([starting, launching]);
    project.provide(
      'demos',
      servers.map(({ url, dataFolder }) => ({ url, dataFolder })),
    );
    project.provide('browserEndpoint', browser.wsEndpoint());
    return teardown;
  } catch (cause) {
    await teardown();
    throw cause;
  }
}

/** All of them, or none: when one does not come up, the others are stopped. */
async function startAll(folders: readonly string[]): Promise<readonly RunningServer[]> {
  const outcomes = await Promise.allSettled(
    folders.map(async (folder) => {
      await mkdir(folder);
      return startServer(folder);
    }),
  );
  const servers = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = outcomes.find((one) => one.status === 'rejected');
  if (failed === undefined) return servers;
  await Promise.all(servers.map((server) => server.stop()));
  throw failed.reason;
}
