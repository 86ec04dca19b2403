import { describe } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, typeDay } from '../harness/page-parts.ts';

const FIGURES = '/dossiers/pactum/indicatoren';
const REGION = { account: 'ambtenaar@centraal-gelderland' };

describe('a provider with signals', () => {
  test('has one explained, comes under bijzonder beheer and leaves it', async ({ visit }) => {
    const { page } = await visit(REGION);
    await openPage(page, FIGURES);
    await page
      .getByText(/Solvabiliteit is .* onder de signaalwaarde van 15/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Oordeel geven over Weinig eigen vermogen' }).click();
    const judging = page.getByRole('dialog', { name: 'Oordeel over: Weinig eigen vermogen' });
    await judging.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    // What is missing is named at its field.
    await judging.getByText('Toelichting is niet ingevuld.').first().waitFor();
    await judging.getByLabel('Toelichting').fill('De reserve groeit volgens plan.');
    await judging.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    await page.getByText('De reserve groeit volgens plan.').waitFor();

    await page.getByRole('button', { name: 'Onder bijzonder beheer brengen' }).click();
    const entering = page.getByRole('dialog', { name: 'Onder bijzonder beheer brengen' });
    await entering.getByLabel('Eigen oordeel').check();
    await entering.getByLabel('Toelichting').fill('Weinig geld en weinig reserve.');
    await typeDay(entering, 'Opnieuw beoordelen op', '2059-01-31');
    await entering.getByRole('button', { name: 'Onder bijzonder beheer brengen' }).click();
    await page.getByText(/^Onder bijzonder beheer sinds/).waitFor();

    await openPage(page, '/signalen');
    await page
      .getByRole('row', { name: /Pactum/ })
      .getByText('Weinig geld en weinig reserve.')
      .waitFor();

    await openPage(page, FIGURES);
    await page.getByRole('button', { name: 'Bijzonder beheer beëindigen' }).click();
    const leaving = page.getByRole('dialog', { name: 'Bijzonder beheer beëindigen' });
    await leaving.getByLabel('Toelichting').fill('Twee kwartalen op rij hersteld.');
    await leaving.getByRole('button', { name: 'Bijzonder beheer beëindigen' }).click();
    await page.getByText('Vertrokken omdat: Twee kwartalen op rij hersteld.').waitFor();
  });

  test('is designated as hard to replace with a reason, and the designation is taken back', async ({
    visit,
  }) => {
    const { page } = await visit(REGION);
    await openPage(page, FIGURES);
    await page.getByRole('button', { name: 'Aanwijzen', exact: true }).click();
    const giving = page.getByRole('dialog', { name: 'Aanwijzen als moeilijk vervangbaar' });
    await giving.getByRole('button', { name: 'Aanwijzen' }).click();
    await giving.getByText('Reden is niet ingevuld.').first().waitFor();
    await giving.getByLabel('Reden').fill('Niemand anders biedt pleegzorg voor tieners.');
    await giving.getByRole('button', { name: 'Aanwijzen' }).click();
    await page.getByText('Niemand anders biedt pleegzorg voor tieners.').waitFor();

    await openPage(page, '/signalen');
    await page
      .getByRole('row', { name: /Pactum/ })
      .getByText('Moeilijk vervangbaar: Niemand anders biedt pleegzorg voor tieners.')
      .waitFor();

    await openPage(page, FIGURES);
    await page.getByRole('button', { name: 'Aanwijzing intrekken' }).click();
    const taking = page.getByRole('dialog', { name: 'Aanwijzing intrekken' });
    await taking.getByLabel('Reden').fill('Een tweede aanbieder is begonnen.');
    await taking.getByRole('button', { name: 'Aanwijzing intrekken' }).click();
    await page.getByText(/Aanwijzing ingetrokken per .*Een tweede aanbieder is begonnen\./).waitFor();
  });
});

describe('the duty to take part', () => {
  test('says which contract obliges, who takes part and what is missing before renewal', async ({
    visit,
  }) => {
    const { page } = await visit(REGION);
    await openPage(page, '/signalen');
    await page.getByText('Nog geen contracten').waitFor();
    await page.getByRole('button', { name: 'Contract vastleggen' }).click();
    const form = page.getByRole('dialog', { name: 'Contract vastleggen' });
    await form.getByLabel('Aanbieder').selectOption('Pactum');
    await form.getByLabel('Naam of kenmerk').fill('Pleegzorg 2026');
    await form.getByRole('radio', { name: 'Nee' }).check();
    await typeDay(form, 'Verlengen voor', '2059-06-30');
    await form.getByRole('button', { name: 'Contract bewaren' }).click();

    const row = page.getByRole('row', { name: /Pleegzorg 2026/ });
    await row.getByText('de plicht staat niet in het contract').waitFor();
    await row.getByText(/^ja, t\/m Q/).waitFor();
    await page.getByText(/Aanbieders met een lopend contract: 1\. Verplicht: 0\./).waitFor();

    await page.getByRole('button', { name: 'Contract wijzigen: Pleegzorg 2026' }).click();
    const changing = page.getByRole('dialog', { name: 'Contract wijzigen' });
    await changing.getByRole('radio', { name: 'Ja' }).check();
    await changing.getByRole('button', { name: 'Contract bewaren' }).click();
    await row.getByText('niets', { exact: true }).waitFor();
  });
});
