import { describe } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, typeDay } from '../harness/page-parts.ts';

const SIGNALEN = '/dossiers/pactum/indicatoren';

describe('a provider with signals', () => {
  test('has one explained, comes under bijzonder beheer and leaves it', async ({ visit }) => {
    const { page } = await visit({ account: 'ambtenaar@centraal-gelderland' });
    await openPage(page, SIGNALEN);
    await page
      .getByText(/Solvabiliteit is .* onder de signaalwaarde van 15/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Oordeel geven over Weinig eigen vermogen' }).click();
    const judging = page.getByRole('dialog', { name: 'Oordeel over: Weinig eigen vermogen' });
    await judging.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    // What is missing is named at its field.
    await judging.getByText('Toelichting is verplicht.').first().waitFor();
    await judging.getByLabel('Toelichting').fill('De reserve groeit volgens plan.');
    await judging.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    await page.getByText('De reserve groeit volgens plan.').waitFor();

    await page.getByRole('button', { name: 'Onder bijzonder beheer brengen' }).click();
    const entering = page.getByRole('dialog', { name: 'Onder bijzonder beheer brengen' });
    await entering.getByLabel('Er staat een ernstig signaal').waitFor();
    await entering.getByLabel('Toelichting').fill('Weinig geld en weinig reserve.');
    await typeDay(entering, 'Opnieuw beoordelen op', '2059-01-31');
    await entering.getByRole('button', { name: 'Onder bijzonder beheer brengen' }).click();
    await page.getByText(/^Onder bijzonder beheer sinds/).waitFor();

    await openPage(page, '/signalen');
    await page
      .getByRole('row', { name: /Pactum/ })
      .getByText('Weinig geld en weinig reserve.')
      .waitFor();

    await openPage(page, SIGNALEN);
    await page.getByRole('button', { name: 'Bijzonder beheer beëindigen' }).click();
    const leaving = page.getByRole('dialog', { name: 'Bijzonder beheer beëindigen' });
    await leaving.getByLabel('Toelichting').fill('Twee kwartalen op rij hersteld.');
    await leaving.getByRole('button', { name: 'Bijzonder beheer beëindigen' }).click();
    await page.getByText('Vertrokken omdat: Twee kwartalen op rij hersteld.').waitFor();
  });
});
