import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { describe } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';
import { cellBeside, typeOver } from '../harness/workbook.ts';

const INDICATOREN = '/dossiers/xonar/indicatoren';
/** Where the oldest quarter stands among the periods on offer, which nobody reported. */
const OLDEST_QUARTER = 12;

type Figures = Readonly<Record<string, number | string>>;

/** The template of what is chosen in the window. */
async function download(page: Page, form: Locator): Promise<Uint8Array> {
  const downloading = page.waitForEvent('download');
  await form.getByRole('button', { name: 'Sjabloon downloaden' }).click();
  return buffer(await (await downloading).createReadStream());
}

/** Hands the template in with figures beside the names of their items. */
async function handIn(form: Locator, template: Uint8Array, figures: Figures): Promise<void> {
  const typed = Object.entries(figures).map(([label, value]) => ({
    sheet: 'Opgave',
    cell: cellBeside(template, 'Opgave', label, 'D'),
    value,
  }));
  await form.locator('input[type=file]').setInputFiles(typeOver(template, typed));
}

async function openReport(page: Page, state: string, period: string): Promise<Locator> {
  await openPage(page, INDICATOREN);
  await page
    .getByRole('row', { name: new RegExp(`^${period}.*${state}`) })
    .getByRole('link')
    .click();
  const panel = page.getByRole('complementary', { name: period });
  await panel.waitFor();
  return panel;
}

async function answer(page: Page, period: string, remark: string | null): Promise<void> {
  const panel = await openReport(page, 'Ingediend', period);
  await panel.getByRole('button', { name: 'Beoordelen' }).click();
  const review = page.getByRole('dialog', { name: /beoordelen$/ });
  if (remark !== null) {
    await review.getByLabel(/^Teruggeven/).check();
    await review.getByRole('button', { name: 'Opmerking toevoegen' }).click();
    await review.getByLabel('Post').selectOption('Verzuimdagen');
    await review.getByRole('textbox', { name: /^Opmerking/ }).fill(remark);
  }
  await review.getByRole('button', { name: 'Antwoord geven' }).click();
  await page.getByText(remark === null ? 'De opgave is aangenomen.' : 'De opgave is teruggegeven.').waitFor();
}

describe('a provider fills in a sheet', () => {
  test('that is refused by its cells, handed in, sent back, corrected and accepted', async ({ visit }) => {
    const provider = (await visit({ account: 'controller@xonar' })).page;
    await openPage(provider, INDICATOREN);
    await provider.getByRole('button', { name: 'Met een sjabloon' }).click();
    const form = provider.getByRole('dialog', { name: 'Opgave met een sjabloon' });
    await form.getByRole('button', { name: 'Blad controleren' }).click();
    await form.getByText('Bestand is niet ingevuld.').first().waitFor();
    const select = form.getByLabel(/^Periode/);
    await select.selectOption({ index: OLDEST_QUARTER - 1 });
    const earlier = await download(provider, form);
    await select.selectOption({ index: OLDEST_QUARTER });
    const period = await select.evaluate(
      (field) => (field as HTMLSelectElement).selectedOptions[0]?.label ?? '',
    );

    // The sheet of another quarter is refused as a whole, a wrong cell by its place and item.
    await handIn(form, earlier, { Verzuimdagen: 3_300 });
    await form
      .getByText(new RegExp(`^Dit blad is gemaakt voor Q\\d \\d{4}, en niet voor ${period}\\.`))
      .waitFor();
    const template = await download(provider, form);
    const figures: Figures = { Verzuimdagen: 29_200, 'Beschikbare dagen': 46_000, Formatie: 512 };
    const overhead = cellBeside(template, 'Opgave', 'Formatie overhead', 'D');
    await handIn(form, template, { ...figures, 'Formatie overhead': 'tachtig' });
    await form.getByText(`Cel ${overhead}, Formatie overhead:`).waitFor();
    await form.getByText(/“tachtig” is geen getal\./).waitFor();

    await handIn(form, template, { ...figures, 'Formatie overhead': 80 });
    await form.getByText('Dit wordt uw opgave').waitFor();
    await form.getByRole('row', { name: /^Verzuimdagen\s+29\.200$/ }).waitFor();
    await form.getByRole('button', { name: 'Indienen bij de tafel' }).click();
    await provider.getByText('De opgave is ingediend.').waitFor();

    const region = (await visit({ account: 'controller@zuid-limburg' })).page;
    await answer(region, period, 'Staan hier uren?');

    // What was sent back waits among the own work, and its template says why.
    await openPage(provider, '/werk');
    await provider.getByText(new RegExp(period)).first().waitFor();
    const back = await openReport(provider, 'Teruggegeven', period);
    await back.getByText('Verzuimdagen: Staan hier uren?').waitFor();
    await back.getByRole('button', { name: 'Met een sjabloon' }).click();
    const correction = await download(provider, form);
    await handIn(form, correction, { Verzuimdagen: 3_650 });
    await form.getByText('Dit verandert er in uw opgave').waitFor();
    await form.getByRole('row', { name: /^Verzuimdagen\s+3\.650\s*was 29\.200$/ }).waitFor();
    await form.getByRole('button', { name: 'Indienen bij de tafel' }).click();
    await provider.getByText('De opgave is ingediend.').first().waitFor();

    await answer(region, period, null);
    await openReport(provider, 'Aangenomen', period);
  });
});
