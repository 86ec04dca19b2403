import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, openPanel, tableCells, typeDay } from '../harness/page-parts.ts';

const CAPTION = 'Afspraken met hun datum en hun uitloop';

describe('an agreement that moves', () => {
  test('needs a reason, keeps its first date and counts the days of slip', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    const title = 'Investeringsplanning voor het vastgoed (proef)';
    await openPage(page, '/dossiers/xonar/afspraken');
    await page.getByRole('button', { name: 'Afspraak vastleggen' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Titel').fill(title);
    await form.getByLabel('Partij').fill('XONAR');
    await typeDay(form, 'Datum gereed', '2027-01-31');
    await form.getByRole('button', { name: 'Afspraak vastleggen' }).click();
    await page.getByText('De afspraak is vastgelegd.').waitFor();

    const panel = await openPanel(page, title);
    await panel.getByRole('button', { name: 'Verschuiven' }).click();
    const move = page.getByRole('dialog', { name: 'Verschuiven' });
    await typeDay(move, 'Nieuwe datum gereed', '2027-03-02');
    await move.getByRole('button', { name: 'Verschuiven' }).click();
    await move.getByText('Reden van uitstel is niet ingevuld.').first().waitFor();
    await move.getByLabel('Reden van uitstel').fill('De taxatie is later gereed');
    await move.getByRole('button', { name: 'Verschuiven' }).click();
    await page.getByText('De nieuwe datum is vastgelegd. De eerste datum blijft staan.').waitFor();

    await panel.getByText('De taxatie is later gereed').waitFor();
    await panel.getByRole('button', { name: 'Sluiten' }).click();
    const row = async () => (await tableCells(page, CAPTION)).find(([name]) => name?.includes(title));
    await expect
      .poll(async () => (await row())?.slice(2, 5))
      .toEqual(['31 jan 2027', '2 mrt 2027 1 keer verschoven', '30 dagen']);
  });
});
