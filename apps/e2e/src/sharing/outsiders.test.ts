import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, openPanel } from '../harness/page-parts.ts';
import { wordsOn } from '../harness/words-on.ts';

const PAGES = [
  '',
  '/risicos',
  '/risicos/vergelijken',
  '/risicos/importeren',
  '/kpis',
  '/treden',
  '/afspraken',
  '/deelnemers',
  '/logboek',
];
const DOSSIERS = ['xonar', 'via-jeugd', 'mutsaersstichting', 'pactum'];
const PROVIDERS = /xonar|via jeugd|mutsaers|pactum/i;

/** Every word of a page, also of the menus in its head, which come after it. */
async function wordsAt(page: Page, path: string): Promise<string[]> {
  await openPage(page, path);
  for (const last of ['English', 'Uitloggen'])
    await page.getByText(last, { exact: true }).waitFor({ state: 'attached' });
  return wordsOn(page);
}

describe('an organisation that takes part in nothing', () => {
  test('sees no dossier, on no page, and the same as of one that does not exist', async ({ visit }) => {
    const { page } = await visit({ account: 'ambtenaar@food-valley' });
    await openPage(page, '/');
    await page.getByText('Nog geen dossiers').waitFor();
    expect((await wordsOn(page)).filter((words) => PROVIDERS.test(words))).toEqual([]);

    const absent = await wordsAt(page, '/dossiers/bestaat-niet');
    for (const dossier of DOSSIERS) {
      expect(await wordsAt(page, `/dossiers/${dossier}`), dossier).toEqual(absent);
    }
    for (const path of PAGES) {
      await openPage(page, `/dossiers/xonar${path}`);
      expect(
        (await wordsOn(page)).filter((words) => PROVIDERS.test(words)),
        path,
      ).toEqual([]);
    }
  });
});

describe('the registry of a council', () => {
  test('reads what is meant to be public, and nothing of the table', async ({ visit }) => {
    const { page } = await visit({ account: 'griffie@maastricht' });
    for (const path of PAGES.filter((one) => one !== '/risicos/importeren')) {
      await openPage(page, `/dossiers/xonar${path}`);
      const readers = (await wordsOn(page)).filter((words) =>
        /leest mee: (Tafel|Kernteam|Eigen)/.test(words),
      );
      expect(readers, path).toEqual([]);
    }
    await openPage(page, '/dossiers/xonar/kpis');
    await page.getByText('Geen KPI’s om te tonen').waitFor();
    await openPage(page, '/dossiers/xonar/risicos');
    await page.getByText('Geen risico’s te lezen').waitFor();
    expect(await page.getByRole('link', { name: 'Importeren' }).count()).toBe(0);
    // The register of August was made public by the council; that of September was not.
    await openPage(page, '/dossiers/xonar/risicos/vergelijken');
    const words = await wordsOn(page);
    expect(words.filter((one) => one.includes('15 aug 2024'))).not.toEqual([]);
    expect(words.filter((one) => one.includes('15 sep 2024'))).toEqual([]);
  });
});

describe('the provider', () => {
  test('reads its dossier without what the regions keep to themselves', async ({ visit }) => {
    const region = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(region.page, '/dossiers/xonar/risicos');
    const seen = await openPanel(region.page, 'Kosten van verzuim');
    await seen.getByText(/De daling van het verzuim is te gering/).waitFor();

    const provider = await visit({ account: 'controller@xonar' });
    await openPage(provider.page, '/dossiers/xonar/risicos');
    const panel = await openPanel(provider.page, 'Kosten van verzuim');
    await panel.getByText(/Het verzuim daalt elke maand/).waitFor();
    expect(await panel.getByText(/De daling van het verzuim is te gering/).count()).toBe(0);
  });
});
