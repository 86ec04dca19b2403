import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

const RULES = '/signalen/regels';

/** Fills in a condition: a value that is lower than a limit of one's own. */
async function below(form: Locator, indicator: string, fireAt: string, clearAt: string): Promise<void> {
  await form.getByLabel('Indicator').selectOption(indicator);
  await form.getByRole('textbox', { name: /^Grens waarop het afgaat \(/ }).fill(fireAt);
  await form.getByRole('textbox', { name: /^Grens waarop het dooft \(/ }).fill(clearAt);
  // A figure is read when one leaves its field.
  await form.getByRole('textbox', { name: /^Grens waarop het dooft \(/ }).press('Tab');
}

const nameOf = (form: Locator) => form.getByRole('textbox', { name: /^Naam van de regel \(/ });

async function keep(page: Page, form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Regel bewaren' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Onze regels' }).waitFor();
}

describe('rules of one’s own', () => {
  test('are written in plain words, tried out, refused in a round, and judged by', async ({ visit }) => {
    const { page } = await visit({ account: 'controller@zuid-limburg' });
    await openPage(page, RULES);
    await page.getByRole('button', { name: 'Eigen regelset beginnen' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Regel bewaren' }).click();
    await form.getByText('De regelset heeft nog geen naam.').first().waitFor();
    await form.getByLabel('Naam van de regelset').fill('Onze regels');
    await nameOf(form).fill('Te weinig vermogen');
    await below(form, 'Solvabiliteit', '12', '12,5');
    await form.getByText('Gaat af zodra Solvabiliteit lager is dan 12%.', { exact: true }).waitFor();

    // So little room that chance would switch it: said at the field, and nothing is kept.
    await form.getByRole('button', { name: 'Wat zou vandaag afgaan?' }).click();
    await form
      .getByText(/tussen afgaan en doven is ten minste 2 nodig/)
      .first()
      .waitFor();
    await below(form, 'Solvabiliteit', '12', '15');
    await form.getByRole('button', { name: 'Wat zou vandaag afgaan?' }).click();
    await form.getByText('Gaat af bij 1 van de 2.').waitFor();
    await form.getByText(/Solvabiliteit is .* onder de grens van 12%/).waitFor();
    await keep(page, form);

    await page.getByRole('button', { name: 'Regel toevoegen' }).click();
    await nameOf(form).fill('Reden voor overleg');
    await form.getByLabel('Soort voorwaarde').selectOption('Een andere regel');
    await form.getByLabel('Welke regel moet staan').selectOption('Te weinig vermogen');
    await keep(page, form);

    await page.getByRole('button', { name: 'Regel wijzigen: Te weinig vermogen' }).click();
    await form.getByLabel('Soort voorwaarde').selectOption('Een andere regel');
    await form.getByLabel('Welke regel moet staan').selectOption('Reden voor overleg');
    await form.getByRole('button', { name: 'Regel bewaren' }).click();
    const refused = form.getByLabel('Welke regel moet staan');
    await form
      .getByText(/naar zichzelf: Te weinig vermogen → Reden voor overleg → Te weinig vermogen/)
      .first()
      .waitFor();
    await form.getByRole('link', { name: /naar zichzelf/ }).click();
    await refused.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Gaat af zodra Solvabiliteit lager is dan 12%.').waitFor();

    await page.getByRole('button', { name: 'Regel weghalen: Te weinig vermogen' }).click();
    await form.getByRole('button', { name: 'Regel weghalen' }).click();
    await form
      .getByText(/verwijst naar de regel/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');

    await openPage(page, '/signalen');
    await page.getByLabel('Regelset').selectOption('Onze regels');
    await page.getByRole('row', { name: /XONAR/ }).getByText('Reden voor overleg').waitFor();
  });

  test('are not for who only reads, nor for another organisation', async ({ visit }) => {
    const { page } = await visit({ account: 'ambtenaar@centraal-gelderland' });
    await openPage(page, RULES);
    await page.getByRole('heading', { name: 'Standaardregels' }).waitFor();
    expect(await page.getByRole('button', { name: /beginnen|toevoegen|Kopiëren/ }).count()).toBe(0);
    const sets = page.getByLabel('Regelset').locator('option');
    expect(await sets.allInnerTexts()).toEqual(['Standaardregels']);
  });
});
