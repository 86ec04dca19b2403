import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

const ANALYST = 'analist@taskforce';
const NAME = 'Verzuim van begin tot eind (proef)';

const asked = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

describe('an analyst compares', () => {
  test('asks, looks in other ways, keeps the view with a note and comes back to it in a new session', async ({
    visit,
  }) => {
    const { page } = await visit({ account: ANALYST });
    await openPage(page, '/vergelijken');
    await page.getByText('Nog niets gevraagd').waitFor();
    // Nothing is asked without a figure.
    await page.getByRole('button', { name: 'Toon' }).click();
    await page.getByRole('alert').filter({ hasText: 'Indicatoren: kies er ten minste één.' }).waitFor();

    await page.getByRole('checkbox', { name: 'Ziekteverzuim' }).check();
    await page.getByRole('checkbox', { name: 'Solvabiliteit' }).check();
    await page.getByRole('button', { name: 'Toon' }).click();
    // Released by name by both regions that have its account; XONAR is released only together with others.
    await page.getByRole('row', { name: /^Pactum/ }).waitFor();
    expect(await page.getByRole('row', { name: /^XONAR/ }).count()).toBe(0);
    await page.getByText(/^Aanbieders met een vergelijkbaar cijfer/).waitFor();

    await page.getByRole('button', { name: 'Solvabiliteit', exact: true }).click();
    await expect.poll(() => asked(page, 'sorteer')).toBe('solvabiliteit');
    await page.getByLabel('Beeld', { exact: true }).selectOption({ label: 'Begin en eind' });
    const picture = page.getByRole('slider', { name: /^Ziekteverzuim, van/ });
    await picture.focus();
    expect(await picture.getAttribute('aria-valuetext')).toMatch(/^Pactum, /);
    expect(asked(page, 'beeld')).toBe('slope');

    await page.getByRole('button', { name: 'Bewaar deze vergelijking' }).click();
    const form = page.getByRole('dialog', { name: 'Vergelijking bewaren' });
    await form.getByRole('button', { name: 'Bewaar' }).click();
    await form.getByText('Naam is niet ingevuld.').first().waitFor();
    await form.getByLabel('Naam').fill(NAME);
    await form.getByLabel('Notitie').fill('Terugkomen na de zomer.');
    await form.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('De vergelijking is bewaard.').waitFor();

    const { page: later } = await visit({ account: ANALYST });
    await openPage(later, '/vergelijken');
    await later.getByText('Terugkomen na de zomer.').waitFor();
    await later.getByRole('link', { name: NAME }).click();
    await later.getByRole('slider', { name: /^Ziekteverzuim, van/ }).waitFor();
    expect(asked(later, 'sorteer')).toBe('solvabiliteit');

    const download = later.waitForEvent('download');
    await later.getByRole('button', { name: 'Exporteren' }).click();
    await later.getByRole('menuitem', { name: /^CSV/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });

  test('gives a kept view another name, and takes it from the list', async ({ visit }) => {
    const { page } = await visit({ account: ANALYST });
    await openPage(page, '/vergelijken?ind=bezetting');
    await page.getByRole('button', { name: 'Bewaar deze vergelijking' }).click();
    await page.getByRole('dialog').getByLabel('Naam').fill('Bezetting (proef)');
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('De vergelijking is bewaard.').waitFor();

    await openPage(page, '/vergelijken');
    await page.getByRole('button', { name: 'Wijzig Bezetting (proef)' }).click();
    const form = page.getByRole('dialog', { name: 'Wijzig Bezetting (proef)' });
    await form.getByLabel('Naam').fill('Bedden (proef)');
    await form.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByRole('link', { name: 'Bedden (proef)' }).waitFor();
    expect(await page.getByRole('link', { name: 'Bezetting (proef)' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Verwijder Bedden (proef)' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
    await page.getByRole('link', { name: 'Bedden (proef)' }).waitFor({ state: 'detached' });
  });

  test('reads by which rule a group is not given, never a zero', async ({ visit }) => {
    const { page } = await visit({ account: ANALYST });
    await openPage(page, '/vergelijken?ind=verzuim&over=groups&per=region');
    await page.getByText('Te weinig aanbieders').first().waitFor();
    await page.getByText(/^Niet gegeven is niet nul\./).waitFor();
    const cells = await page.getByRole('row').getByRole('cell').allTextContents();
    expect(cells.filter((words) => words === '' || /^0(,0+)?( ?%)?$/.test(words))).toEqual([]);
  });

  test('is told the limits before a question that asks too much', async ({ visit }) => {
    const { page } = await visit({ account: ANALYST });
    await openPage(page, '/vergelijken');
    await page.getByRole('button', { name: 'Kies alle' }).click();
    await page.getByLabel('Van', { exact: true }).selectOption('2020-Q1');
    await page.getByRole('radio', { name: /^Aanbieders samen/ }).check();
    await page.getByRole('button', { name: 'Toon' }).click();
    await page.getByRole('alert').filter({ hasText: 'mogen het er 160 tegelijk zijn' }).waitFor();
    expect(asked(page, 'ind')).toBeNull();
    // An address that somebody made asks no more than the form may.
    await openPage(page, '/vergelijken?ind=verzuim&van=2024-Q1&tot=2040-Q4');
    await page.getByRole('alert').filter({ hasText: 'ten hoogste 48 tegelijk' }).waitFor();
  });
});

test('who may not compare finds neither the page nor a figure', async ({ visit }) => {
  const { page } = await visit({ account: 'controller@xonar' });
  await openPage(page, '/vergelijken?ind=verzuim');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('link', { name: 'Vergelijken' }).count()).toBe(0);
  expect(await page.getByText('Ziekteverzuim').count()).toBe(0);
  expect(await page.getByText(/recht|mag/i).count()).toBeGreaterThan(0);
});
