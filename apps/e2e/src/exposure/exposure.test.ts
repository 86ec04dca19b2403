import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

const PACTUM = '/dossiers/pactum/afhankelijkheid';

describe('who leans on a provider', () => {
  test('a region reads its own share and the total; what waits counts once the region lets it be traced', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'ambtenaar@midden-limburg-oost' });
    await openPage(page, PACTUM);
    // Its share came last: counted now, the total would tell it.
    await page.getByText('Uw laatste opgave telt nog niet mee in het totaal').waitFor();
    await page.getByText('van 4 regio’s').first().waitFor();
    await page.getByRole('row', { name: /^Roermond/ }).waitFor();
    const others = page.getByRole('region', { name: 'Opgaven van anderen' });
    await others.getByRole('heading', { name: 'Jeugdregio Centraal Gelderland' }).waitFor();
    expect(await others.getByText('IJsselland').count()).toBe(0);

    await page.getByRole('button', { name: 'Opgave over 2024 wijzigen' }).click();
    const form = page.getByRole('dialog', { name: 'Opgave over 2024 wijzigen' });
    await form.getByLabel('Zorgvorm').selectOption({ label: 'Pleegzorg' });
    await form.getByLabel('Plaatsen van Roermond').fill('-5');
    await form.getByLabel('Ons aandeel mag herleidbaar zijn uit het totaal').check();
    await form.getByLabel('Plaatsen van Roermond').fill('22');
    await form.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Uw opgave is bewaard.').waitFor();
    await page
      .getByText(/^van 5 regio’s · uw aandeel/)
      .first()
      .waitFor();
    expect(await page.getByText('Uw laatste opgave telt nog niet mee in het totaal').count()).toBe(0);
  });

  test('what was typed outlives a reload, and the same table of fields is filled in from the keyboard', async ({
    visit,
  }) => {
    const { page, complaints } = await visit({ account: 'ambtenaar@ijsselland' });
    await openPage(page, PACTUM);
    const open = page.getByRole('button', { name: 'Opgave over 2024 wijzigen' });
    await open.focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Opgave over 2024 wijzigen' });
    await form.getByLabel('Zorgvorm').selectOption({ label: 'Crisishulp' });
    await form.getByLabel('Omzet van Deventer').focus();
    await page.keyboard.type('1250,5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2');
    await page.keyboard.press('Tab');
    await page.reload();
    await open.click();
    await form.getByText('Hier staat weer wat u eerder typte').waitFor();
    await form.getByLabel('Zorgvorm').selectOption({ label: 'Crisishulp' });
    expect(await form.getByLabel('Omzet van Deventer').inputValue()).toMatch(/1\.250,50$/);
    expect(await form.getByLabel('Jeugdigen van Deventer').inputValue()).toBe('2');
    await form.getByRole('button', { name: 'Annuleren' }).click();
    expect(complaints()).toEqual([]);
  });

  test('a region takes its statement back, and whoever read it reads why', async ({ visit }) => {
    const region = await visit({ account: 'ambtenaar@centraal-gelderland' });
    await openPage(region.page, PACTUM);
    await region.page.getByRole('button', { name: 'Opgave intrekken' }).click();
    const form = region.page.getByRole('dialog', { name: 'Opgave over 2024 intrekken' });
    await form.getByRole('button', { name: 'Intrekken' }).click();
    await form.getByRole('link', { name: 'Reden is niet ingevuld.' }).waitFor();
    await form.getByLabel('Reden').fill('Dubbel geteld met de vorige regio');
    await form.getByRole('button', { name: 'Intrekken' }).click();
    await region.page.getByRole('heading', { name: 'U trok uw opgave over 2024 in' }).waitFor();
    // The total without it would tell what it was.
    await region.page.getByText('Uw ingetrokken opgave telt nog mee in het totaal').waitFor();

    const reader = await visit({ account: 'ambtenaar@ijsselland' });
    await openPage(reader.page, PACTUM);
    await reader.page.getByText('Ingetrokken: Dubbel geteld met de vorige regio').waitFor();
    await region.page.getByRole('button', { name: 'Opgave over 2024 vastleggen' }).waitFor();
  });

  test('a municipality in the broad consultation reads the total, and of nobody what it is made of', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'ambtenaar@apeldoorn' });
    await openPage(page, PACTUM);
    await page
      .getByText(/^van \d regio’s/)
      .first()
      .waitFor();
    expect(await page.getByRole('region', { name: 'Opgaven van anderen' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Opgave over/ }).count()).toBe(0);
  });

  test('a region reads on whom it leans over all its dossiers, and divides an amount to the cent', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'controller@zuid-limburg' });
    await openPage(page, '/afhankelijkheid');
    await page.getByRole('link', { name: 'XONAR' }).click();
    await page.getByRole('heading', { name: 'Als XONAR stopt' }).waitFor();
    const divide = page.getByRole('region', { name: 'Een bedrag verdelen naar uw aandeel' });
    await divide.getByLabel('Te verdelen bedrag').fill('1000000');
    await divide.getByLabel('Te verdelen bedrag').press('Tab');
    const sum = divide.getByRole('row', { name: /^Samen/ });
    await sum.getByText('€ 1.000.000').waitFor();
    await sum.getByText('100%').waitFor();
  });
});
