import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

const VASTGOED = '/dossiers/xonar/vastgoed';

describe('the phasing of property works', () => {
  test('cannot be done within the budget, and can with a contribution: calculated, moved by key and recorded', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'controller@zuid-limburg' });
    await openPage(page, VASTGOED);
    // The pattern of the letters: short in the first years, enough over all ten.
    await page.getByText('in 2025–2027').waitFor();
    await page.getByText('over: het budget is over de hele periode genoeg').waitFor();
    await page.getByText('Deze fasering staat in de liquiditeitsprognose').waitFor();

    await page.getByRole('button', { name: 'Fasering berekenen' }).click();
    await page.getByText('Binnen deze termijnen en middelen kan het niet').waitFor();
    await page.getByText(/^In 2025 moet voor ten minste .*922\.500 worden uitgevoerd/).waitFor();

    await page
      .getByLabel('Middelen', { exact: true })
      .selectOption({ label: 'Budget met eenmalige bijdrage' });
    await page.getByRole('button', { name: 'Fasering berekenen' }).click();
    await page.getByText('Elk werk past binnen zijn termijn en de middelen').waitFor();
    await page.getByText(/^Met minder uitstel kan het niet: dat is bewezen/).waitFor();
    await page.getByRole('columnheader', { name: 'Uiterlijk veilig' }).waitFor();

    const row = page.getByRole('row', { name: /^Warmtepompen/ });
    const before = row.getByRole('radio', { name: /in 2026$/ });
    expect(await before.isChecked()).toBe(true);
    await before.focus();
    await page.keyboard.press('ArrowRight');
    expect(await row.getByRole('radio', { name: /in 2027$/ }).isChecked()).toBe(true);

    await page.getByRole('button', { name: 'Fasering bewaren' }).click();
    const form = page.getByRole('dialog', { name: 'Fasering vastleggen' });
    await form.getByLabel('Naam').fill('');
    await form.getByRole('button', { name: 'Bewaren' }).click();
    await form.getByText('Naam is niet ingevuld.').first().waitFor();
    await form.getByLabel('Naam').fill('Met bijdrage (proef)');
    await form.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Bewaard.').waitFor();
    await page.getByLabel('Fasering', { exact: true }).selectOption({ label: 'Met bijdrage (proef)' });
    await expect.poll(() => row.getByRole('radio', { name: /in 2027$/ }).isChecked()).toBe(true);
  });

  test('reads works from a sheet only when it understands every cell', async ({ visit }) => {
    const { page } = await visit({ account: 'controller@zuid-limburg' });
    await openPage(page, VASTGOED);
    await page.getByRole('button', { name: 'Inlezen' }).click();
    const form = page.getByRole('dialog', { name: 'Werken inlezen in Externe toets' });
    const sheet = (cost: string) => ({
      name: 'werken.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Gebouw;Maatregel;Eerste jaar;Kosten\nWoonlocatie Bosrand (fictief);Hekwerk (proef);2029;${cost}\n`,
      ),
    });
    await form.locator('input[type=file]').setInputFiles(sheet('duur'));
    await form.getByText('Cel D2 (Kosten): dit is geen bedrag.').waitFor();
    await form.locator('input[type=file]').setInputFiles(sheet('25.000'));
    await form.getByText('1 werk komt erbij').waitFor();
    await form.getByRole('button', { name: 'Inlezen' }).click();
    await page.getByText('De werken zijn ingelezen.').waitFor();
    await page.getByRole('link', { name: 'Hekwerk (proef)' }).waitFor();
  });
});
