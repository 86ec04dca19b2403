import { describe, expect } from 'vitest';
import { fillSignIn, test } from '../harness/journey.ts';
import { openPage, openPanel, tableCells } from '../harness/page-parts.ts';

const NAME = 'Nieuwe collega (proef)';

describe('the people of an organisation', () => {
  test('come with a role, work, and lose everything when the role ends', async ({ visit }) => {
    const { page } = await visit({ account: 'beheerder@zuid-limburg' });
    await openPage(page, '/organisatie/mensen');
    await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
    const form = page.getByRole('dialog', { name: 'Persoon toevoegen' });
    await form.getByRole('button', { name: 'Persoon toevoegen' }).click();
    await form.getByText('Naam is niet ingevuld.').first().waitFor();
    expect(await form.getByLabel('Rol').locator('option').allInnerTexts()).not.toContain('Bestuurder');
    await form.getByLabel('Naam').fill(NAME);
    await form.getByLabel('E-mailadres').fill('collega@zuid-limburg.example');
    await form.getByLabel('Rol').selectOption({ label: 'Lezer' });
    await form.getByRole('button', { name: 'Persoon toevoegen' }).click();
    const shown = page.getByRole('dialog', { name: 'Het account is gemaakt' });
    const password = await shown.getByLabel('Wachtwoord voor de eerste keer').inputValue();
    await shown.getByRole('button', { name: 'Ik heb het overgenomen' }).click();

    const { page: colleague } = await visit();
    await colleague.goto('/inloggen');
    await fillSignIn(colleague, 'collega@zuid-limburg', password);
    await colleague.getByRole('heading', { name: 'Kies uw eigen wachtwoord' }).waitFor();
    await colleague.getByLabel('Huidig wachtwoord').fill(password);
    await colleague.getByLabel('Nieuw wachtwoord').fill('een zin van mijzelf');
    await colleague.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
    await colleague.getByRole('link', { name: 'XONAR' }).first().waitFor();

    const panel = await openPanel(page, NAME);
    await panel.getByRole('button', { name: 'Beëindigen' }).click();
    const end = page.getByRole('dialog', { name: 'Beëindigen' });
    await end.getByRole('button', { name: 'Beëindigen' }).click();
    await end.getByText('Reden is niet ingevuld.').first().waitFor();
    await end.getByLabel('Reden').fill('Proef voorbij');
    await end.getByRole('button', { name: 'Beëindigen' }).click();
    await page.getByText('De rol is beëindigd.').waitFor();
    await colleague.goto('/dossiers/xonar');
    await colleague.waitForURL(/\/organisatie\?/);
    expect(await colleague.getByText('XONAR').count()).toBe(0);

    await openPage(page, '/organisatie/mensen');
    const names = (await tableCells(page, 'Mensen met hun rol')).map(([name]) => name);
    expect(names.some((name) => name?.includes(NAME))).toBe(false);
    await openPage(page, '/organisatie/mensen?toon=allen');
    await page.getByRole('link', { name: NAME }).waitFor();
  });
});

describe('a review of rights', () => {
  test('judges each right and is signed, with a report that stays', async ({ visit }) => {
    const { page } = await visit({ account: 'wethouder@zuid-limburg' });
    await openPage(page, '/organisatie/rechtencontrole?controle=bevoorrecht');
    const sign = page.getByRole('button', { name: 'Ondertekenen' });
    expect(await sign.isDisabled()).toBe(true);
    for (const line of await page.getByRole('radio', { name: 'Bevestigen' }).all()) await line.check();
    await page.getByText('Alle rechten zijn beoordeeld.').waitFor();
    await sign.click();
    await page.getByText('De controle is getekend.').waitFor();
    await page.getByText('Laatst getekend op').waitFor();

    await page.getByRole('table', { name: 'Getekende controles' }).getByRole('link').first().click();
    const report = page.getByRole('complementary', { name: 'Bevoorrechte rechten, elk kwartaal' });
    await report.getByText('De tekst is dezelfde als toen er werd getekend.').waitFor();
    await report.getByText('Regievoerder Zuid-Limburg: Regievoerder').waitFor();
    await report.getByText('eigen recht van wie tekende').first().waitFor();
  });
});

describe('a seat', () => {
  test('is given with a deputy, and ended', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(page, '/dossiers/xonar/deelnemers');
    await page.getByRole('button', { name: 'Zetel geven' }).click();
    const form = page.getByRole('dialog', { name: 'Zetel geven' });
    await form.getByRole('button', { name: 'Zetel geven' }).click();
    await form.getByText('Persoon is niet ingevuld.').first().waitFor();
    await form.getByLabel('Persoon').selectOption({ label: 'Controller Zuid-Limburg' });
    await form.getByLabel('Bestuurlijk kernteam').check();
    await form.getByLabel('Vervanger').selectOption({ label: 'Beheerder Zuid-Limburg' });
    await form.getByRole('button', { name: 'Zetel geven' }).click();
    await page.getByText('De zetel is gegeven.').waitFor();
    const seat = page
      .getByRole('listitem')
      .filter({ hasText: 'vervanger: Beheerder Zuid-Limburg' })
      .filter({ hasText: 'Controller Zuid-Limburg' });
    await seat.getByRole('button', { name: 'Beëindigen' }).click();
    const end = page.getByRole('dialog', { name: 'Zetel beëindigen' });
    await end.getByLabel('Reden').fill('Proef voorbij');
    await end.getByRole('button', { name: 'Zetel beëindigen' }).click();
    await page.getByText('De zetel is beëindigd.').waitFor();
    await seat.waitFor({ state: 'detached' });
  });
});
