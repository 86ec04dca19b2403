import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';
import { exportForecast, handIn, numberIn, typeOver } from '../harness/workbook.ts';

const PACTUM = '/dossiers/pactum/liquiditeit/leveringen';
const PACTUM_PLAN = '/dossiers/pactum/liquiditeit/uitgangspunten';

/** Its first line is income, and its column L September, which lies within the forecast. */
const BUDGET = 'Begroting 2024';

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

  test('is filled in in a spreadsheet, looked at, refused as a whole, and delivered in the act that reads it in', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'controller@pactum' });
    const book = await exportForecast(page, 'pactum');
    const was = numberIn(book, BUDGET, 'L2');
    const switched = {
      sheet: 'Gebeurtenissen',
      cell: 'D2',
      value: 1 - numberIn(book, 'Gebeurtenissen', 'D2'),
    };
    await openPage(page, PACTUM_PLAN);

    const wrong = await handIn(page, typeOver(book, [{ sheet: BUDGET, cell: 'L2', value: 'een ton' }]));
    await wrong.getByText(`${BUDGET}!L2`).waitFor();
    await wrong.getByText('“een ton” is geen bedrag').waitFor();
    await wrong.getByRole('button', { name: 'Annuleren' }).click();

    // Without a month of income the forecast is worse than what was delivered: that asks more, or nothing happens.
    const worse = await handIn(page, typeOver(book, [{ sheet: BUDGET, cell: 'L2', value: 0 }]));
    await worse.getByLabel('Meteen leveren').check();
    await worse.getByText('Deze prognose is slechter dan uw vorige levering').waitFor();
    await worse.getByRole('button', { name: 'Vastleggen en leveren' }).click();
    await worse.getByRole('link', { name: /^Oorzaak ontbreekt/ }).click();
    expect(await worse.getByLabel('Oorzaak').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await worse.getByRole('button', { name: 'Annuleren' }).click();

    const right = typeOver(book, [{ sheet: BUDGET, cell: 'L2', value: was + 1 }, switched]);
    const form = await handIn(page, right);
    await form.getByText(`${BUDGET}: 1 bedrag anders`).waitFor();
    await form.getByText('1 gebeurtenis geschakeld, verschoven of geschaald').waitFor();
    await form.getByLabel('Bewaren als scenario').fill('Zoals in mijn spreadsheet');
    await form.getByLabel('Meteen leveren').check();
    const note = form.getByLabel('Waarom u toch levert');
    if (await note.isVisible()) await note.fill('De cijfers van voor dit jaar zijn niet ingevoerd.');
    await form.getByRole('button', { name: 'Vastleggen en leveren' }).click();
    await page.getByText('Werkblad ingelezen. De prognose is geleverd').waitFor();

    const again = await handIn(page, right);
    await again.getByText('Geen wijzigingen: dit staat al vast').waitFor();
    await again.getByText(/staat al als scenario “Zoals in mijn spreadsheet”/).waitFor();

    const region = await visit({ account: 'regievoerder@centraal-gelderland' });
    await openPage(region.page, PACTUM);
    await expect.poll(() => region.page.getByRole('link', { name: /^Open levering per / }).count()).toBe(2);
  });

  test('in an earlier month is compared with a later one, and the differences add up', async ({ visit }) => {
    const { page } = await visit({ account: 'controller@zuid-limburg' });
    await openPage(page, '/dossiers/xonar/liquiditeit/leveringen');
    await page.getByText(/^De laatste zes prognoses waren gemiddeld €.* te gunstig\./).waitFor();
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

  test('is held against what came true of a month, as its provider records it and puts it right', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'controller@xonar' });
    await openPage(page, '/dossiers/xonar/liquiditeit/leveringen');
    const record = async (month: string) => {
      await page.getByRole('button', { name: 'Wat er uitkwam vastleggen' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('Maand').selectOption(month);
      await form.getByRole('heading', { name: /sep 2024/ }).waitFor();
      return form;
    };
    const form = await record('2024-09');
    // What stands already is where it starts from; its lines are not known yet.
    const closing = form.getByLabel('Stand op de bank');
    await expect.poll(() => closing.inputValue()).not.toBe('');
    const stood = await closing.inputValue();
    const salaries = form.getByLabel('Salarissen');
    expect(await salaries.inputValue()).toBe('');
    await salaries.fill('veel');
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await form.getByText('“veel” is geen bedrag (Salarissen).').first().waitFor();
    await salaries.fill('1.234.567');
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Vastgelegd wat er uitkwam van sep 2024').waitFor();

    await page
      .getByRole('link', { name: /^Open levering per / })
      .first()
      .click();
    const variance = page.getByRole('table', { name: /^Verschil per regel en maand/ });
    const row = variance.getByRole('row').filter({ hasText: 'Salarissen' });
    await expect.poll(() => row.textContent()).toContain('€');

    const again = await record('2024-09');
    expect(await again.getByLabel('Stand op de bank').inputValue()).toBe(stood);
    expect(await again.getByLabel('Salarissen').inputValue()).toBe('1.234.567');
    await again.getByLabel('Salarissen').fill('');
    await again.getByRole('button', { name: 'Opslaan' }).click();
    await expect.poll(() => row.count()).toBe(0);
  });
});
