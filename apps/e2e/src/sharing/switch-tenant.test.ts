import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { signIn, test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';
import { settled } from '../harness/settled.ts';
import { wordsOn } from '../harness/words-on.ts';

const SECRETARIS = 'secretaris@landsdeel-zuidoost';
const FIRST = 'Landsdeel Zuidoost';
const SECOND = 'Jeugdregio Noord-Limburg';
const TABS = ['Risico’s', 'KPI’s', 'Treden', 'Afspraken', 'Deelnemers', 'Logboek'];

describe('a person who works for two organisations', () => {
  test('sees nothing of the first after switching to the second (P20)', async ({ visit }) => {
    const { page } = await visit({ account: SECRETARIS, tenant: FIRST });
    const ofFirst = await readEverything(page);
    const colleague = await visit({ account: 'ambtenaar@noord-limburg' });
    const ofSecond = new Set(await readEverything(colleague.page));
    const canaries = ofFirst.filter((words) => !ofSecond.has(words) && words.length > 8);
    expect(canaries.length).toBeGreaterThan(3);

    await follow(page, page.getByRole('link', { name: 'Portefeuille' }).first());
    await rememberAllWords(page);
    await page.getByRole('button', { name: /^Secretaris/ }).click();
    await page.getByRole('button', { name: `Wisselen naar ${SECOND}` }).click();
    await page.getByText(`U werkt nu namens ${SECOND}.`).waitFor();
    await forgetWords(page);
    const after = await readEverything(page);
    for (let step = 0; step < 5; step += 1) {
      await page.goBack();
      await settled(page);
      after.push(...(await wordsOn(page)));
    }
    after.push(...(await rememberedWords(page)));
    const kept = canaries.filter(
      (canary) => !ownAffair(canary) && after.some((words) => words.includes(canary)),
    );
    expect(kept).toEqual([]);
  });

  test('is asked for whom, and can come back', async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, SECRETARIS, SECOND);
    await page.getByText(SECOND).first().waitFor();
    await openPage(page, '/');
    await page.getByRole('button', { name: /^Secretaris/ }).click();
    await page.getByRole('button', { name: `Wisselen naar ${FIRST}` }).click();
    await page.getByText(`U werkt nu namens ${FIRST}.`).waitFor();
  });
});

/** What belongs to the person and not to the organisation: the name, the address, for whom else there is work. */
function ownAffair(words: string): boolean {
  return /^Wisselen naar|^Organisaties$|secretaris/i.test(words) || words === FIRST;
}

/** Goes through the portfolio and all pages of VIA Jeugd by their links, and gives every word on them. */
async function readEverything(page: Page): Promise<string[]> {
  if (new URL(page.url()).pathname !== '/') {
    await follow(page, page.getByRole('link', { name: 'Portefeuille' }).first());
  }
  await settled(page);
  const words = await wordsOn(page);
  await follow(page, page.getByRole('link', { name: 'VIA Jeugd', exact: true }));
  words.push(...(await wordsOn(page)));
  const tabs = page.getByRole('navigation', { name: 'Pagina’s van dit dossier' });
  for (const tab of TABS) {
    await follow(page, tabs.getByRole('link', { name: tab, exact: true }));
    words.push(...(await wordsOn(page)));
  }
  return [...new Set(words)];
}

/** Follows a link and waits until the page behind it took the place of this one, which its title tells. */
async function follow(page: Page, link: Locator): Promise<void> {
  const before = await page.title();
  await link.click();
  await page.waitForFunction((title) => document.title !== title, before);
  await settled(page);
}

declare global {
  /** Every word that was drawn since, also for a moment. */
  var remembered: string[];
}

async function rememberAllWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.remembered = [];
    new MutationObserver((changes) => {
      for (const { addedNodes, target } of changes) {
        for (const node of [...addedNodes, target]) globalThis.remembered.push(node.textContent ?? '');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** Begins anew: what was drawn up to the switch may still be of the first organisation. */
async function forgetWords(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.remembered.splice(0));
}

function rememberedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => globalThis.remembered);
}
