import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import type { PlainDate } from '@regietafel/domain/core/dates';
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

const PROVIDER = 'controller@xonar.example';
const forecast = (...args: readonly string[]) =>
  runCommand(['forecast', ...args, '--as', PROVIDER, '--dossier', 'xonar'], settingsOf(urls));

describe('the forecast of a dossier as a workbook', () => {
  test('leaves through the eyes of the provider, and comes back without a change', async () => {
    const file = join(folder, 'prognose.xlsx');
    const out = await forecast('export', '--view', 'aanbieder', '--output', file);
    expect(out.stdout).toContain(file);
    const dry = await forecast('import', file, '--dry-run', '--json');
    expect(dry.json()).toMatchObject({
      isUnchanged: true,
      problems: [],
      plan: [],
      sheets: [],
      isRecorded: false,
    });
    const real = await forecast('import', file);
    expect(real).toMatchObject({ exitCode: 0 });
    expect(real.stdout).toContain('niets gewijzigd');
  });

  test('tells its form, and refuses a file that is no workbook', async () => {
    const { stdout } = await runCommand(['forecast', 'import', '--schema'], settingsOf(urls));
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object' });
    const text = join(folder, 'tekst.xlsx');
    await writeFile(text, 'code;naam');
    const refused = await forecast('import', text);
    expect(refused.exitCode).not.toBe(0);
    expect(refused.stderr).toContain('werkblad');
  });
});
