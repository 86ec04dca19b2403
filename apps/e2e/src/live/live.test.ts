import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { paced } from '../harness/pace.ts';
import { openPage, openPanel, typeDay } from '../harness/page-parts.ts';

const AGREEMENTS = '/dossiers/pactum/afspraken';
const RISKS = '/dossiers/xonar/risicos';
const OWNER = 'ambtenaar@centraal-gelderland';
const PARTNER = 'ambtenaar@midden-ijssel-oost-veluwe';
/** Looks nowhere else in these journeys: a window that was taken away is seen for a while. */
const LEAVER = 'ambtenaar@ijsselland';

async function recordAgreement(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Afspraak vastleggen' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Titel').fill(title);
  await form.getByLabel('Partij').fill('Pactum');
  await typeDay(form, 'Datum gereed', '2027-05-31');
  await form.getByRole('button', { name: 'Afspraak vastleggen' }).click();
  await page.getByText('De afspraak is vastgelegd.').waitFor();
}

describe('what one region records', () => {
  test('appears for the other within two seconds, with nothing touched', async ({ visit }) => {
    const partner = await visit({ account: PARTNER });
    await openPage(partner.page, AGREEMENTS);
    const owner = await visit({ account: OWNER });
    const opened = await openPage(owner.page, AGREEMENTS);
    await recordAgreement(owner.page, 'Scenario’s voor de overdracht (proef)');
    await partner.page
      .getByRole('link', { name: 'Scenario’s voor de overdracht (proef)' })
      .first()
      .waitFor({ timeout: paced(2000, opened) });
  });

  test('waits in the past, which does not change', async ({ visit }) => {
    const partner = await visit({ account: PARTNER });
    await openPage(partner.page, `${AGREEMENTS}?standPer=2024-12-31`);
    const feeds: string[] = [];
    partner.page.on('request', (request) => feeds.push(request.url()));
    await partner.page.reload();
    await partner.page.getByText('U leest het dossier zoals het stond op').waitFor();
    expect(feeds.filter((url) => url.includes('live.'))).toEqual([]);
  });
});

describe('a session that is ended elsewhere', () => {
  test('takes the open page along, without anybody touching it', async ({ visit }) => {
    const open = await visit({ account: PARTNER });
    await openPage(open.page, AGREEMENTS);
    const elsewhere = await visit({ account: PARTNER });
    await elsewhere.page.getByRole('button', { name: /^Ambtenaar/ }).click();
    await elsewhere.page.getByRole('button', { name: 'Overal uitloggen' }).click();
    await open.page.getByLabel('Wachtwoord').waitFor();
  });
});

describe('who looks along', () => {
  test('is named to another region, to the provider by no name, and is gone once it leaves', async ({
    visit,
  }) => {
    const [owner, partner, provider] = await Promise.all([
      visit({ account: OWNER }),
      visit({ account: LEAVER }),
      visit({ account: 'controller@pactum' }),
    ]);
    // On a narrow screen, where a line more would push the page down for who reads it.
    await owner.page.setViewportSize({ width: 360, height: 900 });
    await openPage(owner.page, AGREEMENTS);
    const titleAt = async () => (await owner.page.getByRole('heading', { level: 1 }).boundingBox())?.y;
    const before = await titleAt();
    await openPage(partner.page, AGREEMENTS);
    const present = (page: Page) => page.getByRole('status', { name: 'Wie er nu meekijkt' });
    await present(owner.page).getByText('Jeugdregio IJsselland').waitFor();
    expect(await titleAt()).toBe(before);
    await present(partner.page).getByText('Centraal Gelderland').waitFor();
    await openPage(provider.page, AGREEMENTS);
    await present(provider.page)
      .getByText('Nu ook hier: iemand van de andere deelnemers', { exact: true })
      .waitFor();
    await present(owner.page).getByText('iemand van Pactum').waitFor();
    // Who leaves is gone at once, not when the others forget.
    const opened = await openPage(partner.page, '/');
    await expect
      .poll(async () => (await present(owner.page).textContent()) ?? '', { timeout: paced(5000, opened) })
      .not.toContain('Jeugdregio IJsselland');
  });
});

describe('two people with the same form', () => {
  test('see each other, and what was typed outlives a reload', async ({ visit }) => {
    const [first, second] = await Promise.all([
      visit({ account: 'regievoerder@zuid-limburg' }),
      visit({ account: 'controller@zuid-limburg' }),
    ]);
    const open = async (page: Page) => {
      await openPage(page, RISKS);
      const title = (await page.getByRole('link', { name: /hack/i }).first().textContent()) ?? '';
      const panel = await openPanel(page, title);
      await panel.getByRole('button', { name: 'Wijzigen' }).click();
      return page.getByRole('alertdialog');
    };
    const form = await open(first.page);
    const other = await open(second.page);
    await form.getByText('bewerkt dit ook').waitFor();
    await other.getByText('bewerkt dit ook').waitFor();

    await form.getByLabel('Gevolg').fill('Getypt en nog niet opgeslagen');
    await first.page.reload();
    const restored = first.page.getByRole('alertdialog');
    await restored.getByText('Hier staat weer wat u eerder typte').waitFor();
    expect(await restored.getByLabel('Gevolg').inputValue()).toBe('Getypt en nog niet opgeslagen');
    await restored.getByRole('button', { name: 'Annuleren' }).click();

    const again = await open(first.page);
    expect(await again.getByLabel('Gevolg').inputValue()).not.toBe('Getypt en nog niet opgeslagen');
  });
});
