import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoShell, openDemoShell } from '../testing/command-line.ts';

let shell: DemoShell;
beforeAll(async () => {
  shell = await openDemoShell();
});
afterAll(() => shell.close());

const PROVIDER = 'controller@xonar.example';
const forecast = (...args: readonly string[]) => by(PROVIDER, args);
const byRegion = (...args: readonly string[]) => by('controller@zuid-limburg.example', args);
const by = (account: string, args: readonly string[]) =>
  shell.run('forecast', ...args, '--as', account, '--dossier', 'xonar');

describe('the forecast of a dossier as a workbook', () => {
  test('leaves through the eyes of the provider, and comes back without a change', async () => {
    const file = join(shell.folder, 'prognose.xlsx');
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

  test('is delivered in the same act, or nothing of it happens', async () => {
    const file = join(shell.folder, 'overgetypt.xlsx');
    await forecast('export', '--view', 'aanbieder', '--output', file);
    const dry = async () => await byRegion('import', file, '--dry-run');
    const looked = await dry();
    expect(looked.stdout).toMatch(/levering: laagste stand .* in \d{4}-\d{2}/);
    expect(looked.stdout).toContain('onbekend op 1 punten');
    const untold = await byRegion('import', file, '--deliver');
    expect(untold).toMatchObject({ exitCode: 2, stdout: '' });
    expect(untold.stderr).toContain('waar komt deze prognose vandaan');
    expect(await byRegion('import', file, '--source', 'Mail')).toMatchObject({ exitCode: 2 });
    expect((await dry()).stdout).toBe(looked.stdout);
    const told = ['--deliver', '--source', 'Mail van 3 oktober', '--json'];
    expect((await byRegion('import', file, ...told)).stderr).toContain('Zeg waarom u toch levert');
    expect((await dry()).stdout).toBe(looked.stdout);
    const why = ['--gaps-note', 'De regio kent het theoretische rendement niet.'];
    expect((await byRegion('import', file, ...told, ...why)).json()).toMatchObject({
      isRecorded: true,
      hasScenario: false,
      delivered: { proposalId: null },
    });
    const { deliveries } = (await forecast('deliveries', '--json')).json();
    expect(deliveries[0]).toMatchObject({ sourceName: 'Mail van 3 oktober' });
  });

  test('tells its form, and refuses a file that is no workbook', async () => {
    const { stdout } = await shell.run('forecast', 'import', '--schema');
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object' });
    const text = join(shell.folder, 'tekst.xlsx');
    await writeFile(text, 'code;naam');
    const refused = await forecast('import', text);
    expect(refused.exitCode).not.toBe(0);
    expect(refused.stderr).toContain('werkblad');
  });
});
