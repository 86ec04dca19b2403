import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

const ACCOUNT = 'regievoerder@zuid-limburg';
const PAGES_WITH_RECORDS = ['risicos', 'kpis', 'treden', 'afspraken'];

describe('a page on paper', () => {
  test.for(PAGES_WITH_RECORDS)(
    'says of every record who wrote it and who reads it: %s',
    async (name, { visit }) => {
      const { page } = await visit({ account: ACCOUNT, isSessionShared: true });
      await openPage(page, `/dossiers/xonar/${name}`);
      const origins = page.locator('.rt-author').filter({ visible: true });
      const onScreen = await origins.count();
      await page.emulateMedia({ media: 'print' });
      expect(onScreen).toBeGreaterThan(0);
      expect(await origins.count()).toBeGreaterThanOrEqual(onScreen);
      expect(await origins.first().textContent()).toMatch(/·/);
      expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).isVisible()).toBe(false);
      expect(await page.getByRole('heading', { level: 1, name: 'XONAR' }).isVisible()).toBe(true);
    },
  );
});

describe('the log on paper', () => {
  test('keeps its columns of authors and kringen', async ({ visit }) => {
    const { page } = await visit({ account: ACCOUNT, isSessionShared: true });
    await openPage(page, '/dossiers/xonar/logboek');
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Door', 'Kring']) {
      expect(await page.getByRole('columnheader', { name }).first().isVisible()).toBe(true);
    }
  });
});

describe('a chart', () => {
  test('has its figures as a table, also on paper', async ({ visit }) => {
    const { page } = await visit({ account: ACCOUNT, isSessionShared: true });
    await openPage(page, '/dossiers/xonar/kpis');
    const charts = page.getByRole('figure');
    await charts.first().waitFor();
    expect(await charts.count()).toBe(5);
    for (const chart of await charts.all()) {
      await chart.getByText('Dezelfde gegevens als tabel').click();
      expect(await chart.getByRole('table').getByRole('row').count()).toBeGreaterThan(12);
    }
    await openPage(page, '/dossiers/xonar/kpis');
    await charts.first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const chart of await charts.all()) {
      expect(await chart.getByRole('rowheader').first().isVisible()).toBe(true);
    }
  });
});
