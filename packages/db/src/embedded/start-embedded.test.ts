import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withConnection } from './connection.ts';
import { databaseUrl } from './database-url.ts';
import { isAlive } from './folder-lock.ts';
import { findState } from './server-files.ts';
import { findFreePort } from './server-process.ts';
import { sweepStaleServers, TEST_FOLDER_PREFIX } from './stale-servers.ts';
import { type EmbeddedServer, startEmbedded } from './start-embedded.ts';

const HERE = new URL('./start-embedded.ts', import.meta.url).href;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'regietafel-embedded-'));
  // The server's account must be able to enter, whoever runs the test.
  await chmod(root, 0o755);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Starts the server in a process of its own, as a crash or a second command would find it. */
async function startElsewhere(dataFolder: string) {
  const code = `
    const { startEmbedded } = await import(${JSON.stringify(HERE)});
    const server = await startEmbedded({ dataFolder: ${JSON.stringify(dataFolder)}, durability: 'throwaway' });
    console.log('ready');
    process.stdin.once('data', async () => { await server.stop(); process.exit(0); });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

function ask(server: EmbeddedServer, sql: string) {
  return withConnection(databaseUrl(server, 'superuser', 'postgres'), (client) => client.query(sql));
}

describe('an embedded server', { timeout: 90_000 }, () => {
  test('keeps its data over a stop, listens on this machine only and hides its passwords', async () => {
    const dataFolder = join(root, 'data');
    const first = await startEmbedded({ dataFolder });
    await ask(first, 'create table kept as select 7 as n');
    const { rows } = await ask(first, "select current_setting('listen_addresses') as listens");
    expect(rows).toEqual([{ listens: '127.0.0.1' }]);
    expect((await stat(join(dataFolder, 'passwords.json'))).mode & 0o077).toBe(0);
    expect(await first.stop()).toBe(true);

    const second = await startEmbedded({ dataFolder });
    try {
      expect((await ask(second, 'select n from kept')).rows).toEqual([{ n: 7 }]);
    } finally {
      await second.stop();
    }
  });

  test('begins anew when its folder was thrown away, also when the data stand elsewhere', async () => {
    const dataFolder = join(root, 'data');
    // Under a private home, so that as root the data stand where the account of the server can reach them.
    await chmod(root, 0o700);
    const first = await startEmbedded({ dataFolder, durability: 'throwaway' });
    await ask(first, 'create table thrown_away (n int)');
    await first.stop();
    const pgdata = (await findState(dataFolder))?.pgdata ?? '';
    await rm(dataFolder, { recursive: true });

    const second = await startEmbedded({ dataFolder, durability: 'throwaway' });
    try {
      const { rows } = await ask(second, "select to_regclass('thrown_away') as found");
      expect(rows).toEqual([{ found: null }]);
    } finally {
      await second.stop();
      await rm(dirname(pgdata), { recursive: true, force: true });
    }
  });

  test('is shared by processes, and the last one out stops it', async () => {
    const dataFolder = join(root, 'data');
    const other = await startElsewhere(dataFolder);
    const joined = await startEmbedded({ dataFolder });
    expect(joined.wasRunning).toBe(true);
    other.stdin.write('stop\n');
    await once(other, 'exit');
    expect((await ask(joined, 'select 1 as up')).rows).toEqual([{ up: 1 }]);
    expect(await joined.stop()).toBe(true);
    await expect(ask(joined, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('goes on after its process was killed, for the next one to take over', async () => {
    const dataFolder = join(root, 'data');
    const crashed = await startElsewhere(dataFolder);
    crashed.kill('SIGKILL');
    await once(crashed, 'exit');
    const taken = await startEmbedded({ dataFolder });
    expect(taken.wasRunning).toBe(true);
    expect(await taken.stop()).toBe(true);
  });

  test('is swept away with its folder when it was a test server whose run crashed', async () => {
    const dataFolder = join(root, `${TEST_FOLDER_PREFIX}crashed`);
    const living = await startEmbedded({ dataFolder: join(root, `${TEST_FOLDER_PREFIX}living`) });
    try {
      const crashed = await startElsewhere(dataFolder);
      const state = await findState(dataFolder);
      crashed.kill('SIGKILL');
      await once(crashed, 'exit');

      await sweepStaleServers(root);
      await expect(stat(dataFolder)).rejects.toThrow(/ENOENT/);
      expect(await portIsFree(state?.port ?? 0)).toBe(true);
      expect((await ask(living, 'select 1 as up')).rows).toEqual([{ up: 1 }]);
    } finally {
      await living.stop();
    }
  });

  test('refuses the data of another PostgreSQL version in one sentence', async () => {
    const dataFolder = join(root, 'data');
    await mkdir(join(dataFolder, 'pgdata'), { recursive: true });
    await writeFile(join(dataFolder, 'pgdata', 'PG_VERSION'), '15\n');
    await expect(startEmbedded({ dataFolder })).rejects.toMatchObject({
      code: 'other_version',
      message: expect.stringMatching(/^[^\n]*PostgreSQL 15[^\n]*PostgreSQL 18[^\n]*$/),
    });
  });

  test('refuses a chosen port that is taken, and leaves nothing running', async () => {
    const port = await findFreePort();
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    const dataFolder = join(root, 'data');
    try {
      await expect(startEmbedded({ dataFolder, port })).rejects.toMatchObject({ code: 'port_taken' });
    } finally {
      squatter.close();
    }
    const retried = await startEmbedded({ dataFolder, port });
    expect(retried.port).toBe(port);
    await retried.stop();
  });

  test('says that a folder cannot be written to', async () => {
    await writeFile(join(root, 'a-file'), '');
    await expect(startEmbedded({ dataFolder: join(root, 'a-file', 'data') })).rejects.toMatchObject({
      code: 'no_permission',
    });
  });
});

test('a process number that nobody has is not alive', () => {
  expect(isAlive(2 ** 22 + 1)).toBe(false);
  expect(isAlive(process.pid)).toBe(true);
});

async function portIsFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
