import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INDICATOR_ITEMS } from '@regietafel/db/reference-data/indicator-items';
import { cellOfField } from '@regietafel/documents/indicators/layout';
import { type Typed, typeOver } from '@regietafel/documents/indicators/testing/edit-sheet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoShell, openDemoShell } from '../testing/command-line.ts';

let shell: DemoShell;
beforeAll(async () => {
  shell = await openDemoShell();
});
afterAll(() => shell.close());

const indicators = (...args: readonly string[]) =>
  shell.run('indicators', ...args, '--as', 'controller@xonar.example', '--dossier', 'xonar');

/** The sheet of a period as it leaves. */
async function sheetOf(period: string, ...more: readonly string[]): Promise<string> {
  const file = join(shell.folder, `opgave-${period}.xlsx`);
  const out = await indicators('export', '--period', period, '--file', file, ...more);
  expect(out).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(file) });
  return file;
}

/** The sheet with cells typed over, by the item that stands in them, in a file of its own. */
async function filled(sheet: string, name: string, items: Readonly<Record<string, Typed>>): Promise<string> {
  const cells = Object.entries(items).map(([code, typed]) => [cellOf(code), typed]);
  const file = join(shell.folder, name);
  await writeFile(file, typeOver(await readFile(sheet), Object.fromEntries(cells)));
  return file;
}

const cellOf = (code: string) => cellOfField(INDICATOR_ITEMS, `items.${code}`)?.replace('Opgave!', '') ?? '';

describe('a report by sheet', () => {
  test('leaves for a period and comes back without a change', async () => {
    const file = await sheetOf('2026-Q2');
    const dry = await indicators('import', file, '--dry-run', '--json');
    expect(dry.json()).toMatchObject({
      asked: { period: '2026-Q2', scope: 'whole', basis: 'quarter_figures' },
      ...{ problems: [], items: [], isUnchanged: true, isRecorded: false, reportId: null },
    });
    const real = await indicators('import', file);
    expect(real).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('niets gewijzigd') });
  });

  test('says what it would change, and changes it once', async () => {
    const file = await filled(await sheetOf('2026-Q3'), 'verbeterd.xlsx', { verzuimdagen: { number: 3650 } });
    const dry = await indicators('import', file, '--submit', '--dry-run');
    expect(dry.stdout).toContain('Verzuimdagen: 29.200 wordt 3.650');
    expect(dry.stdout).toContain('Proef');
    const real = await indicators('import', file, '--submit', '--json');
    expect(real.json()).toMatchObject({ isRecorded: true, isSubmitted: true, state: 'sent_back' });
    const again = await indicators('import', file, '--submit', '--json');
    expect(again.json()).toMatchObject({ isRecorded: false, isUnchanged: true, state: 'submitted' });
  });

  test('is kept as a draft unless it is submitted, and asks of a year what its quarters say', async () => {
    const sheet = await sheetOf('2025', '--basis', 'annual_account');
    const file = await filled(sheet, 'jaar.xlsx', { opbrengsten: { number: 49_000_000 } });
    const kept = await indicators('import', file);
    expect(kept).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('bewaard als concept') });
    expect(kept.stdout).toMatch(/Opgave!D\d+ \(Opbrengsten\): .* in de vier kwartalen samen/);
  });

  test('is refused by its cells, and changes nothing', async () => {
    const before = (await indicators('import', await sheetOf('2026-Q1'), '--dry-run', '--json')).json();
    const file = await filled(await sheetOf('2026-Q1'), 'fout.xlsx', {
      fte: { formula: 'SUM(A1:A3)' },
      wachtenden: { text: 'enkele' },
    });
    const looked = await indicators('import', file, '--dry-run', '--json');
    expect(looked.json().problems).toHaveLength(2);
    const refused = await indicators('import', file);
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toContain(`Opgave!${cellOf('fte')} (Formatie): Hier staat een formule.`);
    const after = await indicators('import', await sheetOf('2026-Q1'), '--dry-run', '--json');
    expect(after.json()).toMatchObject({ isUnchanged: true, state: before.state });
    const other = await shell.run(
      ...['indicators', 'import', file, '--as', 'controller@pactum.example', '--dossier', 'pactum'],
    );
    expect(other.stderr).toContain('gemaakt voor XONAR, en niet voor Pactum');
  });

  test('tells its form, and what is wrong with an argument', async () => {
    for (const command of ['export', 'import'])
      expect(JSON.parse((await shell.run('indicators', command, '--schema')).stdout)).toMatchObject({
        type: 'object',
      });
    const wrong = await indicators('export', '--period', '2024-Q5');
    expect(wrong).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('geen kwartaal') });
    expect(await indicators('export', '--period', '2024-Q3', '--basis', 'gok')).toMatchObject({
      exitCode: 2,
    });
    const text = join(shell.folder, 'tekst.xlsx');
    await writeFile(text, 'code;naam');
    expect(await indicators('import', text)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('geen Excel-bestand'),
    });
  });
});
