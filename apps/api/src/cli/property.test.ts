import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoShell, openDemoShell } from '../testing/command-line.ts';
import type { PropertyForm, YearForm } from './property-form.ts';

let shell: DemoShell;
beforeAll(async () => {
  shell = await openDemoShell();
});
afterAll(() => shell.close());

const asAccount = (account: string, ...args: readonly string[]) =>
  shell.run('property', ...args, '--as', account, '--dossier', 'xonar');
const asRegion = (...args: readonly string[]) => asAccount('controller@zuid-limburg.example', ...args);

const shown = async (...options: readonly string[]): Promise<PropertyForm> =>
  (await asRegion('show', ...options, '--json')).json();

function addUp(years: readonly YearForm[]): readonly (number | null)[] {
  let sum = 0;
  return years.map(({ gap }) => {
    sum += gap ?? Number.NaN;
    return sum;
  });
}

describe('the property of a dossier', () => {
  test('is shown with the plan, means and phasing that count: every year adds up, no work is safe before it is done', async () => {
    const { plan, means, works, recorded, buildings } = await shown();
    expect(plan).toMatchObject({ name: 'Externe toets', isFictitious: true });
    expect(means).toEqual({ name: 'Onderhoudsbudget', isFictitious: true });
    expect(recorded).toMatchObject({ name: 'Fasering op de externe toets', isChosen: true });
    expect(buildings.length).toBeGreaterThan(0);
    expect(works.length).toBeGreaterThan(0);
    for (const years of [plan?.years ?? [], recorded?.years ?? []]) {
      expect(years).toHaveLength(10);
      expect(years.map(({ cumulative }) => cumulative)).toEqual(addUp(years));
      for (const { cost, budget, gap } of years) expect(gap).toBe((budget ?? Number.NaN) - cost);
    }
    for (const { window, recordedYear } of works) {
      expect(recordedYear).toBeGreaterThanOrEqual(window.earliest);
      expect(recordedYear).toBeLessThanOrEqual(window.latest);
    }
  });

  test('gets a year for each work where the means allow it, and otherwise the works and years that make it impossible', async () => {
    const possible = await shown('--means', 'budget met eenmalige bijdrage');
    expect(possible.calculation).toMatchObject({ kind: 'planned' });
    if (possible.calculation?.kind !== 'planned') throw new Error('just looked at');
    for (const { cumulative } of possible.calculation.years) expect(cumulative).toBeGreaterThanOrEqual(0);
    for (const work of possible.works.filter(({ calculatedYear }) => calculatedYear !== null)) {
      expect(work.latestSafeYear).toBeGreaterThanOrEqual(work.calculatedYear ?? Number.NaN);
      expect(work.latestSafeYear).toBeLessThanOrEqual(work.window.latest);
    }
    const { calculation, works } = await shown('--means', 'Onderhoudsbudget');
    expect(calculation).toMatchObject({ kind: 'impossible', conflict: { kind: 'means' } });
    if (calculation?.kind !== 'impossible' || calculation.conflict.kind !== 'means')
      throw new Error('just looked at');
    const { needed, available, works: named } = calculation.conflict;
    expect(needed).toBeGreaterThan(available);
    expect(named.length).toBeGreaterThan(0);
    expect(works.every(({ latestSafeYear }) => latestSafeYear === null)).toBe(true);
  });

  test('reads as text in both languages, and names a plan that is not there', async () => {
    const dutch = await asRegion('show');
    expect(dutch.exitCode).toBe(0);
    expect(dutch.stdout).toContain(
      'Vastgelegde fasering (Fasering op de externe toets), die in de prognose staat:',
    );
    const english = await asRegion('show', '--language', 'en', '--means', 'Budget met eenmalige bijdrage');
    expect(english.stdout).toContain('Calculated phasing');
    expect(english.stdout).toMatch(/safe until (at least )?20\d\d/);
    const absent = await asRegion('show', '--plan', 'Droomplan');
    expect(absent).toMatchObject({ exitCode: 2, stdout: '' });
    expect(absent.stderr).toContain('Droomplan');
  });

  test('is not there for who takes no part in the dossier', async () => {
    const stranger = await asAccount('ambtenaar@food-valley.example', 'show', '--json');
    expect(stranger).toMatchObject({ exitCode: 1, stdout: '' });
  });

  test('tells its form', async () => {
    for (const command of ['show', 'import', 'export']) {
      const { stdout } = await shell.run('property', command, '--schema');
      expect(JSON.parse(stdout)).toMatchObject({ type: 'object' });
    }
  });
});

describe('a list of works', () => {
  test('leaves as a workbook, and comes back without a change', async () => {
    const file = join(shell.folder, 'werken.xlsx');
    const out = await asRegion('export', '--plan', 'Externe toets', '--output', file);
    expect(out.stdout).toContain(file);
    const back = await asRegion('import', file, '--plan', 'Externe toets', '--json');
    expect(back.json()).toMatchObject({ added: [], changed: [], problems: [], isRecorded: false });
  });

  test('goes in once: a trial stores nothing, and the second time nothing changes', async () => {
    const { buildings } = await shown();
    const file = join(shell.folder, 'werken.csv');
    const heads = 'Gebouw;Maatregel;Soort;Eerste jaar;Bedragsoort;Kosten;Kan vanaf;Uiterlijk;Btw';
    await writeFile(
      file,
      `${heads}\n${buildings[0]?.name};Proefwerk;planmatig;2027;bekend;12500;2026;2028;niet vermeld\n`,
    );
    const read = (...options: readonly string[]) =>
      asRegion('import', file, '--plan', 'Externe toets', ...options);
    const isThere = async () => (await shown()).works.some(({ measure }) => measure === 'Proefwerk');
    expect((await read('--dry-run')).stdout).toContain('Proef: er is niets opgeslagen.');
    expect(await isThere()).toBe(false);
    expect(await read()).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await isThere()).toBe(true);
    expect((await read()).stdout).toContain('niets gewijzigd');
  });

  test('with a wrong cell is refused with its name, and into the plan of somebody else as well', async () => {
    const file = join(shell.folder, 'fout.csv');
    await writeFile(
      file,
      'Gebouw;Maatregel;Soort;Eerste jaar;Bedragsoort;Kosten;Kan vanaf;Uiterlijk;Btw\nLuchtkasteel;Dak;planmatig;2027;bekend;veel;2026;2028;niet vermeld\n',
    );
    const refused = await asRegion('import', file, '--plan', 'Externe toets');
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toMatch(/[A-Z]2 \(/);
    const foreign = await asRegion('import', file, '--plan', 'Eigen MJOP');
    expect(foreign).toMatchObject({ exitCode: 1, stdout: '' });
  });
});
