import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

const PACTUM = '/dossiers/pactum/liquiditeit/leveringen';

describe('a forecast that is delivered', () => {
  test('is frozen by the provider, read by a region, and held against the national scheme', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'controller@pactum' });
    await openPage(page, PACTUM);
    await page.getByText('Nog geen prognose geleverd').waitFor();
    await page.getByRole('button', { name: 'Prognose leveren' }).click();
    const form = page.getByRole('dialog', { name: 'Prognose leveren' });
    await form.getByText(/^Laagste stand: /).waitFor();
    const note = form.getByLabel('Waarom u toch levert');
    if (await note.isVisible()) await note.fill('De cijfers van voor dit jaar zijn niet ingevoerd.');
    await form.getByRole('button', { name: 'Prognose leveren' }).click();
    await page.getByRole('table', { name: 'Geleverde prognoses, de nieuwste eerst' }).waitFor();

    const region = await visit({ account: 'regievoerder@centraal-gelderland' });
    await openPage(region.page, PACTUM);
    await region.page.getByRole('link', { name: /^Open levering per / }).click();
    await region.page.getByText('De inhoud is nog precies wat er is geleverd.').waitFor();
    await region.page.getByRole('figure', { name: /Voorspeld en werkelijk saldo/ }).waitFor();
    await region.page
      .getByText(/Bron: Staatscourant/)
      .first()
      .waitFor();
  });

  test('in an earlier month is compared with a later one, and the differences add up', async ({ visit }) => {
    const { page } = await visit({ account: 'controller@zuid-limburg' });
    await openPage(page, '/dossiers/xonar/liquiditeit/leveringen');
    await page.getByText(/^De laatste 6 prognoses waren gemiddeld €.* te gunstig\./).waitFor();
    await page
      .getByRole('link', { name: /^Open levering per / })
      .first()
      .click();
    await page.getByText('Werkelijk tegenover prognose').waitFor();
    await page.getByRole('combobox', { name: 'Vergelijk met' }).selectOption({ index: 1 });
    await page.getByText(/tellen samen op tot dat van het einde/).waitFor();
    // What is compared stands in the address, so that it can be sent to somebody.
    await expect.poll(() => new URL(page.url()).searchParams.get('met')).not.toBeNull();
  });
});
