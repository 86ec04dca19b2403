import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, typeDay } from '../harness/page-parts.ts';

describe('reading a dossier as it was', () => {
  test('by the day of which it speaks, with one click back to now', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(page, '/dossiers/xonar/risicos');
    const now = page.url();
    await page.getByRole('button', { name: 'Stand: nu' }).click();
    const dialog = page.getByRole('dialog');
    await typeDay(dialog, 'Stand per', '2024-08-14');
    await dialog.getByRole('button', { name: 'Tonen' }).click();
    await page.getByText('U leest het dossier zoals het stond op 14 aug 2024.').waitFor();
    await page.getByText('Geen risico’s te lezen').waitFor();
    expect(await page.getByRole('button', { name: 'Risico toevoegen' }).count()).toBe(0);

    await page.getByRole('link', { name: 'Treden', exact: true }).click();
    await page.getByText('U leest het dossier zoals het stond op 14 aug 2024.').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Terug naar nu' }).click();
    await page.getByRole('table', { name: 'Risicoregister' }).waitFor();
    expect(page.url()).toBe(now);
    expect(await page.getByText('U leest het dossier').count()).toBe(0);
  });

  test('by what was known on a day', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(page, '/dossiers/xonar/risicos');
    await page.getByRole('button', { name: 'Stand: nu' }).click();
    const dialog = page.getByRole('dialog');
    await typeDay(dialog, 'Bekend op', '2024-10-01');
    await dialog.getByRole('button', { name: 'Tonen' }).click();
    await page.getByText(/^U leest wat bekend was op 1 okt 2024/).waitFor();
    // The second register speaks of September, and was recorded in November.
    await page.getByText('Laatst vastgelegd: stand per 15 aug 2024.').waitFor();
  });
});
