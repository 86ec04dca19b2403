import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildContent, type RiskTable, seatRiskTable } from '../risks/testing/risk-table.ts';
import { runCommand, settingsOf } from '../testing/command-line.ts';

let table: RiskTable;
let folder: string;
let dossier: string;

beforeAll(async () => {
  table = await seatRiskTable();
  folder = await mkdtemp(join(tmpdir(), 'regietafel-cli-'));
  dossier = table.dossier.slug;
});

afterAll(async () => {
  await table.close();
  await rm(folder, { recursive: true });
});

const regietafel = (args: readonly string[], { env = {}, stdin = '' } = {}) =>
  runCommand(args, { ...settingsOf(table.api.urls, table.api.ownerUrl), ...env }, stdin);

async function fileOf(name: string, rows: readonly RiskContent[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify({ standPer: '2024-08-15', rows }));
  return path;
}

const ROWS = [
  buildContent({
    number: 1,
    title: 'Leegstand aan de dijk',
    amount: { kind: 'max', cents: 11_400_000 as never, frequency: 'unstated' },
  }),
  buildContent({
    number: 2,
    title: 'Verzuim onder nachtdiensten',
    window: { from: '2024-01-01' as never, to: '2024-09-30' as never },
    amount: { kind: 'range', minCents: 100 as never, maxCents: 200 as never, frequency: 'once' },
  }),
];

