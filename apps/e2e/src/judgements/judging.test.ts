import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, openPanel, tableCells } from '../harness/page-parts.ts';

const OORDELEN = '/dossiers/xonar/oordelen';
const CAPTION = 'Oordelen per onderwerp, het grootste verschil eerst';

describe('an assumption', () => {
  test('is contested beside it, without a number and without touching it', async ({ visit }) => {
    const provider = await visit({ account: 'controller@xonar' });
    await openPage(provider.page, OORDELEN);
    await provider.page.getByRole('button', { name: 'Aanname vastleggen' }).click();
    const form = provider.page.getByRole('dialog');
    await form.getByRole('button', { name: 'Aanname vastleggen' }).click();
    await form.getByText('Naam is niet ingevuld.').first().waitFor();
    await form.getByLabel('Naam van de aanname').fill('Bezetting in de zomer (proef)');
    await form.getByLabel(/^Waarde/).fill('91,5');
    await form.getByRole('button', { name: 'Aanname vastleggen' }).click();
    await provider.page.getByText('De aanname is vastgelegd.').waitFor();

    const { page } = await visit({ account: 'controller@zuid-limburg' });
    await openPage(page, OORDELEN);
    const panel = await openPanel(page, 'Bezetting in de zomer (proef)');
    await panel.getByRole('button', { name: 'Oordeel geven' }).click();
    const opinion = page.getByRole('dialog', { name: 'Bezetting in de zomer (proef)' });
    await opinion.getByLabel('Mijn organisatie betwist deze aanname').check();
    await opinion.getByRole('button', { name: 'Oordeel geven' }).click();
    await opinion.getByText('Onderbouwing is niet ingevuld.').first().waitFor();
    await opinion.getByLabel('Onderbouwing').fill('In de zomer stond vorig jaar een kwart leeg.');
    await opinion.getByRole('button', { name: 'Oordeel geven' }).click();
    await page.getByText('Uw oordeel is vastgelegd.').waitFor();
    await panel.getByText('1 partij betwist dit; hoe groot het verschil is').waitFor();
    await panel.getByText('91,5%').waitFor();
    await panel.getByRole('button', { name: 'Sluiten' }).click();
    const row = (await tableCells(page, CAPTION)).find(([title]) =>
      title?.includes('Bezetting in de zomer (proef)'),
    );
    expect(row?.slice(0, 2)).toEqual(['Bezetting in de zomer (proef) Aanname', 'Betwist 2 oordelen']);
  });
});

describe('a joint position', () => {
  test('is signed, loses its signature by an edit, and carries a dissent to whoever reads it', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(page, OORDELEN);
    await page.getByRole('button', { name: 'Standpunt opstellen' }).click();
    const form = page.getByRole('dialog', { name: 'Standpunt opstellen' });
    await form.getByLabel('Titel').fill('Eerst het advies (proef)');
    await form.getByLabel('Tekst').fill('Het besluit volgt na het advies.');
    await form.getByLabel('Waarover').selectOption({ label: 'De trede van dit dossier' });
    await form.getByRole('button', { name: 'Standpunt opstellen' }).click();
    await page.getByText('Het standpunt is vastgelegd.').waitFor();

    const panel = await openPanel(page, 'Eerst het advies (proef)');
    await panel.getByText('Wacht op antwoord').waitFor();
    await panel.getByRole('button', { name: 'Ondertekenen' }).click();
    const sign = page.getByRole('dialog', { name: 'Ondertekenen namens Jeugdregio Zuid-Limburg' });
    await sign.getByText('Het besluit volgt na het advies.').waitFor();
    await sign.getByRole('button', { name: 'Ondertekenen' }).click();
    await panel.getByText('Door allen ondertekend').waitFor();

    await panel.getByRole('button', { name: 'Tekst herzien' }).click();
    const rewrite = page.getByRole('dialog', { name: 'Tekst herzien' });
    await rewrite.getByLabel('Tekst').fill('Het besluit volgt binnen twee weken na het advies.');
    await rewrite.getByRole('button', { name: 'Tekst herzien' }).click();
    await panel.getByText('Uw organisatie heeft nog niet geantwoord.').waitFor();
    await panel.getByText('1 eerdere tekst').click();
    await panel.getByText('Door allen ondertekend').waitFor();

    await panel.getByRole('button', { name: 'Afwijken' }).click();
    const dissent = page.getByRole('dialog', { name: /^Afwijkend standpunt/ });
    await dissent.getByRole('button', { name: 'Afwijken' }).click();
    await dissent.getByText('Afwijkend standpunt is niet ingevuld.').first().waitFor();
    await dissent.getByLabel('Wat uw organisatie anders ziet').fill('Twee weken is te kort voor de raad.');
    await dissent.getByRole('button', { name: 'Afwijken' }).click();
    await panel.getByText('Met afwijkend standpunt').waitFor();

    const adviser = await visit({ account: 'adviseur@jeugdautoriteit' });
    await openPage(adviser.page, OORDELEN);
    const seen = await openPanel(adviser.page, 'Eerst het advies (proef)');
    await seen.getByText('Twee weken is te kort voor de raad.').waitFor();
    expect(await seen.getByRole('button', { name: 'Ondertekenen' }).count()).toBe(0);

    const provider = await visit({ account: 'controller@xonar' });
    await openPage(provider.page, OORDELEN);
    await provider.page.getByText('Gezamenlijke standpunten').waitFor();
    expect(await provider.page.getByText('Eerst het advies (proef)').count()).toBe(0);
  });
});
