import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

const INDICATOREN = '/dossiers/xonar/indicatoren';

/** Opens the only report in a state, and gives its panel. */
async function openReport(page: Page, state: string, period: string) {
  await openPage(page, INDICATOREN);
  await page
    .getByRole('row', { name: new RegExp(`^${period}.*${state}`) })
    .getByRole('link')
    .click();
  const panel = page.getByRole('complementary', { name: period });
  await panel.waitFor();
  return panel;
}

describe('a report of figures', () => {
  test('is filled in, sent back with a remark, corrected and accepted', async ({ visit }) => {
    const provider = (await visit({ account: 'controller@xonar' })).page;
    await openPage(provider, INDICATOREN);
    await provider.getByRole('button', { name: 'Nieuwe opgave' }).click();
    const form = provider.getByRole('dialog', { name: 'Nieuwe opgave' });
    // The newest quarter that was not reported yet.
    const select = form.getByLabel('Periode');
    const period = await select.evaluate(
      (field) => (field as HTMLSelectElement).selectedOptions[0]?.label ?? '',
    );
    await form.getByLabel(/^Balanstotaal/).fill('31000');
    await form.getByLabel(/^Eigen vermogen/).fill('310000');
    await form.getByLabel('Onbekend: Liquide middelen').check();
    await form.getByLabel(/^Indienen bij de tafel/).check();
    await form.getByRole('button', { name: 'Indienen bij de tafel' }).click();
    // What can not be is named at its field, and nothing typed is lost.
    await form.getByText('Eigen vermogen is meer dan Balanstotaal, en kan dat niet zijn.').first().waitFor();
    await form.getByLabel(/^Balanstotaal/).fill('3100000');
    await form.getByRole('button', { name: 'Indienen bij de tafel' }).click();
    await provider.getByText('De opgave is ingediend.').waitFor();

    const region = (await visit({ account: 'controller@zuid-limburg' })).page;
    const submitted = await openReport(region, 'Ingediend', period);
    await submitted.getByRole('row', { name: /^Liquide middelen\s+onbekend$/ }).waitFor();
    await submitted.getByRole('row', { name: /^Opbrengsten\s+nog niet ingevuld$/ }).waitFor();
    await submitted.getByRole('button', { name: 'Beoordelen' }).click();
    const review = region.getByRole('dialog', { name: /beoordelen$/ });
    await review.getByLabel(/^Teruggeven/).check();
    await review.getByRole('button', { name: 'Antwoord geven' }).click();
    await review.getByText('zeg wat er niet klopt, hier of bij een post.').first().waitFor();
    await review.getByRole('button', { name: 'Opmerking toevoegen' }).click();
    await review.getByRole('textbox', { name: /^Opmerking/ }).fill('Dit was vorig jaar het tienvoudige.');
    await review.getByRole('button', { name: 'Antwoord geven' }).click();
    await region.getByText('De opgave is teruggegeven.').waitFor();

    const back = await openReport(provider, 'Teruggegeven', period);
    await back.getByText('Balanstotaal: Dit was vorig jaar het tienvoudige.').waitFor();
    await back.getByRole('button', { name: 'Corrigeren' }).click();
    const correction = provider.getByRole('dialog', { name: /^Opgave van/ });
    await correction.getByText(/Opmerking: Dit was vorig jaar het tienvoudige\./).waitFor();
    await correction.getByLabel(/^Balanstotaal/).fill('31000000');
    await correction.getByRole('button', { name: 'Indienen bij de tafel' }).click();
    await provider.getByText('De opgave is ingediend.').waitFor();

    const corrected = await openReport(region, 'Ingediend', period);
    await corrected.getByRole('button', { name: 'Beoordelen' }).click();
    await region.getByRole('dialog').getByRole('button', { name: 'Antwoord geven' }).click();
    await region.getByText('De opgave is aangenomen.').waitFor();
    await openReport(provider, 'Aangenomen', period);
  });
});
