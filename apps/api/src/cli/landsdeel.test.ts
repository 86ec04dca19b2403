import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand, settingsOf } from '../testing/command-line.ts';
import type { LandsdeelForm } from './landsdeel-form.ts';

let urls: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  urls = await createTestDatabase();
  await loadDemo(urls, { hash: async () => 'hash', today: '2026-11-22' as PlainDate });
});
afterAll(() => urls.drop());

const show = (account: string, dossier: string, ...options: readonly string[]) =>
  runCommand(['landsdeel', 'show', '--as', account, '--dossier', dossier, ...options], settingsOf(urls));

describe('a plan of the landsdeel', () => {
  test('is shown with sums that are those of its regions, and with what is not counted yet', async () => {
    const shown = await show('controller@zuid-limburg.example', 'jeugdzorgplus-zuidoost', '--json');
    const form: LandsdeelForm = shown.json();
    expect(form).toMatchObject({ landsdeel: 'Zuidoost', zeroFrom: '2030-H1', lineCount: 7 });
    expect(form.parts).toHaveLength(7);
    for (const { half, path } of form.totals) {
      const parts = form.parts.flatMap(({ totals }) => totals.filter((one) => one.half === half));
      expect(parts.reduce((sum, one) => sum + one.path.places, 0)).toBe(path.places);
    }
    // One region did not count the last half year: nobody takes that for fewer places.
    expect(form.totals.find(({ half }) => half === '2026-H2')?.actual.missing).toBe(1);
    expect(form.drift).toMatchObject({ half: '2026-H1' });
    expect(form.pace).toMatchObject({ kind: 'zero' });
    expect(form.dependencies).toMatchObject([{ providerName: 'VIA Jeugd', effect: 'on_hold' }]);
  });

  test('can be read as text, and as it stood before the path moved', async () => {
    const now = await show('controller@zuid-limburg.example', 'jeugdzorgplus-zuidoost');
    expect(now.stdout).toContain('Jeugdregio Zuidoost-Brabant: pad gewijzigd na het besluit');
    const then = await show(
      'controller@zuid-limburg.example',
      'jeugdzorgplus-zuidoost',
      '--as-of',
      '2025-03-10',
    );
    expect(then.stdout).toContain('Nog voor geen halfjaar volledig geteld.');
  });

  test.each([
    ['ambtenaar@food-valley.example', 'jeugdzorgplus-zuidoost'],
    ['controller@zuid-limburg.example', 'xonar'],
  ])('%s finds no plan in %s', async (account, dossier) => {
    const refused = await show(account, dossier, '--json');
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toBe('');
  });
});

test.each([
  ['landsdeel', 'lineCount'],
  ['exposure', 'totals'],
])(
  '%s show gives the schema of its document, and explains itself in both languages',
  async (group, property) => {
    const schema = await runCommand([group, 'show', '--schema'], settingsOf(urls));
    expect(schema.exitCode).toBe(0);
    expect(schema.json()).toMatchObject({ type: 'object', properties: { [property]: expect.anything() } });
    const help = async (...options: readonly string[]) =>
      (await runCommand([group, 'show', '--help', ...options], settingsOf(urls))).stdout;
    expect(await help()).toContain('Gebruik:');
    expect(await help('--language', 'en')).toContain('Usage:');
  },
);
