import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, openPanel } from '../harness/page-parts.ts';
import { settled } from '../harness/settled.ts';

const RISKS = '/dossiers/xonar/risicos';
const TITLE = /boete|sanctie/i;

async function assess(page: Page, percent: string, rationale: string): Promise<void> {
  await openPage(page, RISKS);
  const panel = await openFirst(page, TITLE);
  await panel.getByRole('button', { name: 'Eigen oordeel geven' }).click();
  await panel.getByLabel('Kans in procenten').fill(percent);
  await panel.getByLabel('Onderbouwing').fill(rationale);
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('Oordeel opgeslagen.').waitFor();
}

async function openFirst(page: Page, title: RegExp): Promise<Locator> {
  const words = await page.getByRole('link', { name: title }).first().textContent();
  return openPanel(page, words ?? '');
}

async function judgementsOf(panel: Locator): Promise<string[]> {
  await panel.getByRole('article').first().waitFor();
  const texts = await panel.getByRole('article').allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, ' '));
}

describe('one risk judged by two parties', () => {
  test('keeps both judgements side by side, each read by its own kring', async ({ visit }) => {
    const region = await visit({ account: 'regievoerder@zuid-limburg' });
    await assess(region.page, '40', 'De regio kijkt anders naar de overdracht.');
    const provider = await visit({ account: 'controller@xonar' });
    await assess(provider.page, '70', 'Wij zien een grotere kans.');

    const seenByProvider = await judgementsOf(provider.page.getByRole('complementary'));
    expect(seenByProvider).toHaveLength(1);
    expect(seenByProvider[0]).toMatch(/^XONAR.*70%.*Wij zien een grotere kans\./);

    await openPage(region.page, RISKS);
    const seenByRegion = await judgementsOf(await openFirst(region.page, TITLE));
    expect(seenByRegion).toHaveLength(2);
    expect(seenByRegion.find((text) => text.startsWith('XONAR'))).toMatch(/70%.*Wij zien een grotere kans\./);
    expect(seenByRegion.find((text) => text.startsWith('Jeugdregio Zuid-Limburg'))).toMatch(
      /40%.*De regio kijkt anders naar de overdracht\./,
    );
    await region.page.getByText('Grootste verschil: 30 procentpunt.').waitFor();
  });
});

describe('two people who save the same risk at once', () => {
  test('lose nothing: the second sees both versions and decides', async ({ visit }) => {
    const first = await visit({ account: 'regievoerder@zuid-limburg' });
    const second = await visit({ account: 'controller@zuid-limburg' });
    const forms = [await editRisk(first.page), await editRisk(second.page)] as const;
    await forms[0].getByLabel('Gevolg').fill('De regievoerder schreef dit');
    await forms[1].getByLabel('Gevolg').fill('De controller schreef dit');
    await forms[0].getByRole('button', { name: 'Opslaan' }).click();
    await first.page.getByText('Risico opgeslagen.').waitFor();

    await forms[1].getByRole('button', { name: 'Opslaan' }).click();
    const conflict = second.page.getByRole('alertdialog', { name: 'Iemand anders was u voor' });
    const consequence = conflict.getByRole('region', { name: 'Gevolg' });
    await consequence.getByText('De controller schreef dit').first().waitFor();
    await consequence.getByText('De regievoerder schreef dit').first().waitFor();
    // Of a text that both changed nothing is left out, unless somebody says so.
    expect(await consequence.getByLabel('Beide teksten onder elkaar').isChecked()).toBe(true);
    await consequence.getByLabel('Mijn tekst').check();
    await conflict.getByRole('button', { name: 'Samengevoegd opslaan' }).click();
    await second.page.getByText('Risico opgeslagen.').waitFor();

    const panel = second.page.getByRole('complementary');
    await panel.getByText('De controller schreef dit').first().waitFor();
    const history = (await panel.getByRole('list', { name: 'Geschiedenis' }).textContent()) ?? '';
    expect(history).toContain('De regievoerder schreef dit');
  });
});

describe('a save without a connection', () => {
  test('says so, keeps what was typed, and can be repeated', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    const form = await editRisk(page);
    await form.getByLabel('Oorzaak').fill('Getypt terwijl de verbinding wegviel');
    await page.context().setOffline(true);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await form.getByRole('alert').filter({ hasText: 'Geen verbinding met Regietafel.' }).waitFor();
    expect(await form.getByLabel('Oorzaak').inputValue()).toBe('Getypt terwijl de verbinding wegviel');
    await page.context().setOffline(false);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Risico opgeslagen.').waitFor();
    await page.getByRole('complementary').getByText('Getypt terwijl de verbinding wegviel').first().waitFor();
  });
});

async function editRisk(page: Page): Promise<Locator> {
  await openPage(page, RISKS);
  const panel = await openFirst(page, /boventallig/i);
  await panel.getByRole('button', { name: 'Wijzigen' }).click();
  const form = page.getByRole('alertdialog');
  await form.waitFor();
  await settled(page);
  return form;
}
