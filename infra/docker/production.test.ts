import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withConnection } from '../../packages/db/src/embedded/connection.ts';
import { databaseUrl } from '../../packages/db/src/embedded/database-url.ts';
import { findFreePort } from '../../packages/db/src/embedded/server-process.ts';
import { type EmbeddedServer, startEmbedded } from '../../packages/db/src/embedded/start-embedded.ts';
import { asPdf } from '../../packages/documents/src/testing/as-pdf.ts';
import { BERKENHOF, BERKENHOF_ROWS } from '../../packages/documents/src/testing/berkenhof.ts';
import { ROOT } from '../scripts/check.ts';

const DATABASE = 'production';

let folder: string;
let postgres: EmbeddedServer;
let urls: { superuser: string; owner: string; app: string; system: string };

/**
 * What the image holds, put together the way the Dockerfile does: the bundle alone in a folder without node_modules,
 * on a PostgreSQL of its own that `roles.sql` prepared.
 */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regietafel-production-'));
  await chmod(folder, 0o755);
  await cp(join(ROOT, 'apps/api/dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(ROOT, 'apps/web/dist'), join(folder, 'web'), { recursive: true });

  postgres = await startEmbedded({ dataFolder: join(folder, 'postgres'), durability: 'throwaway' });
  const urlOf = (role: 'superuser' | 'owner' | 'app' | 'system') => databaseUrl(postgres, role, DATABASE);
  urls = { superuser: urlOf('superuser'), owner: urlOf('owner'), app: urlOf('app'), system: urlOf('system') };
  await withConnection(databaseUrl(postgres, 'superuser', 'postgres'), (client) =>
    client.query(`create database ${DATABASE}`),
  );
  await makeRoles();
});

afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function makeRoles(): Promise<void> {
  const settings = Object.entries(postgres.passwords.roles).map(
    ([role, password]) => `-c regietafel.${role}_password=${password}`,
  );
  const statements = await readFile(join(ROOT, 'infra/postgres/roles.sql'), 'utf8');
  await withConnection(`${urls.superuser}?options=${encodeURIComponent(settings.join(' '))}`, (client) =>
    client.query(statements),
  );
}

/** Runs a program of the image with nothing in its environment but what is given here. */
function runInImage(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [...args], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return {
    child,
    async ended() {
      const [code] = await once(child, 'close');
      return { code, output };
    },
  };
}

async function serverEnvironment(database: Readonly<Record<string, string>> = {}) {
  return {
    HOST: '127.0.0.1',
    PORT: String(await findFreePort()),
    WEB_FOLDER: join(folder, 'web'),
    DATABASE_URL: urls.app,
    DATABASE_SYSTEM_URL: urls.system,
    ...database,
  };
}

async function waitUntilReady(address: string, isGone: () => boolean): Promise<void> {
  while (!isGone()) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the server ended before it was ready');
}

describe('the bundle on a PostgreSQL of its own', () => {
  test('refuses to start before the migrations, and names them', async () => {
    const { code, output } = await runInImage(['dist/server.js'], await serverEnvironment()).ended();
    expect(code).toBe(1);
    expect(output).toMatch(/migration .* has not run/);
  });

  test('migrates as the owner, twice with the same end', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { code, output } = await runInImage(['dist/regietafel.js', 'db', 'migrate'], {
        DATABASE_OWNER_URL: urls.owner,
      }).ended();
      expect({ code, output }).toMatchObject({ code: 0 });
    }
  });

  test('serves the client and answers its health, without demo data or demo accounts, and stops when told', async () => {
    const environment = await serverEnvironment();
    const { child, ended } = runInImage(['dist/server.js'], environment);
    const end = ended();
    const address = `http://127.0.0.1:${environment.PORT}`;
    await waitUntilReady(address, () => child.exitCode !== null);

    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const page = await fetch(address);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<title>');

    const counted = await withConnection(urls.superuser, (client) =>
      client.query(
        'select (select count(*) from account)::int as accounts, (select count(*) from dossier)::int as dossiers',
      ),
    );
    expect(counted.rows).toEqual([{ accounts: 0, dossiers: 0 }]);

    child.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0 });
  });

  test('takes the first organisation and the first person as the runbook says', async () => {
    const server = { DATABASE_URL: urls.app, DATABASE_SYSTEM_URL: urls.system };
    const operate = (...args: string[]) => runInImage(['dist/regietafel.js', ...args], server).ended();
    expect(await operate('reference', 'load')).toMatchObject({ code: 0 });
    const organisation = ['--slug', 'my-region', '--name', 'Jeugdregio Mijn Regio', '--kind', 'jeugdregio'];
    expect(await operate('tenant', 'add', ...organisation)).toMatchObject({ code: 0 });
    const person = [
      '--tenant',
      'my-region',
      '--email',
      'beheerder@my-region.nl',
      '--name',
      'Voornaam Achternaam',
    ];
    const added = await operate('user', 'add', ...person, '--role', 'beheerder', '--json');
    expect(added).toMatchObject({ code: 0 });
    expect(JSON.parse(added.output)).toMatchObject({ user: { tenant: 'my-region', role: 'beheerder' } });
  });

  test('reads a register from a PDF in the thread that it brings', async () => {
    await writeFile(join(folder, 'register.pdf'), await asPdf(BERKENHOF));
    const code = `
      import { readFile } from 'node:fs/promises';
      import { Worker } from 'node:worker_threads';
      const workerData = { file: new Uint8Array(await readFile('register.pdf')), name: 'register.pdf' };
      const worker = new Worker('./dist/register-worker.js', { workerData });
      worker.once('message', (reading) => console.log(JSON.stringify(reading.value?.rows.length ?? reading)));
    `;
    await writeFile(join(folder, 'read-register.mjs'), code);
    const { output } = await runInImage(['read-register.mjs'], {}).ended();
    expect(output.trim().split('\n').at(-1)).toBe(String(BERKENHOF_ROWS.length));
  });

  test.each(['superuser', 'owner'] as const)('refuses to serve as %s', async (role) => {
    const environment = await serverEnvironment({ DATABASE_URL: urls[role] });
    const { code, output } = await runInImage(['dist/server.js'], environment).ended();
    expect(code).toBe(1);
    expect(output).toContain('The database is not safe to use');
    expect(output).not.toContain('    at ');
    expect(output).not.toContain(urls[role]);
  });

  test('refuses to start without a database and says which variable is missing', async () => {
    const { code, output } = await runInImage(['dist/server.js'], { PORT: '4300' }).ended();
    expect(code).toBe(1);
    expect(output).toContain('DATABASE_URL');
  });
});
