import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withConnection } from '../../packages/db/src/embedded/connection.ts';
import { databaseUrl } from '../../packages/db/src/embedded/database-url.ts';
import { findPasswords, findState } from '../../packages/db/src/embedded/server-files.ts';
import { findFreePort } from '../../packages/db/src/embedded/server-process.ts';
import { ROOT } from './check.ts';

let folder: string;
let port: number;
let running: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regietafel-start-'));
  await chmod(folder, 0o755);
  port = await findFreePort();
  running = [];
});
afterEach(async () => {
  for (const child of running) if (child.kill('SIGTERM')) await once(child, 'close');
  await rm(folder, { recursive: true, force: true });
});

/** Runs the start command on a data folder and a port of its own, so that a running demo is left alone. */
function start(environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'infra/scripts/start.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATA_FOLDER: join(folder, 'data'),
      PORT: String(port),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const closed = once(child, 'close');
  return {
    async ready(): Promise<string> {
      while (!output.includes('Ctrl-C')) {
        if (child.exitCode !== null) throw new Error(output);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return output;
    },
    async ended(): Promise<{ code: number; output: string }> {
      const [code] = await closed;
      return { code, output };
    },
    interrupt: () => child.kill('SIGINT'),
  };
}

async function askDatabase(sql: string) {
  const dataFolder = join(folder, 'data');
  const [state, passwords] = await Promise.all([findState(dataFolder), findPasswords(dataFolder)]);
  if (state === undefined || passwords === undefined)
    throw new Error(`no server was ever started in ${dataFolder}`);
  const server = { port: state.port, passwords };
  return withConnection(databaseUrl(server, 'superuser', 'regietafel'), (client) => client.query(sql));
}

describe('start', () => {
  test('serves client and server on one port, stops everything when interrupted, and keeps the data', async () => {
    const first = start();
    const output = await first.ready();
    expect(output).toContain(`http://127.0.0.1:${port}`);
    expect(output).toMatch(/regievoerder@zuid-limburg\.example/);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('<title>');
    const counted = await askDatabase('select count(*)::int as n from account');
    await askDatabase(
      "update account set display_name = 'Bewaard' where email = 'regievoerder@zuid-limburg.example'",
    );

    first.interrupt();
    expect(await first.ended()).toMatchObject({ code: 0 });
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    await expect(askDatabase('select 1')).rejects.toThrow(/ECONNREFUSED/);

    const second = start();
    await second.ready();
    expect((await askDatabase('select count(*)::int as n from account')).rows).toEqual(counted.rows);
    expect((await askDatabase("select from account where display_name = 'Bewaard'")).rowCount).toBe(1);
    second.interrupt();
    expect(await second.ended()).toMatchObject({ code: 0 });
  });

  test('says in one sentence that the port is taken', async () => {
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    const { code, output } = await start().ended();
    squatter.close();
    expect(code).toBe(1);
    expect(lastLine(output)).toMatch(new RegExp(`^Poort ${port} is al in gebruik.*PORT=${port + 1}\\.$`));
  });

  test('says in one sentence that the folder cannot be written to', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const { code, output } = await start({ DATA_FOLDER: join(folder, 'a-file', 'data') }).ended();
    expect(code).toBe(1);
    expect(lastLine(output)).toMatch(/^In .*a-file.* mag niet worden geschreven/);
  });

  test('says in one sentence that a port is no port', async () => {
    const { code, output } = await start({ PORT: 'veertig' }).ended();
    expect(code).toBe(1);
    expect(lastLine(output)).toMatch(/^PORT=veertig is geen poort/);
  });
});

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
