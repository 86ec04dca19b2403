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
    expect(await page.getByRole('button', { name: 'Opgave vastleggen' }).count()).toBe(0);
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
