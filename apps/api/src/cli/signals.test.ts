import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DrawFigures } from '@regietafel/domain/warning/judged-draw';
import { JUDGED_SCENARIO } from '@regietafel/domain/warning/judged-scenario';
import { STANDARD_RULE_SET } from '@regietafel/domain/warning/standard-rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand, settingsOf } from '../testing/command-line.ts';

let urls: Awaited<ReturnType<typeof createTestDatabase>>;
let folder: string;
beforeAll(async () => {
  urls = await createTestDatabase();
  await loadDemo(urls, { hash: async () => 'hash', today: '2026-11-22' as PlainDate });
  folder = await mkdtemp(join(tmpdir(), 'regietafel-'));
});
afterAll(async () => {
  await urls.drop();
  await rm(folder, { recursive: true });
});

const REGION = 'controller@zuid-limburg.example';
const asRegion = (...args: readonly string[]) =>
  runCommand(['signals', ...args, '--as', REGION], settingsOf(urls));

async function rulesFile(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('signals list', () => {
  test('gives for one dossier what it gives of it among all', async () => {
    const one = (await asRegion('list', '--dossier', 'xonar', '--json')).json();
    const all = (await asRegion('list', '--all', '--json')).json();
    const among = all.providers.find(({ slug }: { slug: string }) => slug === 'xonar');
    const codes = ({ signals }: { signals: readonly { rule: string }[] }) =>
      signals.map(({ rule }) => rule).toSorted();
    expect(codes(among)).toEqual(codes(one.providers[0]));
    expect(all.providers.length).toBeGreaterThan(1);
  });

  test('asks for one dossier or for all, not for both and not for neither', async () => {
    for (const args of [[], ['--all', '--dossier', 'xonar']]) {
      const { exitCode, stderr } = await asRegion('list', ...args);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('--all');
    }
  });
});

describe('signals replay', () => {
  test('judges the dossiers of the account; a trial of the standard rules says the same as the standard rules', async () => {
    const standard = (await asRegion('replay', '--json')).json();
    const { name, rules } = STANDARD_RULE_SET;
    const path = await rulesFile('standaard.json', { name, rules });
    const trial = (await asRegion('replay', '--rules', path, '--json')).json();
    expect(standard.providers.length).toBeGreaterThan(1);
    expect(trial).toEqual({ ...standard, ruleSet: { id: null, name } });
    const told = Object.values<number>(standard.whole.providers).reduce((sum, count) => sum + count, 0);
    expect(told).toBe(standard.providers.length);
  });

  test('refuses rules that go round, named, and a file without rules', async () => {
    const [first] = STANDARD_RULE_SET.rules;
    const round = { ...first, code: 'rond', name: 'Rond', condition: { kind: 'rule', rule: 'rond' } };
    const refused = await asRegion(
      'replay',
      '--rules',
      await rulesFile('rond.json', { name: 'Rond', rules: [round] }),
    );
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('Rond → Rond');
    const empty = await asRegion('replay', '--rules', await rulesFile('leeg.json', 'geen regels'));
    expect(empty.exitCode).toBe(2);
    expect(empty.stderr).toContain('leeg.json');
  });

  test('goes through the scenario without a database, the same for a day and a seed, as it is written down', async () => {
    const args = ['--scenario', 'national', '--to', JUDGED_SCENARIO.through, '--seed', '4', '--json'];
    const { exitCode, json } = await runCommand(['signals', 'replay', ...args], {});
    expect(exitCode).toBe(0);
    const { whole, serious, providers } = json();
    const written = JUDGED_SCENARIO.draws.find(({ seed }) => seed === 4)?.figures;
    const counts = ({ turned: _turned, ...figures }: DrawFigures) => figures;
    expect({ whole, serious }).toMatchObject({
      whole: written && counts(written.whole),
      serious: written && counts(written.serious),
    });
    expect(providers).toHaveLength(JUDGED_SCENARIO.providers);
  }, 120_000);

  test('takes a seed for the scenario alone', async () => {
    const { exitCode, stderr } = await asRegion('replay', '--seed', '4');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--scenario')]);
  });

  test('says the form of its answer', async () => {
    for (const name of ['list', 'replay']) {
      const { exitCode, json } = await runCommand(['signals', name, '--schema'], {});
      expect([exitCode, json().type]).toEqual([0, 'object']);
    }
  });

  test('refuses a window that ends before it begins', async () => {
    const args = ['--from', '2026-02-01', '--to', '2026-01-01'];
    expect((await asRegion('replay', ...args)).exitCode).toBe(2);
    const national = await runCommand(['signals', 'replay', '--scenario', 'national', ...args], {});
    expect(national.exitCode).toBe(2);
  });
});
