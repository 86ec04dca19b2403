import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';

describe('what waits for a person', () => {
  test('stands behind the bell, leads to what it is about, and is read from then on', async ({ visit }) => {
    const { page, complaints } = await visit({ account: 'controller@xonar' });
    const bell = page.getByRole('link', { name: /^Meldingen/ });
    await page.getByRole('link', { name: /^Meldingen \d+ ongelezen$/ }).waitFor();
    await bell.click();
    await page.getByRole('heading', { name: 'Meldingen', level: 1 }).waitFor();
    const unread = page.getByRole('button', { name: /^Als gelezen markeren/ });
    const before = await unread.count();
    expect(before).toBeGreaterThan(1);

    await page.getByRole('listitem').filter({ hasText: 'Vermelding' }).getByRole('link').first().click();
    await page.waitForURL(/\/dossiers\/xonar/);
    await bell.click();
    await expect.poll(() => unread.count()).toBe(before - 1);

    await page.getByRole('button', { name: 'Alles als gelezen markeren' }).click();
    await page.getByText('Alles is als gelezen gemarkeerd.').waitFor();
    await expect.poll(() => unread.count()).toBe(0);
    await page.getByLabel('Welke meldingen').last().selectOption('ongelezen');
    await page.getByText('U hebt alles gelezen.').waitFor();
    expect(complaints()).toEqual([]);
  });
});

describe('how a person wants to be told', () => {
  test('is refused by the field that is wrong, and kept once it is right', async ({ visit }) => {
    const { page } = await visit({ account: 'ambtenaar@ijsselland' });
    await openPage(page, '/meldingen/instellingen');
    await page.getByLabel('Vermelding').selectOption('daily');
    await page.getByLabel('Stil vanaf').selectOption('20:00');
    await page.getByLabel('Stil tot').selectOption('20:00');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /gelijk aan het begin/ })
      .click();
    expect(await page.getByLabel('Stil tot').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );

    await page.getByLabel('Stil tot').selectOption('08:30');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Uw keuzen zijn opgeslagen.').waitFor();
    await page.reload();
    expect(await page.getByLabel('Vermelding').inputValue()).toBe('daily');
    expect(await page.getByLabel('Stil tot').inputValue()).toBe('08:30');
  });
});
