import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

describe('an analyst compares', () => {
  test('asks for a figure, looks at it in another picture, keeps the view with a note and comes back to it', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'analist@taskforce' });
    await openPage(page, '/vergelijken');
    await page.getByText('Nog niets gevraagd').waitFor();
    // Nothing is asked without a figure.
    await page.getByRole('button', { name: 'Toon' }).click();
    await page.getByRole('alert').filter({ hasText: 'Kies ten minste één indicator.' }).waitFor();

    await page.getByRole('checkbox', { name: 'Ziekteverzuim' }).check();
    await page.getByRole('button', { name: 'Toon' }).click();
    // Released by name by both regions that have its account; XONAR is released only together with others.
    await page.getByRole('row', { name: /^Pactum/ }).waitFor();
    expect(await page.getByRole('row', { name: /^XONAR/ }).count()).toBe(0);

    await page.getByLabel('Beeld', { exact: true }).selectOption({ label: 'Begin en eind' });
    const picture = page.getByRole('slider', { name: /^Ziekteverzuim, van/ });
    await picture.focus();
    expect(await picture.getAttribute('aria-valuetext')).toMatch(/^Pactum, /);
    expect(new URL(page.url()).searchParams.get('beeld')).toBe('slope');

    await page.getByRole('button', { name: 'Bewaar deze vergelijking' }).click();
    const form = page.getByRole('dialog', { name: 'Vergelijking bewaren' });
    await form.getByRole('button', { name: 'Bewaar' }).click();
    await form.getByText('Naam is niet ingevuld.').first().waitFor();
    await form.getByLabel('Naam').fill('Verzuim van begin tot eind (proef)');
    await form.getByLabel('Notitie').fill('Terugkomen na de zomer.');
    await form.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('De vergelijking is bewaard.').waitFor();

    await openPage(page, '/vergelijken');
    await page.getByText('Terugkomen na de zomer.').waitFor();
    await page.getByRole('link', { name: 'Verzuim van begin tot eind (proef)' }).click();
    await page.getByRole('slider', { name: /^Ziekteverzuim, van/ }).waitFor();
  });

  test('reads by which rule a group is not given, never a zero', async ({ visit }) => {
    const { page } = await visit({ account: 'analist@taskforce' });
    await openPage(page, '/vergelijken?ind=verzuim&over=groups&per=region');
    await page.getByText('Te weinig aanbieders').first().waitFor();
    await page.getByText(/^Niet gegeven is niet nul\./).waitFor();
  });
});