describe('a register from a file to the table and back', () => {
  const acting = (seat: 'owner' | 'outsider' | 'provider' = 'owner') => [
    '--dossier',
    dossier,
    '--as',
    table.personOf(seat).email,
  ];

  test('a dry run gives the fixed form as one document, and stores nothing', async () => {
    const file = await fileOf('register.json', ROWS);
    const args = [
      'import',
      'register',
      file,
      ...acting(),
      '--stand-per',
      '2024-08-15',
      '--dry-run',
      '--json',
    ];
    const { exitCode, stderr: err, json } = await regietafel(args);
    expect([exitCode, err]).toEqual([0, '']);
    expect(Object.keys(json())).toEqual(['rows', 'warnings', 'difference']);
    expect(json().rows[0]).toEqual({
      number: 1,
      group: 'bedrijfsvoering',
      title: 'Leegstand aan de dijk',
      cause: ROWS[0]?.cause,
      consequence: ROWS[0]?.consequence,
      measures: ROWS[0]?.measures,
      owners: ['Aanbieder'],
      status: 'onderhanden',
      statusDate: null,
      window: null,
      amount: { kind: 'max', cents: 11_400_000 },
    });
    expect(json().rows[1]).toMatchObject({
      window: { from: '2024-01-01', to: '2024-09-30' },
      amount: { kind: 'range', cents: null, minCents: 100, maxCents: 200 },
    });
    expect(json().difference).toMatchObject({ removed: [], changed: [] });
    expect(json().difference.added).toHaveLength(2);
    expect((await regietafel(args)).json().difference.added).toHaveLength(2);
  });

  test('an import stores, a second one changes nothing, and says so', async () => {
    const file = await fileOf('register.json', ROWS);
    const args = ['import', 'register', file, ...acting(), '--stand-per', '2024-08-15'];
    expect((await regietafel(args)).stdout).toContain('Opgeslagen: 2 nieuw');
    const again = await regietafel(args);
    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('er is niets gewijzigd') });
    const { difference } = (await regietafel([...args, '--json'])).json();
    expect(difference).toEqual({ added: [], removed: [], changed: [] });
  });

  test('a risk that is dropped asks a reason, which the comparison then gives', async () => {
    const file = await fileOf('later.json', ROWS.slice(0, 1));
    const args = ['import', 'register', file, ...acting(), '--stand-per', '2024-09-15'];
    const refused = await regietafel(args);
    expect(refused).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('reden') });
    expect((await regietafel([...args, '--reason', '2=Teams zijn weer voltallig'])).exitCode).toBe(0);
    const days = ['--from', '2024-08-15', '--to', '2024-09-15'];
    const { difference } = (await regietafel(['compare', 'register', ...acting(), ...days, '--json'])).json();
    expect(difference).toMatchObject({
      added: [],
      removed: [{ number: 2, reason: 'Teams zijn weer voltallig' }],
      changed: [],
    });
  });

  test.each(['csv', 'xlsx', 'json'] as const)(
    'what is exported as %s is imported without a difference',
    async (format) => {
      const path = join(folder, `uit.${format}`);
      const args = ['export', 'register', ...acting(), '--format', format, '--output', path];
      expect(await regietafel([...args, '--stand-per', '2024-08-15'])).toMatchObject({ exitCode: 0 });
      expect((await readFile(path)).length).toBeGreaterThan(100);
      const imported = [
        'import',
        'register',
        path,
        ...acting(),
        '--stand-per',
        '2024-08-15',
        '--dry-run',
        '--json',
      ];
      expect((await regietafel(imported)).json().difference).toEqual({ added: [], removed: [], changed: [] });
    },
  );

  test('the law is that of the client: others are refused and change nothing', async () => {
    const file = await fileOf('register.json', ROWS);
    const as = (seat: 'outsider' | 'provider') =>
      regietafel(['import', 'register', file, ...acting(seat), '--stand-per', '2024-08-15']);
    expect(await as('outsider')).toMatchObject({ exitCode: 1, stdout: '' });
    expect(await as('provider')).toMatchObject({ exitCode: 1, stdout: '' });
    const absent = await regietafel([
      'compare',
      'register',
      '--dossier',
      'bestaat-niet',
      '--as',
      table.personOf('outsider').email,
      '--from',
      '2024-01-01',
      '--to',
      '2024-02-01',
    ]);
    expect((await as('outsider')).stderr.replace(dossier, 'bestaat-niet')).toBe(absent.stderr);
  });

  test('a file that is no register is refused in one sentence', async () => {
    const path = join(folder, 'brief.txt');
    await writeFile(path, 'Beste raadsleden, hierbij onze groet.');
    const { exitCode, stdout, stderr: err } = await regietafel(['import', 'register', path, ...acting()]);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('wrong arguments end with 2 and say what is wrong', () => {
  test.each([
    [['nope'], 'nope'],
    [[], 'Kies een opdracht'],
    [['compare', 'register'], '--dossier'],
    [['compare', 'register', '--dossier', 'x', '--from', '2024-02-30', '--to', '2024-03-01'], '2024-02-30'],
    [['compare', 'register', '--dossier', 'x', '--from', '2024-01-01', '--to', '2014-03-01'], '2014-03-01'],
    [['compare', 'register', '--dossier', 'x', '--from', '2024-01-01', '--to', '2024-03-01'], '--as'],
    [['export', 'register', '--dossier', 'x', '--format', 'pdf'], 'pdf'],
    [['import', 'register', '/bestaat/niet.pdf', '--dossier', 'x'], '/bestaat/niet.pdf'],
    [['tenant', 'list', '--wat'], '--wat'],
    [['user', 'add', '--email', 'geen', '--name', 'x', '--tenant', 'y', '--role', 'lezer'], 'geen'],
  ])('%j', async (args, named) => {
    const { exitCode, stdout, stderr: err } = await regietafel(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(err).toContain(named);
  });

  test('the environment too', async () => {
    const { exitCode, stderr: err } = await regietafel(['tenant', 'list'], {
      env: { DATABASE_SYSTEM_URL: '' },
    });
    expect(exitCode).toBe(2);
    expect(err).toContain('DATABASE_SYSTEM_URL');
  });

  test('a database that does not answer is a refusal', async () => {
    const nowhere = 'postgres://regietafel_app:x@127.0.0.1:1/regietafel';
    const env = { DATABASE_URL: nowhere, DATABASE_SYSTEM_URL: nowhere };
    expect(await regietafel(['tenant', 'list'], { env })).toMatchObject({ exitCode: 1, stdout: '' });
  });
});

describe('searching', () => {
  test('finds for an account what it may read, and for an outsider nothing', async () => {
    const owner = await regietafel([
      'search',
      'find',
      'leegstand',
      '--json',
      '--as',
      table.personOf('owner').email,
    ]);
    expect(owner.exitCode).toBe(0);
    expect(owner.json().total).toBeGreaterThan(0);
    const outsider = await regietafel([
      'search',
      'find',
      'leegstand',
      '--json',
      '--as',
      table.personOf('outsider').email,
    ]);
    expect(outsider.json()).toEqual({ items: [], total: 0, nextCursor: null });
    const words = await regietafel(['search', 'find', '--json', '--as', table.personOf('owner').email]);
    expect(words.exitCode).toBe(2);
  });
});

describe('for operators', () => {
  test('organisations are listed, without the joint authors of dossiers', async () => {
    const { tenants } = (await regietafel(['tenant', 'list', '--json'])).json();
    expect(tenants).toContainEqual(expect.objectContaining({ slug: table.tenantOf('owner').slug }));
    expect(tenants.map((tenant: { kind: string }) => tenant.kind)).not.toContain('tafel');
  });

  test('a person is added once, can act, and the given password is nowhere repeated', async () => {
    const args = [
      'user',
      'add',
      '--email',
      'Nieuw@regio.example',
      '--name',
      'Nieuw',
      '--role',
      'lezer',
      '--password-stdin',
      '--tenant',
      table.tenantOf('owner').slug,
      '--json',
    ];
    const stdin = 'een heel lang wachtwoord\n';
    const added = await regietafel(args, { stdin });
    expect(added.json().user).toMatchObject({ email: 'nieuw@regio.example', password: null });
    expect(added.stdout + added.stderr).not.toContain('heel lang');
    expect(await regietafel(args, { stdin })).toMatchObject({ exitCode: 1, stdout: '' });
    expect(await regietafel(args, { stdin: 'kort' })).toMatchObject({ exitCode: 2 });
    const compared = await regietafel([
      'compare',
      'register',
      '--dossier',
      dossier,
      '--as',
      'nieuw@regio.example',
      '--from',
      '2024-08-15',
      '--to',
      '2024-08-15',
    ]);
    expect(compared).toMatchObject({ exitCode: 0, stdout: 'Geen wijzigingen.\n' });
  });

  test('an organisation is added once, and comes in under a name that an address can hold', async () => {
    const args = [
      'tenant',
      'add',
      '--slug',
      'nieuwe-regio',
      '--name',
      'Nieuwe regio',
      '--kind',
      'jeugdregio',
    ];
    expect((await regietafel([...args, '--json'])).json()).toEqual({
      tenant: { slug: 'nieuwe-regio', name: 'Nieuwe regio', kind: 'jeugdregio' },
    });
    expect(await regietafel(args)).toMatchObject({ exitCode: 1, stdout: '' });
    const bad = args.map((arg) => (arg === 'nieuwe-regio' ? 'Nieuwe Regio' : arg));
    expect(await regietafel(bad)).toMatchObject({ exitCode: 2, stdout: '' });
    const joint = args.map((arg) => (arg === 'jeugdregio' ? 'tafel' : arg));
    expect(await regietafel(joint)).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test('a new password is shown once, and nobody gets one who has no account', async () => {
    const reset = await regietafel(['user', 'password', '--email', 'nieuw@regio.example', '--json']);
    expect(reset.json().user).toEqual({ email: 'nieuw@regio.example', password: expect.any(String) });
    const absent = await regietafel(['user', 'password', '--email', 'niemand@regio.example']);
    expect(absent).toMatchObject({ exitCode: 1, stdout: '' });
  });

  test('reference data are loaded, as often as one likes', async () => {
    for (let time = 0; time < 2; time += 1)
      expect((await regietafel(['reference', 'load', '--json'])).json()).toEqual({ loaded: true });
  });

  test('the database is verified and migrated', async () => {
    expect((await regietafel(['db', 'verify', '--json'])).json()).toMatchObject({ isSafe: true, gaps: [] });
    expect((await regietafel(['db', 'migrate', '--json'])).json()).toEqual({ ran: [] });
  });
});

describe('help and schema', () => {
  const COMMANDS = [
    ['import', 'register'],
    ['export', 'register'],
    ['compare', 'register'],
    ['tenant', 'list'],
    ['tenant', 'add'],
    ['user', 'add'],
    ['user', 'password'],
    ['reference', 'load'],
    ['db', 'migrate'],
    ['db', 'verify'],
  ];

  test.each(COMMANDS)('%s %s explains itself, and gives the schema of its document', async (group, name) => {
    const help = await regietafel([group, name, '--help']);
    expect(help.exitCode).toBe(0);
    expect(help.stdout).toContain('Gebruik:');
    expect((await regietafel([group, name, '--help', '--language', 'en'])).stdout).toContain('Usage:');
    const schema = await regietafel([group, name, '--schema']);
    expect([schema.exitCode, schema.json().type]).toEqual([0, 'object']);
  });
});
