import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand, settingsOf } from '../testing/command-line.ts';
import type { ExposureForm } from './exposure-form.ts';

let urls: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  urls = await createTestDatabase();
  await loadDemo(urls, { hash: async () => 'hash', today: '2026-11-22' as PlainDate });
});
afterAll(() => urls.drop());

const shown = (account: string, ...options: readonly string[]) =>
  runCommand(['exposure', 'show', '--as', account, ...options], settingsOf(urls));

test('shows the own share, what others show, and the total', async () => {
  const run = await shown('ambtenaar@ijsselland.example', '--dossier', 'pactum', '--json');
  const form: ExposureForm = run.json();
  expect(form.year).toBe(2024);
  expect(form.statements.map(({ author }) => author)).toEqual([
    'Jeugdregio IJsselland',
    'Jeugdregio Centraal Gelderland',
    'Pactum',
  ]);
  expect(form.totals).toContainEqual(expect.objectContaining({ measure: 'places', regions: 4 }));
});

test('tells a person the same, and of a year without statements that there is nothing', async () => {
  const { stdout } = await shown('ambtenaar@apeldoorn.example', '--dossier', 'pactum');
  expect(stdout).toContain('(van 4 regio’s)');
  expect(stdout).not.toContain('Centraal Gelderland');
  const empty = await shown('ambtenaar@apeldoorn.example', '--dossier', 'pactum', '--year', '2019');
  expect(empty.stdout).toContain('niet te geven');
});

test('refuses a year that is none, and a dossier that is not shared', async () => {
  const wrong = await shown('ambtenaar@apeldoorn.example', '--dossier', 'pactum', '--year', 'vorig');
  expect(wrong.exitCode).toBe(2);
  const foreign = await shown('ambtenaar@apeldoorn.example', '--dossier', 'xonar');
  expect(foreign.exitCode).toBe(1);
});
