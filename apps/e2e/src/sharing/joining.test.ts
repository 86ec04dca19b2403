import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';
import { wordsOn } from '../harness/words-on.ts';

const TABLE = '/dossiers/pactum/deelnemers';
const INVITER = 'wethouder@centraal-gelderland';
const SECOND = 'wethouder@midden-ijssel-oost-veluwe';
const GUEST = 'regievoerder@zuid-limburg';

async function invite(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Wijzig deelname' }).click();
  await page.getByRole('menuitem', { name: 'Nodig een organisatie uit' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Organisatie').selectOption('Jeugdregio Zuid-Limburg');
  await form.getByText('betrokken organisatie').click();
  const send = form.getByRole('button', { name: 'Nodig een organisatie uit' });
  await send.click();
  await form.getByText('Reden is niet ingevuld.').first().waitFor();
  await form.getByLabel('Doel van de uitnodiging').fill('Meelezen met het herstelplan (proef)');
  await send.click();
  await page.getByText('De uitnodiging is vastgelegd.').waitFor();
}

const namesPactum = async (page: Page) => (await wordsOn(page)).filter((words) => /pactum/i.test(words));

describe('an organisation that joins later', () => {
  test('is invited by both accounthoudende regio’s, reads the letter, joins, and leaves', async ({
    visit,
  }) => {
    const inviter = await visit({ account: INVITER });
    await openPage(inviter.page, TABLE);
    await invite(inviter.page);
    await inviter.page.getByText('Wacht op Jeugdregio Midden-IJssel/Oost-Veluwe').waitFor();

    const guest = await visit({ account: GUEST });
    await openPage(guest.page, '/uitnodigingen');
    expect(await namesPactum(guest.page)).toEqual([]);

    const second = await visit({ account: SECOND });
    await openPage(second.page, TABLE);
    await second.page.getByRole('button', { name: 'Akkoord' }).click();
    await second.page.getByRole('dialog').getByRole('button', { name: 'Akkoord' }).click();
    await second.page.getByText('Brief verstuurd; wacht op Jeugdregio Zuid-Limburg').waitFor();

    await openPage(guest.page, '/');
    expect(await namesPactum(guest.page)).toEqual([]);
    await openPage(guest.page, '/uitnodigingen');
    const letter = guest.page.getByRole('article').filter({ hasText: 'dossier Pactum' });
    await letter.getByText('Meelezen met het herstelplan (proef)').waitFor();
    await guest.page
      .locator('section')
      .filter({ has: letter })
      .getByRole('button', { name: 'Neem aan' })
      .click();
    await guest.page.getByRole('dialog').getByRole('button', { name: 'Neem aan' }).click();
    await guest.page.getByRole('heading', { name: 'Pactum', level: 1 }).waitFor();

    await openPage(guest.page, TABLE);
    await guest.page.getByRole('button', { name: 'Verlaat dit dossier' }).click();
    const leaving = guest.page.getByRole('dialog');
    await leaving.getByLabel('Reden').fill('Einde van de proef');
    await leaving.getByRole('button', { name: 'Verlaat dit dossier' }).click();
    await guest.page.getByText('Uw organisatie verlaat het dossier.').waitFor();
    expect(await namesPactum(guest.page)).toEqual([]);
    await openPage(inviter.page, TABLE);
    await inviter.page.getByText('Uitgevoerd').first().waitFor({ state: 'attached' });
  });

  test('answers by who binds it: others read the letter only', async ({ visit }) => {
    const { page } = await visit({ account: 'controller@zuid-limburg' });
    await openPage(page, '/uitnodigingen');
    await page.getByRole('heading', { name: 'Uitnodiging: dossier Mutsaersstichting' }).waitFor();
    await page
      .getByText('Een regievoerder of bestuurder van uw organisatie beantwoordt deze brief.')
      .waitFor();
    expect(await page.getByRole('button', { name: 'Neem aan' }).count()).toBe(0);
  });
});
