import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { settled } from '../harness/settled.ts';
import { countPictures, openForecast, timeMoves } from './drag.ts';

const PAGE = '/dossiers/xonar/liquiditeit';
const RISK = '4. Kosten van verzuim';

describe('the forecast of a provider', () => {
  test('says what it means, follows what one does to it, and keeps the records as they are', async ({
    visit,
  }) => {
    const { page, complaints } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openForecast(page, PAGE);
    const meaning = page.getByRole('region', { name: 'Wat dit betekent' });
    await meaning.getByText(/Zonder tegenvallers komt er/).waitFor();
    await meaning.getByText(/Kans op tekort vóór/).waitFor();
    const before = await meaning.getByText(/Zonder tegenvallers komt er/).textContent();
    const deepest = () => page.getByText(/^€/).first().textContent();
    const lowest = await deepest();

    await page.getByLabel(`Telt mee: ${RISK}`).selectOption('gebeurt zeker');
    await meaning.getByText(/Met uw aanpassingen komt er/).waitFor();
    expect(await deepest()).not.toBe(lowest);
    await page.waitForURL(/aanpassing=risk/);

    await page.reload();
    await settled(page);
    await meaning.getByText(/Met uw aanpassingen komt er/).waitFor();

    await page.getByRole('button', { name: 'Terug naar wat is vastgelegd', exact: true }).click();
    await meaning.getByText(before ?? '').waitFor();
    expect(await deepest()).toBe(lowest);
    expect(complaints()).toEqual([]);
  });

  test('lets an event be moved, scaled and switched by the keyboard', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openForecast(page, PAGE);
    const bar = page.getByRole('slider', { name: RISK });
    await bar.focus();
    const month = Number(await bar.getAttribute('aria-valuenow'));
    await bar.press('ArrowRight');
    await bar.press('ArrowRight');
    expect(Number(await bar.getAttribute('aria-valuenow'))).toBe(month + 2);
    const amount = await bar.getAttribute('aria-valuetext');
    await bar.press('+');
    expect(await bar.getAttribute('aria-valuetext')).not.toBe(amount);
    await bar.press('Space');
    expect(await bar.getAttribute('aria-valuetext')).toContain('gebeurt zeker');
    await bar.press('Space');
    expect(await bar.getAttribute('aria-valuetext')).toContain('gebeurt niet');
  });

  test('keeps a scenario until who laid it aside removes it, with a reason', async ({ visit }) => {
    const { page } = await visit({ account: 'controller@zuid-limburg' });
    await openForecast(page, PAGE);
    const remove = page.getByRole('button', { name: 'Scenario verwijderen' });
    expect(await remove.count()).toBe(0);
    await page.getByLabel(`Telt mee: ${RISK}`).selectOption('gebeurt niet');
    await page.getByRole('button', { name: 'Scenario bewaren' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Naam van het scenario').fill('Zonder verzuim');
    await form.getByRole('button', { name: 'Scenario bewaren' }).click();
    const kept = page.getByRole('option', { name: /^Zonder verzuim/ });
    await expect.poll(() => kept.count()).toBe(1);

    await remove.click();
    await form.getByText('In de geschiedenis blijft het staan.', { exact: false }).waitFor();
    await form.getByRole('button', { name: 'Scenario verwijderen' }).click();
    await form.getByText('Reden is niet ingevuld.').first().waitFor();
    await form.getByLabel(/^Reden/).fill('Het verzuim is er wel.');
    await form.getByRole('button', { name: 'Scenario verwijderen' }).click();
    await page.getByText('Het scenario is verwijderd.').waitFor();
    await expect.poll(() => kept.count()).toBe(0);
    // One looks at what is recorded again, not at what the scenario made of it.
    await expect.poll(() => new URL(page.url()).searchParams.get('aanpassing')).toBeNull();
    expect(await remove.count()).toBe(0);
  });

  test('keeps its picture with the hand that drags', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openForecast(page, PAGE);
    // The first moves make the code warm; the page must be at rest before.
    await timeMoves(page, RISK, 6);
    const width = await page
      .locator('.rt-events__track')
      .first()
      .evaluate((track) => track.clientWidth);
    const bar = page.getByRole('slider', { name: RISK });
    const before = Number(await bar.getAttribute('aria-valuenow'));
    const columns = Number(await bar.getAttribute('aria-valuemax')) + 1;
    const months = 8;
    const pictures = await countPictures(page, RISK, (width / columns) * months, 40);
    expect(Number(await bar.getAttribute('aria-valuenow'))).toBe(before + months);
    // Each month that the hand passes is a picture, unless a newer one overtook it: at least every third is drawn.
    expect(pictures).toBeGreaterThanOrEqual(Math.floor(months / 3));
  });

  test('lays two views beside each other', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openForecast(page, PAGE);
    await page.getByLabel('Ernaast').selectOption('XONAR');
    await page.waitForURL(/naast=/);
    await page.getByText(/XONAR \(stippellijnen/).waitFor();
  });
});
