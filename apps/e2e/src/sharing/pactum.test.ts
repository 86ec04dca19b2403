import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test, type Visitor } from '../harness/journey.ts';
import { paced } from '../harness/pace.ts';
import { openPage, openPanel, typeDay } from '../harness/page-parts.ts';
import { wordsOn } from '../harness/words-on.ts';

const AGREEMENTS = '/dossiers/pactum/afspraken';
const TABLE = '/dossiers/pactum/deelnemers';
const TALK = '/dossiers/pactum/overleg';
const JUDGEMENTS = '/dossiers/pactum/oordelen';
/** What others see without touching anything, they see within this time. */
const LIVE_MS = 2000;
/** Known since long before the newcomer. */
const OLD = 'Probleemanalyse';
const GUEST = 'Jeugdregio Noord-Limburg';
const SECOND = 'Jeugdregio Midden-IJssel/Oost-Veluwe';

const titleIn = (kring: string) => `Voor de kring ${kring.toLowerCase()} (vijf vensters)`;
const rowOf = (page: Page, title: string) => page.getByRole('link', { name: title }).first();

async function propose(page: Page, kind: string, reason: string, more?: () => Promise<void>): Promise<void> {
  await openPage(page, TABLE);
  await page.getByRole('button', { name: 'Wijzig deelname' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Organisatie').selectOption(GUEST);
  await more?.();
  await form.getByLabel(/^(Reden|Doel van de uitnodiging)/).fill(reason);
  await form.getByRole('button', { name: kind }).click();
  await form.waitFor({ state: 'detached' });
}

async function agree(page: Page): Promise<void> {
  await openPage(page, TABLE);
  await page.getByRole('button', { name: 'Akkoord' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Akkoord' }).click();
  await page.getByText('Uw akkoord is vastgelegd.').waitFor();
}

async function accept(page: Page): Promise<void> {
  await openPage(page, '/uitnodigingen');
  await page.getByText('Samen volgen (vijf vensters)').waitFor();
  await page.getByRole('button', { name: 'Neem aan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Neem aan' }).click();
  await page.getByRole('heading', { name: 'Pactum', level: 1 }).waitFor();
}

async function recordAgreement(page: Page, kring: string): Promise<void> {
  await page.getByRole('button', { name: 'Afspraak vastleggen' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Titel').fill(titleIn(kring));
  await form.getByLabel('Partij').fill('Pactum');
  await typeDay(form, 'Datum gereed', '2030-05-31');
  await form.getByLabel('Kring').selectOption({ label: kring });
  await form.getByRole('button', { name: 'Afspraak vastleggen' }).click();
  await form.waitFor({ state: 'detached' });
}

/** Calls the newcomer by name, among the kernteam. */
async function mention(page: Page): Promise<void> {
  await openPage(page, TALK);
  const talk = page.getByRole('region', { name: 'Reacties' });
  await talk.getByRole('button', { name: 'Reageren', exact: true }).click();
  await talk.getByLabel('Kring').selectOption({ label: 'Kernteam' });
  await talk.getByLabel('Uw reactie').pressSequentially('Welkom, @wethouder noo');
  await talk.getByRole('button', { name: 'Wethouder Noord-Limburg' }).click();
  await talk.getByRole('button', { name: 'Plaatsen' }).click();
  await talk.getByText('Welkom, ').waitFor();
}

async function giveTask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Taak geven' }).click();
  const form = page.getByRole('dialog', { name: 'Een taak geven' });
  await form.getByLabel('Kring').selectOption({ label: 'Kernteam' });
  await form.getByLabel('Titel').fill('Het overleg voorbereiden (vijf vensters)');
  await form
    .getByLabel('Voor wie')
    .selectOption({ label: `Wethouder Midden-IJssel/Oost-Veluwe (${SECOND})` });
  await form.getByRole('button', { name: 'Taak geven' }).click();
  await form.waitFor({ state: 'detached' });
}

async function writePosition(page: Page): Promise<void> {
  await openPage(page, JUDGEMENTS);
  await page.getByRole('button', { name: 'Standpunt opstellen' }).click();
  const form = page.getByRole('dialog', { name: 'Standpunt opstellen' });
  await form.getByLabel('Titel').fill('Eerst het herstelplan (vijf vensters)');
  await form.getByLabel('Tekst').fill('Over steun praten wij als het herstelplan er is.');
  await form.getByLabel('Waarover').selectOption({ label: 'De trede van dit dossier' });
  await form.getByLabel('Kring').selectOption({ label: 'Kernteam' });
  await form.getByRole('button', { name: 'Standpunt opstellen' }).click();
  await form.waitFor({ state: 'detached' });
}

async function answerPosition(page: Page, dissent?: string): Promise<void> {
  await openPage(page, JUDGEMENTS);
  const panel = await openPanel(page, 'Eerst het herstelplan (vijf vensters)');
  await panel.getByRole('button', { name: dissent === undefined ? 'Ondertekenen' : 'Afwijken' }).click();
  const form = page.getByRole('dialog');
  if (dissent === undefined) await form.getByRole('button', { name: 'Ondertekenen' }).click();
  else {
    await form.getByLabel('Wat uw organisatie anders ziet').fill(dissent);
    await form.getByRole('button', { name: 'Afwijken' }).click();
  }
  await form.waitFor({ state: 'detached' });
}

const pagesOf = (visitors: readonly Visitor[]) => visitors.map(({ page }) => page);

describe('two accounthoudende regio’s, one of strategic interest, the provider and an outsider', () => {
  test('each see exactly what is theirs, from being admitted to leaving', async ({ visit }) => {
    const visitors = await Promise.all(
      [
        'regievoerder@centraal-gelderland',
        'wethouder@midden-ijssel-oost-veluwe',
        'wethouder@noord-limburg',
        'controller@pactum',
        'ambtenaar@food-valley',
      ].map((account) => visit({ account })),
    );
    const [first, second, guest, provider, outsider] = pagesOf(visitors) as [Page, Page, Page, Page, Page];

    await propose(first, 'Nodig een organisatie uit', 'Samen volgen (vijf vensters)', () =>
      first.getByRole('dialog').getByText('regio met strategisch belang').click(),
    );
    await agree(second);
    await accept(guest);

    const opened = await Promise.all(
      [first, second, guest, provider].map((page) => openPage(page, AGREEMENTS)),
    );
    const timeout = paced(LIVE_MS, Math.max(...opened));
    for (const page of [first, second, provider]) expect(await rowOf(page, OLD).count()).toBe(1);
    expect(await rowOf(guest, OLD).count()).toBe(0);

    for (const kring of ['Kernteam', 'Tafel', 'Breed']) {
      await recordAgreement(first, kring);
      const readers = kring === 'Kernteam' ? [second, guest] : [second, guest, provider];
      await Promise.all(readers.map((page) => rowOf(page, titleIn(kring)).waitFor({ timeout })));
    }
    // Later records reached the provider, so the first is not under way to it any more.
    expect(await rowOf(provider, titleIn('Kernteam')).count()).toBe(0);

    await Promise.all([openPage(second, TALK), openPage(provider, TALK)]);
    await mention(first);
    await second.getByText('Welkom, ').waitFor({ timeout });
    await giveTask(first);
    await second.getByText('Het overleg voorbereiden (vijf vensters)').first().waitFor({ timeout });
    await openPage(guest, '/werk?soort=vermeldingen');
    await guest
      .getByRole('link', { name: /Pactum/ })
      .first()
      .waitFor();
    expect((await wordsOn(provider)).filter((words) => /Welkom|vijf vensters/.test(words))).toEqual([]);

    await writePosition(first);
    await answerPosition(second);
    await answerPosition(guest, 'Wij willen eerst de prognose zien.');
    const position = await openPanel(first, 'Eerst het herstelplan (vijf vensters)');
    await position.getByText('Wij willen eerst de prognose zien.').waitFor();
    // The own organisation and the other regions have yet to answer.
    await position.getByText('Wacht op antwoord').waitFor();
    await openPage(provider, JUDGEMENTS);
    expect((await wordsOn(provider)).filter((words) => words.includes('vijf vensters'))).toEqual([]);

    await openPage(guest, AGREEMENTS);
    await rowOf(guest, titleIn('Kernteam')).waitFor();
    await propose(first, 'Beëindig een deelname', 'Einde van de proef (vijf vensters)');
    await agree(second);
    await rowOf(guest, titleIn('Kernteam')).waitFor({ state: 'detached', timeout });
    await expect
      .poll(async () => (await wordsOn(guest)).filter((words) => /pactum|vijf vensters/i.test(words)))
      .toEqual([]);

    await openPage(outsider, '/');
    await outsider.getByText('Nog geen dossiers').waitFor();
    await openPage(outsider, AGREEMENTS);
    expect((await wordsOn(outsider)).filter((words) => /pactum|vijf vensters/i.test(words))).toEqual([]);
  });
});
